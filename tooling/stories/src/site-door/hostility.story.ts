// Hostile addresses, queries and forms, to every route of the built site: never a fault, never a word of the inside.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idsOf } from "@maillage/test-world/security/furniture";
import { plantedDoor } from "@maillage/test-world/security/planted-site";
import { openSiteDoorWorld, type SiteDoorWorld } from "@maillage/test-world/security/site-door";
import { type FormUnderTest, formsOf } from "./forms.ts";
import { type RouteUnderTest, routesUnderTest } from "./routes-under-test.ts";
import { checkSiteHostility, namesRead } from "./site-hostility.ts";
import { setSiteStage } from "./site-stage.ts";

let world: SiteDoorWorld;
let ids: string[];
let routes: { route: RouteUnderTest; forms: FormUnderTest[] }[];
beforeAll(async () => {
  world = await openSiteDoorWorld();
  const rows = await setSiteStage(world);
  const forms = formsOf(world, rows);
  routes = routesUnderTest(world, rows).map((route) => ({ route, forms: forms[route.folder] ?? [] }));
  ids = [...idsOf(rows.workshop), ...idsOf(rows.townHall)];
});
afterAll(() => world.close());

describe("every route of the site", () => {
  it("survives hostile requests, from visitors and from people it lets in", { timeout: 180_000 }, async () => {
    expect(namesRead().length).toBeGreaterThan(20);
    const { findings, asked, statuses } = await checkSiteHostility({ world, ask: world.ask, ids, each: 60 }, routes);
    expect(findings).toEqual([]);
    expect(asked).toBeGreaterThan(3_500);
    // Not all of it stopped at the door: pages were made, forms were read and refused.
    for (const status of [200, 400, 404]) expect(statuses[status] ?? 0, `answers ${status}`).toBeGreaterThan(100);
  });

  it("would be caught falling over a quote, or telling what the database said", async () => {
    const isFragile = (text: string) => text.includes("'");
    const some = routes.filter(({ route }) => route.folder === "annonces._index");
    const fragile = plantedDoor(world.ask, {
      answered: (answer, { path }) => (isFragile(path) ? { ...answer, status: 500 } : answer),
    });
    const fallen = await checkSiteHostility({ world, ask: fragile, ids, each: 60 }, some);
    expect(fallen.findings.join("\n")).toContain("annonces._index answers 500");
    const talkative = plantedDoor(world.ask, {
      answered: (answer, { path }) =>
        isFragile(path) ? { ...answer, body: 'syntax error at or near "drop"' } : answer,
    });
    const told = await checkSiteHostility({ world, ask: talkative, ids, each: 60 }, some);
    expect(told.findings.join("\n")).toContain("annonces._index tells « syntax error »");
  });
});
