// The door of the site: the router called in process. The same checks run through /trpc in apps/api.

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { checkAuthorisation, checkOldPasswords } from "@maillage/test-world/security/authorisation";
import { checkCanary } from "@maillage/test-world/security/canary";
import { callerDoor, type Door } from "@maillage/test-world/security/door";
import { checkHostility } from "@maillage/test-world/security/hostility";
import { checkIsolation } from "@maillage/test-world/security/isolation";
import { plantedRouter } from "@maillage/test-world/security/planted-router";
import { proceduresOf } from "@maillage/test-world/security/procedures-under-test";
import { sampleInput } from "@maillage/test-world/security/sample-input";
import { openSecurityWorld, type SecurityWorld } from "@maillage/test-world/security/security-world";
import { appRouter } from "./router.ts";

// Some use cases answer after a fixed time, whoever has an account: thousands of questions need not wait for it.
vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

const procedures = proceduresOf(appRouter);
const planted = proceduresOf(plantedRouter);
let scene: SecurityWorld;
let door: Door;
let plantedDoor: Door;

beforeAll(async () => {
  scene = await openSecurityWorld();
  const { house, cookies } = scene;
  door = callerDoor({ router: appRouter, house, cookies });
  plantedDoor = callerDoor({ router: plantedRouter, house, cookies });
});
afterAll(() => scene.close());

const named = (...names: string[]) => planted.filter(({ path }) => names.includes(path));

describe("every procedure", () => {
  it("says whom it lets in and takes an input that can be tried", () => {
    expect(procedures.length).toBeGreaterThan(50);
    expect(procedures.filter(({ policy }) => policy === null)).toEqual([]);
    for (const { input } of procedures) expect(() => sampleInput(input)).not.toThrow();
  });

  it("lets in those it says and nobody else", { timeout: 60_000 }, async () => {
    const { stage } = scene;
    expect(await checkAuthorisation({ door, procedures, stage })).toEqual([]);
    const found = await checkAuthorisation({ door: plantedDoor, procedures: named("unguarded", "undeclared"), stage });
    expect(found).toContain("unguarded (administrator) lets visitor in (200)");
    expect(found).toContain("undeclared declares no policy");
  });

  it("answers for a row of others exactly as for none", { timeout: 60_000 }, async () => {
    const { stage, foreign } = scene;
    const { findings, tried } = await checkIsolation({ door, procedures, stage, foreign });
    expect(findings).toEqual([]);
    expect(tried).toBeGreaterThan(30);
    const leaks = await checkIsolation({ door: plantedDoor, procedures: named("leaky"), stage, foreign });
    expect(leaks.findings).toContain(
      "leaky conversationId: administrator can tell a foreign row (200) from none (500)",
    );
  });

  it("keeps to itself what went wrong inside", { timeout: 60_000 }, async () => {
    const { stage, house, cookies } = scene;
    const { findings, untouched } = await checkCanary({ door, procedures, stage, house, cookies });
    expect(findings).toEqual([]);
    expect(untouched).toEqual([]);
  });

  it("survives hostile inputs, files among them", { timeout: 120_000 }, async () => {
    const { stage, ids } = scene;
    const seen = await checkHostility({ door, procedures, stage, ids, inputsEach: 25 });
    expect(seen.findings).toEqual([]);
    expect(seen.accepted).toBeGreaterThan(seen.asked / 10);
    const fallen = await checkHostility({
      door: plantedDoor,
      procedures: named("fragile", "raw"),
      stage,
      ids,
      inputsEach: 100,
    });
    expect(fallen.findings.join("\n")).toMatch(/fragile answers 500[\s\S]*raw answers 500/);
  });

  it("asks for the password again where it says so", { timeout: 60_000 }, async () => {
    scene.world.pass({ minutes: 16 });
    expect(await checkOldPasswords({ door, procedures, stage: scene.stage })).toEqual([]);
  });
});
