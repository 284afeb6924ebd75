import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMatched } from "@maillage/database/matching/complements.queries";
import { house } from "@maillage/domain/permissions/actor";
import { minibus, publishedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { pauseListing } from "../listings/pause-listing.ts";
import { resumeListing } from "../listings/resume-listing.ts";
import { findComplements } from "./find-complements.ts";
import { refuseComplement } from "./refuse-complement.ts";
import { restoreComplement } from "./restore-complement.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const need = {
  ...minibus,
  kind: "need",
  title: "Une navette pour nos sorties du samedi",
  body: "Nous cherchons de quoi emmener quinze jeunes au stade, un samedi sur deux, de septembre à juin.",
  communeCode: "63010",
  availability: "",
} as const;

const idsOf = async (listingId: string) =>
  (await findMatched(world.db, { listingId, readerId: null, limit: 10 }))?.complements?.map(({ otherId }) => otherId);

describe("the complements of published listings", () => {
  it("are found for both sides when either comes online, leave with it and come back", async () => {
    const offerId = await publishedListing(world, minibus, "contributor");
    await findComplements(world.call(house));
    expect(await idsOf(offerId)).toEqual([]);
    const needId = await publishedListing(world, need, "otherAdministrator");
    expect(await findComplements(world.call(house))).toBe(1);
    expect(await idsOf(offerId)).toEqual([needId]);
    expect(await idsOf(needId)).toEqual([offerId]);
    await pauseListing(world.callAs("otherAdministrator"), { listingId: needId });
    expect(await idsOf(offerId)).toEqual([]);
    await resumeListing(world.callAs("otherAdministrator"), { listingId: needId });
    expect(await idsOf(offerId)).toEqual([needId]);
    expect(await findComplements(world.call(house))).toBe(1);
    expect(await findComplements(world.call(house))).toBe(0);
  });

  it("are not for us when we say so, until we take it back; nobody refuses for others", async () => {
    const offerId = await publishedListing(world, { ...minibus, title: "Navette du jeudi" }, "contributor");
    const needId = await publishedListing(world, { ...need, title: "Minibus du jeudi" }, "otherAdministrator");
    await findComplements(world.call(house));
    const pair = { listingId: offerId, otherId: needId };
    await refuseComplement(world.callAs("contributor"), { ...pair, reason: "too_far" });
    const refusalsRead = async (readerId: string) =>
      (await findMatched(world.db, { listingId: offerId, readerId, limit: 10 }))?.refusals;
    expect(await refusalsRead(world.recyclerie.id)).toMatchObject([{ ...pair, reason: "too_far" }]);
    expect(await refusalsRead(world.mairie.id)).toEqual([]);
    const notTheirs = refuseComplement(world.callAs("otherAdministrator"), { ...pair, reason: "other" });
    await expect(notTheirs).rejects.toThrow("listing_not_found");
    const noPair = refuseComplement(world.callAs("contributor"), {
      listingId: offerId,
      otherId: offerId,
      reason: "other",
    });
    await expect(noPair).rejects.toThrow("complement_not_found");
    await restoreComplement(world.callAs("contributor"), pair);
    expect(await refusalsRead(world.recyclerie.id)).toEqual([]);
    await expect(restoreComplement(world.callAs("contributor"), pair)).rejects.toThrow("complement_not_found");
  });
});
