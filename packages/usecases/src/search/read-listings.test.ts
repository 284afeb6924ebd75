import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refreshLabels } from "@maillage/database/search/search-index.queries";
import { minibus, publishedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { pauseListing } from "../listings/pause-listing.ts";
import { resumeListing } from "../listings/resume-listing.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

async function entryOf(listingId: string): Promise<{ terms: string[]; labels: string[] } | undefined> {
  const found = await sql<{ terms: string[]; labels: string[] }>`select tsvector_to_array(lexemes) as terms, labels
    from listing_search where listing_id = ${listingId}::uuid and is_public`.execute(world.db);
  return found.rows[0];
}

describe("the index", () => {
  it("reads again a text that changed while its listing was paused", async () => {
    const listingId = await publishedListing(world);
    await pauseListing(world.callAs("contributor"), { listingId });
    await sql`update listing set title = 'Bétonnière à prêter' where id = ${listingId}::uuid`.execute(world.db);
    expect(await entryOf(listingId)).toBeUndefined();
    await resumeListing(world.callAs("contributor"), { listingId });
    const terms = (await entryOf(listingId))?.terms;
    expect(terms?.filter((term) => term.startsWith("t:beton"))).toHaveLength(1);
    expect(terms).not.toContain("t:minibus");
  });

  it("knows the labels of a commune, of its EPCI and of its EPT, while they are in force", async () => {
    const [commune, ept] = ["93066", "200057867"];
    const listingId = await publishedListing(world, { ...minibus, communeCode: commune });
    const before = (await entryOf(listingId))?.labels ?? [];
    await sql`insert into territory_label (label, territory_kind, territory_code, source, vintage)
      values ('territoires_industrie', 'ept', ${ept}, 'essai', '2026')`.execute(world.db);
    expect((await entryOf(listingId))?.labels).toEqual([...before, "territoires_industrie"].sort());
    await sql`update territory_label set valid_from = current_date + 1 where territory_code = ${ept}`.execute(world.db);
    expect((await entryOf(listingId))?.labels).toEqual(before);
    // Dates pass without anything being written: the night brings the index up to date.
    await sql`update listing_search set labels = '{massif}' where listing_id = ${listingId}::uuid`.execute(world.db);
    expect(await world.db.transaction().execute(refreshLabels)).toBe(1);
    expect((await entryOf(listingId))?.labels).toEqual(before);
  });
});
