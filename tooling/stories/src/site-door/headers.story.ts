// The headers of every answer of the built site: pages, files, data, refusals and faults.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedDoor } from "@maillage/test-world/security/planted-site";
import {
  formRequest,
  openSiteDoorWorld,
  type SiteAnswer,
  type SiteDoor,
  type SiteDoorWorld,
  type SiteRequest,
} from "@maillage/test-world/security/site-door";
import { letInBy } from "./gates.ts";
import { dataPath, type RouteUnderTest, routesUnderTest } from "./routes-under-test.ts";
import { headerFaults, nonceOf } from "./site-headers.ts";
import { setSiteStage } from "./site-stage.ts";

let world: SiteDoorWorld;
let routes: RouteUnderTest[];
beforeAll(async () => {
  world = await openSiteDoorWorld();
  routes = routesUnderTest(world, await setSiteStage(world));
});
afterAll(() => world.close());

/** Every route, by both doors, as a visitor and as one it lets in. */
async function lookAtAll(ask: SiteDoor, some: readonly RouteUnderTest[]): Promise<string[]> {
  const findings: string[] = [];
  for (const { folder, gate, view } of some) {
    const member = letInBy(gate).find((name) => name === "contributor") ?? letInBy(gate).at(-1) ?? "contributor";
    const cookies = [null, world.cookies[member === "visitor" ? "contributor" : member]];
    for (const path of [view.path, dataPath(view.path)]) {
      for (const cookie of cookies) {
        const answer = await ask({ path, headers: cookie === null ? {} : { cookie } });
        const asked = { path, signedIn: cookie !== null };
        findings.push(...headerFaults(answer, asked).map((fault) => `${folder} ${path} ${fault}`));
      }
    }
  }
  return findings;
}

/** Answers that no route makes: files, health, refusals of every kind. */
function otherRequests(page: string): Record<string, SiteRequest> {
  const asset = /\/assets\/[^"]+\.js/.exec(page)?.[0] ?? "";
  const form = formRequest({ siteUrl: world.siteUrl, path: "/connexion", cookie: null, fields: { email: "a" } });
  return {
    "a script": { path: asset },
    "a missing file": { path: "/assets/rien.js" },
    "the icon": { path: "/favicon.svg" },
    "a head": { method: "HEAD", path: "/" },
    "an options": { method: "OPTIONS", path: "/" },
    health: { path: "/healthz" },
    readiness: { path: "/readyz" },
    "a refused form": form,
    "a form from elsewhere": { ...form, headers: { ...form.headers, origin: "https://ailleurs.example.com" } },
    "data from elsewhere": { ...form, path: "/connexion.data", headers: { origin: "https://ailleurs.example.com" } },
    "too large a form": { ...form, body: "a".repeat(1_100_000) },
    "an address that is no text": { path: "/%C0%AF" },
    "a script's list of routes": { path: "/__manifest?p=%2Faide&version=x" },
  };
}

describe("every answer", () => {
  it("has its headers: a policy with a nonce, no sniffing, no frame, no cookie for a visitor, nothing private kept", async () => {
    expect(await lookAtAll(world.ask, routes)).toEqual([]);
  });

  it("has them when no route answers", async () => {
    const { body } = await world.ask({ path: "/" });
    const findings: string[] = [];
    const statuses: Record<string, number> = {};
    for (const [name, request] of Object.entries(otherRequests(body))) {
      const answer = await world.ask(request);
      statuses[name] = answer.status;
      findings.push(
        ...headerFaults(answer, { path: request.path, signedIn: false }).map((fault) => `${name} ${fault}`),
      );
    }
    expect(findings).toEqual([]);
    expect(statuses).toMatchObject({
      "a script": 200,
      "a missing file": 404,
      "a refused form": 400,
      "a form from elsewhere": 403,
      "too large a form": 413,
    });
  });

  it("has a nonce of its own each time, and a cookie that scripts cannot read", async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 20; time++) nonces.add(nonceOf(await world.ask({ path: "/aide" })));
    expect(nonces.size).toBe(20);
    const fields = { email: world.people.observer.email, password: "quatre minibus sous la halle", retour: "/espace" };
    const answer = await world.ask(formRequest({ siteUrl: world.siteUrl, path: "/connexion", cookie: null, fields }));
    expect(String(answer.headers["set-cookie"])).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax/);
    expect(String(answer.headers["cache-control"])).not.toContain("public");
  });

  it("would be caught without any of them", async () => {
    const without = (headers: SiteAnswer["headers"]) =>
      lookAtAll(
        plantedDoor(world.ask, {
          answered: (answer) => ({ ...answer, headers: { ...answer.headers, ...headers } }),
        }),
        routes.filter(({ folder }) => folder === "messagerie._index" || folder === "aide"),
      );
    const faults: [SiteAnswer["headers"], string][] = [
      [{ "content-security-policy": undefined }, "no content security policy"],
      [{ "content-security-policy": "default-src 'none'; script-src 'self' 'unsafe-inline'" }, "lets in too much"],
      [{ "x-content-type-options": undefined }, "may be sniffed"],
      [{ "referrer-policy": "unsafe-url" }, "tells others where one comes from"],
      [{ "cache-control": "public, max-age=60" }, "/messagerie may be kept"],
      [{ "set-cookie": ["suivi=1"] }, "gives a visitor a cookie"],
    ];
    for (const [headers, fault] of faults) expect((await without(headers)).join("\n"), fault).toContain(fault);
  });
});
