import type { KyselyPlugin } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { appRouter } from "@maillage/api/router";
import { openDatabase } from "@maillage/database/connection";
import { openSecurityWorld, type SecurityWorld } from "@maillage/test-world/security/security-world";
import { openTrialApi, trialSite } from "./trial-api.ts";

let scene: SecurityWorld;
let api: ReturnType<typeof openTrialApi>;
beforeAll(async () => {
  scene = await openSecurityWorld();
  api = openTrialApi(scene.house);
});
beforeEach(() => api.forgetLog());
afterAll(() => scene.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  api.fetch(new Request(`http://localhost:4000${path}`, { headers }));
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  api.fetch(
    new Request(`http://localhost:4000${path}`, {
      method: "POST",
      body,
      headers: { origin: trialSite, "content-type": "application/json", ...headers },
    }),
  );
const cookie = () => ({ cookie: scene.cookies.administrator ?? "" });

describe("sessions", () => {
  it("tells who asks from the cookie, and hands no session over in an answer", async () => {
    expect(await (await get("/trpc/accounts.me")).json()).toEqual({ result: { data: null } });
    const me = await (await get("/trpc/accounts.me", cookie())).text();
    expect(me).toContain("Karim Haddad");
  });

  it("takes the cookie back on signing out, even when the client asks for a stream", async () => {
    await scene.stage.trial(async () => {
      const response = await post("/trpc/accounts.signOut", "{}", { ...cookie(), "trpc-accept": "application/jsonl" });
      expect(response.headers.get("set-cookie")).toMatch(
        /^__Host-maillage=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax; Secure$/,
      );
      expect(await (await get("/trpc/accounts.me", cookie())).json()).toEqual({ result: { data: null } });
    });
  });

  it("keeps what a person sees out of every cache", async () => {
    expect((await get("/trpc/accounts.me", cookie())).headers.get("cache-control")).toBe("private, no-store");
  });
});

describe("what is sent", () => {
  it("may be ten questions at once, not eleven", async () => {
    const batch = (size: number) =>
      get(`/trpc/${Array.from({ length: size }, () => "territories.regions").join(",")}?batch=1&input={}`);
    expect((await batch(10)).status).toBe(200);
    expect((await batch(11)).status).toBe(400);
  });

  it("is refused past 1 MB, and when it is not readable", async () => {
    const large = JSON.stringify({ displayName: "a".repeat(1_048_577) });
    const refused = await post("/trpc/accounts.changeName", large, cookie());
    expect(refused.status).toBe(413);
    expect(refused.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(refused.headers.get("cache-control")).toBe("no-store");
    expect(await refused.json()).toEqual({
      erreur: "Ce que vous envoyez dépasse 1\u00a0Mo. Envoyez les fichiers par le site.",
    });
    for (const body of ["", "{", "nul", "[".repeat(200_000), '{"a":1}}']) {
      const response = await post("/trpc/accounts.changeName", body, cookie());
      expect(response.status).toBe(400);
      expect(await response.text()).toMatch(/Cette demande|Indiquez|Il manque|Cette valeur/);
    }
  });

  it("says when to come back after too many attempts", async () => {
    await scene.stage.trial(async () => {
      const attempt = () =>
        post("/trpc/accounts.signIn", JSON.stringify({ email: "karim@exemple.fr", password: "mauvais" }));
      let response = await attempt();
      for (let attempts = 0; attempts < 10 && response.status !== 429; attempts++) response = await attempt();
      expect(response.status).toBe(429);
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    });
  });
});

describe("answers", () => {
  it.each(["/healthz", "/trpc/accounts.me", "/trpc/nulle.part", "/api/v1/communes?q=ambert", "/ailleurs"])(
    "of %s run nothing, are framed nowhere and are not guessed at",
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-frame-options")).toBe("DENY");
    },
  );

  it("are open to other sites for the open data only", async () => {
    expect((await get("/trpc/territories.regions")).headers.get("access-control-allow-origin")).toBeNull();
    expect((await get("/trpc/territories.regions")).headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect((await get("/api/v1/communes?q=ambert", cookie())).headers.get("access-control-allow-origin")).toBe("*");
  });

  it("may be asked for without their body", async () => {
    const response = await api.fetch(new Request("http://localhost:4000/api/v1/communes?q=ambert", { method: "HEAD" }));
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  it("tell nothing of procedures that do not exist", async () => {
    const response = await get("/trpc/nulle.part");
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/procedure|stack/i);
  });
});

describe("what is kept of requests", () => {
  it("logs what was asked for, never by whom nor with what", async () => {
    await get("/api/v1/annonces?q=salome.vidal%40exemple.fr", {
      "x-forwarded-for": "203.0.113.9",
      "user-agent": "Marque",
    });
    await get("/trpc/accounts.me,salome.vidal@exemple.fr?batch=1", cookie());
    await post(
      "/trpc/accounts.signIn",
      JSON.stringify({ email: "salome.vidal@exemple.fr", password: "mot de passe secret" }),
    );
    const log = api.log();
    expect(log).toContain('"route":"/api/v1/annonces"');
    expect(log).toContain('"procedures":"accounts.me,?"');
    expect(log).not.toMatch(/salome|203\.0\.113|Marque|secret|__Host/);
  });

  it("measures by route, without people or addresses", async () => {
    await get("/api/v1/annonces/0190a5c0-0000-7000-8000-00000000abcd");
    await get("/salome.vidal@exemple.fr");
    const text = await (await get("/metrics")).text();
    expect(text).toMatch(
      /maillage_http_requests_total\{method="GET",route="\/api\/v1\/annonces\/:id",status="404"\} \d/,
    );
    expect(text).not.toMatch(/0190a5c0|salome/);
  });
});

it("keeps to itself, and logs without its words, what went wrong inside the open data", async () => {
  const canary: KyselyPlugin = {
    transformQuery: () => {
      throw new Error("canari-4e2b");
    },
    transformResult: async ({ result }) => result,
  };
  for (const path of [
    "/annonces",
    "/annonces.atom",
    "/annonces/0190a5c0-0000-7000-8000-00000000abcd",
    "/communes?q=a",
  ]) {
    const response = await scene.stage.trial(async () => get(`/api/v1${path}`), canary);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe(
      '{"erreur":"Un incident est survenu de notre côté. Réessayez dans un instant."}',
    );
  }
  expect(api.log()).toContain("request failed");
  expect(api.log()).not.toContain("canari");
});

describe("while PostgreSQL is away", () => {
  const nowhere = openDatabase({ connectionString: "postgres://personne@127.0.0.1:1/rien" });
  const lost = () => openTrialApi({ ...scene.house, db: nowhere }, { router: appRouter, isReady: async () => false });
  afterAll(() => nowhere.destroy());

  it.each(["/trpc/territories.regions", "/trpc/accounts.me", "/api/v1/communes?q=ambert", "/api/v1/annonces.atom"])(
    "%s says so plainly, with 503",
    async (path) => {
      const response = await lost().fetch(new Request(`http://localhost:4000${path}`, { headers: cookie() }));
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("60");
      const text = await response.text();
      expect(text).toContain("Maillage est indisponible pour un instant. Réessayez dans une minute.");
      expect(text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1/);
    },
  );

  it("is alive but not ready", async () => {
    const away = lost();
    expect((await away.fetch(new Request("http://localhost:4000/healthz"))).status).toBe(200);
    expect((await away.fetch(new Request("http://localhost:4000/readyz"))).status).toBe(503);
    expect((await get("/readyz")).status).toBe(200);
  });
});

describe("behind a proxy", () => {
  const attemptFrom = async (address: string, trustProxy: boolean) => {
    const proxied = openTrialApi(scene.house, { trustProxy });
    const request = new Request("http://localhost:4000/trpc/accounts.signIn", {
      method: "POST",
      headers: { origin: trialSite, "content-type": "application/json", "x-forwarded-for": `198.51.100.1, ${address}` },
      body: JSON.stringify({ email: `${Math.random()}@exemple.fr`, password: "mauvais" }),
    });
    return (await proxied.fetch(request)).status;
  };

  it("counts attempts by the address the proxy saw, only when it may be believed", { timeout: 60_000 }, async () => {
    await scene.stage.trial(async () => {
      for (let attempts = 0; attempts < 25; attempts++) await attemptFrom("203.0.113.1", true);
      expect(await attemptFrom("203.0.113.1", true)).toBe(429);
      expect(await attemptFrom("203.0.113.2", true)).not.toBe(429);
      for (let attempts = 0; attempts < 25; attempts++) await attemptFrom(`203.0.113.${attempts}`, false);
      expect(await attemptFrom("203.0.113.99", false)).toBe(429);
    });
  });
});
