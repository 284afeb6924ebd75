import { describe, expect, it } from "vitest";
import { whyStopped } from "./trpc-gate.ts";

const siteUrl = "https://maillage.example.fr";
const ours = { host: "api.example.fr", origin: siteUrl, "content-type": "application/json" };

const post = (changes: Record<string, string | null>, method = "POST") => {
  const headers = new Headers();
  for (const [name, value] of Object.entries({ ...ours, ...changes })) if (value !== null) headers.set(name, value);
  return whyStopped({ method, headers, siteUrl })?.status ?? null;
};

describe("a POST", () => {
  it("passes as JSON from the site or from this very API", () => {
    expect(post({})).toBeNull();
    expect(post({ origin: "https://api.example.fr" })).toBeNull();
    expect(post({ "content-type": "application/json; charset=utf-8" })).toBeNull();
  });

  it.each([
    ["a foreign page", { origin: "https://ailleurs.example.com" }],
    ["a page whose name begins alike", { origin: "https://maillage.example.fr.ailleurs.example.com" }],
    ["the site without its lock", { origin: "http://maillage.example.fr" }],
    ["another port", { origin: "https://api.example.fr:8443" }],
    ["no origin", { origin: null }],
    ["a null origin", { origin: "null" }],
    ["an origin that is no address", { origin: "maillage.example.fr" }],
    ["a browser that says cross-site", { "sec-fetch-site": "cross-site" }],
  ])("from %s is stopped", (_name, changes) => {
    expect(post(changes)).toBe(403);
  });

  it.each([
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
    "application/octet-stream",
    "",
  ])("of %j is stopped", (type) => {
    expect(post({ "content-type": type || null })).toBe(415);
  });
});

it("reads are let through, other methods are not", () => {
  expect(post({ origin: null, "content-type": null }, "GET")).toBeNull();
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"]) expect(post({}, method)).toBe(405);
});
