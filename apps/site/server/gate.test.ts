import { describe, expect, it } from "vitest";
import { bodyLimit, whyStopped } from "./gate.ts";

const form = "application/x-www-form-urlencoded";
const ours = { host: "maillage.example.fr", origin: "https://maillage.example.fr", "content-type": form };

const post = (changes: Record<string, string | null>, path = "/connexion") => {
  const headers = new Headers();
  for (const [name, value] of Object.entries({ ...ours, ...changes })) if (value !== null) headers.set(name, value);
  return whyStopped({ method: "POST", path, headers });
};

describe("what changes something", () => {
  it("passes from our own form", () => {
    expect(post({})).toBeNull();
    expect(post({ "sec-fetch-site": "same-origin" })).toBeNull();
  });

  it.each([
    ["a foreign page", { origin: "https://ailleurs.example.com" }],
    ["a page of a neighbouring port", { origin: "https://maillage.example.fr:8443" }],
    ["no origin", { origin: null }],
    ["a null origin", { origin: "null" }],
    ["an origin that is no address", { origin: "maillage.example.fr" }],
    ["no host", { host: null }],
    ["a browser that says cross-site", { "sec-fetch-site": "cross-site" }],
    ["a browser that says same-site", { "sec-fetch-site": "same-site" }],
  ])("stops %s", (_name, changes) => {
    expect(post(changes)).toBe("foreign_origin");
  });

  it.each(["text/plain", "application/json", "multipart/form-data; boundary=x", ""])(
    "stops %j where no file is expected",
    (type) => {
      expect(post({ "content-type": type || null })).toBe("content_type");
    },
  );

  it("takes a file where one is expected, and only there", () => {
    const type = { "content-type": "multipart/form-data; boundary=x" };
    expect(post(type, "/espace/annonces/0190/photos")).toBeNull();
    expect(post(type, "/espace/annonces/0190/photos.data")).toBeNull();
    expect(post(type, "/espace/annonces/0190")).toBe("content_type");
  });

  it("stops a body announced too large", () => {
    expect(post({ "content-length": "1048576" })).toBeNull();
    expect(post({ "content-length": "1048577" })).toBe("too_large");
    expect(bodyLimit("/espace/structures/0190/verifications")).toBeGreaterThan(10_485_760);
  });

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("stops %s, which no page uses", (method) => {
    expect(whyStopped({ method, path: "/", headers: new Headers(ours) })).toBe("foreign_origin");
  });
});

describe("the one click that stops letters", () => {
  const oneClick = (changes: Record<string, string | null>, path = "/alertes/arreter") =>
    post({ origin: null, "sec-fetch-site": null, ...changes }, path);

  it("passes without an origin, as either kind of form, for its token is all that counts", () => {
    expect(oneClick({})).toBeNull();
    expect(oneClick({ "content-type": "multipart/form-data; boundary=x" })).toBeNull();
    expect(oneClick({ origin: "https://courriel.example.com" })).toBeNull();
    expect(oneClick({}, "/suggestions/arreter")).toBeNull();
  });

  it("is the only one: nothing beside that address, no other method, no other content", () => {
    for (const path of [
      "/alertes/confirmer",
      "/alertes/nouvelle",
      "/alertes/arreter/",
      "/alertes/arreter.data",
      "/espace/alertes",
    ])
      expect(oneClick({}, path)).toBe("foreign_origin");
    expect(oneClick({ "content-type": "application/json" })).toBe("content_type");
    expect(oneClick({ "content-length": "1048577" })).toBe("too_large");
    expect(whyStopped({ method: "PUT", path: "/alertes/arreter", headers: new Headers() })).toBe("foreign_origin");
  });
});

it("lets everyone read", () => {
  expect(whyStopped({ method: "GET", path: "/", headers: new Headers() })).toBeNull();
  expect(whyStopped({ method: "HEAD", path: "/", headers: new Headers() })).toBeNull();
});
