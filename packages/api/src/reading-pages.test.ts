import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@maillage/database/identifiers";
import { addOrganisation } from "@maillage/test-world/cast";
import { minibus, publishedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { createCaller } from "./router.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const session = { open: () => undefined, close: () => undefined };
const as = (name: Parameters<TestWorld["callAs"]>[0]) => createCaller({ call: world.callAs(name), session });

describe("what a page is told", () => {
  it("whether verified people answer for an organisation, and not who they are", async () => {
    const page = (shortCode: string) => as("visitor").organisations.page({ shortCode });
    const managed = await page(world.recyclerie.shortCode);
    expect(managed).toMatchObject({ administered: true });
    expect(JSON.stringify(managed)).not.toContain(world.people.administrator.name);
    const alone = await addOrganisation(world.db, { name: "Sans personne", communeCode: "63003" });
    expect(await page(alone.shortCode)).toMatchObject({ administered: false });
    // A claim that waits is nobody's word yet.
    const waiting = { id: newId(), organisation_id: alone.id, person_id: world.people.withoutOrganisation.id };
    await world.db
      .insertInto("membership")
      .values({ ...waiting, role: "administrator", status: "requested" })
      .execute();
    expect(await page(alone.shortCode)).toMatchObject({ administered: false });
  });

  it("whether what an author does shows at once", async () => {
    const listingId = await publishedListing(world);
    const own = () => as("contributor").listings.own({ listingId });
    expect(await own()).toMatchObject({ publishedAtOnce: false, suspension: null });
    for (const name of ["Broyeur", "Remorque"])
      await publishedListing(world, { ...minibus, title: `${name} à partager entre voisins` });
    expect(await own()).toMatchObject({ publishedAtOnce: true });
  });

  it("who verifies and reviews in a region: its CRESS while it is active, else the national team", async () => {
    const desk = (regionCode: string) => as("visitor").territories.desk({ regionCode });
    const { name, shortCode } = world.cress;
    expect(await desk("84")).toEqual({ regionCode: "84", moderatorName: name, cress: { name, shortCode } });
    expect(await desk("11")).toMatchObject({ moderatorName: "l’équipe nationale de Maillage", cress: null });
    await world.db.updateTable("cress").set({ active: false }).where("region_code", "=", "84").execute();
    expect(await desk("84")).toMatchObject({ moderatorName: "l’équipe nationale de Maillage", cress: null });
  });
});
