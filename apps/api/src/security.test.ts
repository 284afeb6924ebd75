// The door of everyone else: /trpc as it is served. The same checks run in process in packages/api.

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { appRouter } from "@maillage/api/router";
import { checkAuthorisation } from "@maillage/test-world/security/authorisation";
import { checkCanary } from "@maillage/test-world/security/canary";
import { type Door, httpDoor } from "@maillage/test-world/security/door";
import { checkForgery, fingerprint, forgeries } from "@maillage/test-world/security/forgery";
import { checkIsolation } from "@maillage/test-world/security/isolation";
import { plantedRouter } from "@maillage/test-world/security/planted-router";
import { proceduresOf } from "@maillage/test-world/security/procedures-under-test";
import { openSecurityWorld, type SecurityWorld } from "@maillage/test-world/security/security-world";
import { openTrialApi, trialSite as siteUrl } from "./trial-api.ts";

// Some use cases answer after a fixed time, whoever has an account: thousands of questions need not wait for it.
vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

const procedures = proceduresOf(appRouter);
const planted = proceduresOf(plantedRouter);
const named = (...names: string[]) => planted.filter(({ path }) => names.includes(path));
/** Their input holds a file, which JSON cannot carry: through this door it is always refused. */
const withFiles = ["listings.addPhoto", "organisations.uploadEvidence"];

let scene: SecurityWorld;
let api: ReturnType<typeof openTrialApi>;
let plantedApi: ReturnType<typeof openTrialApi>;
let door: Door;
let plantedDoor: Door;

beforeAll(async () => {
  scene = await openSecurityWorld();
  const { house, cookies } = scene;
  api = openTrialApi(house);
  plantedApi = openTrialApi(house, { router: plantedRouter });
  door = httpDoor({ fetch: api.fetch, siteUrl, cookies });
  plantedDoor = httpDoor({ fetch: plantedApi.fetch, siteUrl, cookies });
});
afterAll(() => scene.close());

describe("every procedure, through /trpc", () => {
  it("lets in those it says and nobody else", { timeout: 60_000 }, async () => {
    const { stage } = scene;
    expect(await checkAuthorisation({ door, procedures, stage })).toEqual([]);
    const found = await checkAuthorisation({ door: plantedDoor, procedures: named("unguarded"), stage });
    expect(found).toContain("unguarded (administrator) lets visitor in (200)");
  });

  it("answers for a row of others exactly as for none", { timeout: 60_000 }, async () => {
    const { stage, foreign } = scene;
    const tried = procedures.filter(({ path }) => !withFiles.includes(path));
    expect((await checkIsolation({ door, procedures: tried, stage, foreign })).findings).toEqual([]);
    const leaks = await checkIsolation({ door: plantedDoor, procedures: named("leaky"), stage, foreign });
    expect(leaks.findings).toHaveLength(1);
  });

  it("keeps to itself what went wrong inside, and out of the log", { timeout: 60_000 }, async () => {
    const { stage, house, cookies } = scene;
    const { findings, untouched } = await checkCanary({ door, procedures, stage, house, cookies, log: api.log });
    expect(findings).toEqual([]);
    expect(untouched.toSorted()).toEqual(withFiles);
    expect(api.log()).toContain("procedure failed");
    const told = await checkCanary({ door: plantedDoor, procedures: named("talkative"), stage, house, cookies });
    expect(told.findings.join("\n")).toContain("talkative tells fault 0");
  });

  it("changes nothing on a request that is not the site's own", { timeout: 60_000 }, async () => {
    const { world, cookies } = scene;
    const { findings, tried } = await checkForgery({ fetch: api.fetch, siteUrl, cookies, procedures, world });
    expect(findings).toEqual([]);
    expect(tried).toBe(procedures.filter(({ type }) => type === "mutation").length * Object.keys(forgeries).length);
  });
});

// The control of the forgeries: the same mutation, sent as the site would or without the gate, does change something.
describe("a genuine request", () => {
  it("is let through and changes what it says", async () => {
    const { world, cookies } = scene;
    const before = await fingerprint(world);
    const answer = await door.ask({
      procedure: { path: "accounts.changeName", type: "mutation" },
      input: { displayName: "Karim H." },
      as: "administrator",
    });
    expect(answer.status).toBe(200);
    expect(await fingerprint(world)).not.toBe(before);
    expect(cookies.administrator).toMatch(/^__Host-maillage=/);
  });

  it("is what a forgery would be without the gate", async () => {
    const { world, cookies } = scene;
    const { fetchRequestHandler } = await import("@trpc/server/adapters/fetch");
    const { openContext } = await import("@maillage/api/context");
    const ungated = (req: Request) =>
      fetchRequestHandler({
        endpoint: "/trpc",
        req,
        router: plantedRouter,
        createContext: async () =>
          (
            await openContext(scene.house, {
              cookieHeader: req.headers.get("cookie"),
              secure: true,
              address: "",
              device: "",
            })
          ).context,
      });
    const { findings } = await checkForgery({ fetch: ungated, siteUrl, cookies, procedures: named("careless"), world });
    expect(findings).toContain("careless answers 200 to cross-site origin");
    expect(findings).toContain("careless writes on cross-site origin");
    expect(findings).toContain("careless answers 200 to cross-site multipart");
    expect(findings).toContain("something was changed");
  });
});
