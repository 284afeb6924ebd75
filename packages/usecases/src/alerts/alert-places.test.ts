import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countBroadAlerts } from "@maillage/database/alerts/alerts.queries";
import { createAlertInput } from "@maillage/domain/alerts/alert.input";
import { categoryCodes } from "@maillage/domain/vocabulary/vocabulary";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { createAlert } from "./create-alert.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** Saves a search as an immediate alert, and reads what was kept of it. */
async function saved(search: object) {
  const input = createAlertInput.parse({ search, frequency: "immediately" });
  const { alertId } = await createAlert(world.callAs("withoutOrganisation"), input);
  return world.db
    .selectFrom("alert")
    .select(["name", "search", "frequency", "is_broad as isBroad"])
    .where("id", "=", alertId)
    .executeTakeFirstOrThrow();
}

describe("an alert around a place that its words name", () => {
  it("covers the distance that was chosen", async () => {
    const { name, search } = await saved({ text: "minibus près d’Ambert", placeKm: 100 });
    expect(search.near).toEqual({ communeCode: "63003", km: 100 });
    expect(name).toBe("minibus · à moins de 100\u00a0km d’Ambert");
    expect(search).not.toHaveProperty("placeKm");
    expect((await saved({ text: "broyeur près d’Ambert" })).search.near).toEqual({ communeCode: "63003", km: 30 });
  });
});

describe("an alert that meets nearly everything", () => {
  const near = (km: number) => ({ communeCode: "63003", km });

  it.each([
    ["a circle wider than any square of the map", { near: near(400) }],
    ["a kind in such a circle", { near: near(400), kinds: ["offer"] }],
    ["all categories", { categories: categoryCodes }],
    ["a label", { labels: ["pvd"] }],
  ])("is counted and never immediate: %s", async (_, search) => {
    const before = await countBroadAlerts(world.db, 100);
    expect(await saved(search)).toMatchObject({ isBroad: true, frequency: "daily" });
    expect(await countBroadAlerts(world.db, 100)).toBe(before + 1);
  });

  it.each([
    ["a circle", { near: near(30) }],
    ["a word in a wide circle", { near: near(400), text: "catamaran" }],
    ["a category", { categories: ["mobility.minibus"] }],
    ["all categories in a circle", { near: near(30), categories: categoryCodes }],
    ["a territory", { territory: "region:84" }],
  ])("is not: %s", async (_, search) => {
    expect(await saved(search)).toMatchObject({ isBroad: false, frequency: "immediately" });
  });

  it.each(["region:123", "departement:999", "departement:123"])("nor is %s a territory", (territory) => {
    expect(createAlertInput.safeParse({ search: { territory } }).success).toBe(false);
  });
});
