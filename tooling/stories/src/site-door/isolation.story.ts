// What belongs to others answers as what does not exist, through the site: pages, their data, and forms.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plantedDoor } from "@maillage/test-world/security/planted-site";
import { openSiteDoorWorld, type SiteDoorWorld } from "@maillage/test-world/security/site-door";
import { routeFolders } from "../every-route.ts";
import { checkPointing, type Pointing, pointingsOf } from "./site-isolation.ts";
import { setSiteStage } from "./site-stage.ts";

let world: SiteDoorWorld;
let pointings: Record<string, Pointing[]>;
beforeAll(async () => {
  world = await openSiteDoorWorld();
  pointings = await pointingsOf(world, await setSiteStage(world));
});
afterAll(() => world.close());

/** Addresses with a parameter that names nothing of anyone's. */
const official = [
  "boite-aux-lettres.$lettre",
  "guide-de-style.$composant",
  "moderation.thesaurus.$concept",
  "territoires.$kind.$territoire",
  "$",
];

describe("what belongs to others", () => {
  it("is tried at every address that names something", () => {
    const naming = routeFolders().filter((folder) => folder.includes("$") && !official.includes(folder));
    expect(Object.keys(pointings)).toEqual(expect.arrayContaining(naming));
  });

  it("answers exactly as what does not exist", async () => {
    const findings: string[] = [];
    for (const pointing of Object.values(pointings).flat())
      findings.push(...(await checkPointing({ ask: world.ask, world, pointing })));
    expect(findings).toEqual([]);
  });

  it("would be caught saying « forbidden » for a row of others", async () => {
    const [pointing] = pointings["messagerie.$conversation"] ?? [];
    if (!pointing) throw new Error("no conversation to point at");
    const [row = ""] = pointing.hidden;
    const ask = plantedDoor(world.ask, {
      answered: (answer, { path }) => (path.includes(row) ? { ...answer, status: 403 } : answer),
    });
    const findings = await checkPointing({ ask, world, pointing });
    expect(findings).toContain("/messagerie/*: administrator can tell a row (403) from none (404)");
  });
});
