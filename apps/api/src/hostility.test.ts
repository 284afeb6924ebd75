// 300 hostile inputs for every procedure, through /trpc as it is served; a file of its own, for it is the longest.

import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { appRouter } from "@maillage/api/router";
import { httpDoor } from "@maillage/test-world/security/door";
import { checkHostility } from "@maillage/test-world/security/hostility";
import { plantedRouter } from "@maillage/test-world/security/planted-router";
import { proceduresOf } from "@maillage/test-world/security/procedures-under-test";
import { openSecurityWorld, type SecurityWorld } from "@maillage/test-world/security/security-world";
import { openTrialApi, trialSite as siteUrl } from "./trial-api.ts";

// Some use cases answer after a fixed time, whoever has an account: thousands of questions need not wait for it.
vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

let scene: SecurityWorld;
beforeAll(async () => {
  scene = await openSecurityWorld();
});
afterAll(() => scene.close());

it("every procedure survives 300 hostile inputs, none slow", { timeout: 900_000 }, async () => {
  const { ids, cookies } = scene;
  const procedures = proceduresOf(appRouter);
  // Readings beside changes: they lock nothing, and together they take little more than half the time.
  const lanes = ["query", "mutation"].map(async (type) => {
    const { stage, house } = scene.another();
    const door = httpDoor({ fetch: openTrialApi(house).fetch, siteUrl, cookies });
    return checkHostility({
      door,
      procedures: procedures.filter((procedure) => procedure.type === type),
      stage,
      ids,
      inputsEach: 300,
    });
  });
  const [readings, changes] = await Promise.all(lanes);
  expect([...(readings?.findings ?? ["no reading"]), ...(changes?.findings ?? ["no change"])]).toEqual([]);
  const asked = (readings?.asked ?? 0) + (changes?.asked ?? 0);
  expect(asked).toBe(300 * procedures.length);
  // Those refused by the schemas prove little: enough must have gone further.
  expect((readings?.accepted ?? 0) + (changes?.accepted ?? 0)).toBeGreaterThan(asked / 10);
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
