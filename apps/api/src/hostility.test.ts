// 300 hostile inputs for every procedure, through /trpc as it is served; a file of its own, for it is the longest.
import { appRouter } from "@maillage/api/router";
import { httpDoor } from "@maillage/test-world/security/door";
import { checkHostility } from "@maillage/test-world/security/hostility";
import { plantedRouter } from "@maillage/test-world/security/planted-router";
import { proceduresOf } from "@maillage/test-world/security/procedures-under-test";
import { openSecurityWorld, type SecurityWorld } from "@maillage/test-world/security/security-world";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openTrialApi, trialSite as siteUrl } from "./trial-api.ts";

// Some use cases answer after a fixed time, whoever has an account: thousands of questions need not wait for it.
vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

let scene: SecurityWorld;
beforeAll(async () => {
  scene = await openSecurityWorld();
});
afterAll(() => scene.close());

it("every procedure survives 300 hostile inputs, none slow", { timeout: 180_000 }, async () => {
  const { stage, ids, house, cookies } = scene;
  const door = httpDoor({ fetch: openTrialApi(house).fetch, siteUrl, cookies });
  const procedures = proceduresOf(appRouter);
  const seen = await checkHostility({ door, procedures, stage, ids, inputsEach: 300 });
  expect(seen.findings).toEqual([]);
  expect(seen.asked).toBe(300 * procedures.length);
  // Those refused by the schemas prove little: enough must have gone further.
  expect(seen.accepted).toBeGreaterThan(seen.asked / 10);
});

it("finds the procedures that do not", async () => {
  const { stage, ids, house, cookies } = scene;
  const door = httpDoor({ fetch: openTrialApi(house, { router: plantedRouter }).fetch, siteUrl, cookies });
  const planted = proceduresOf(plantedRouter).filter(({ path }) => ["fragile", "raw"].includes(path));
  const seen = await checkHostility({ door, procedures: planted, stage, ids, inputsEach: 100 });
  expect(seen.findings.join("\n")).toMatch(/fragile answers 500[\s\S]*raw answers 500/);
  const impatient = await checkHostility({ door, procedures: planted, stage, ids, inputsEach: 5, slowest: 0 });
  expect(impatient.findings.join("\n")).toMatch(/takes \d+ ms/);
});
