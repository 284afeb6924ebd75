// What an alert meets is what the search it saves would show: alertMatches and the SQL of the search are compared here.

import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAlertsUnder, findListingsForAlerts } from "@maillage/database/alerts/percolation.queries";
import { newId, newShortCode } from "@maillage/database/identifiers";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { searchListings } from "@maillage/database/search/search-listings.queries";
import { alertSearchInput, createAlertInput } from "@maillage/domain/alerts/alert.input";
import { alertMatches, type ListingForAlerts } from "@maillage/domain/alerts/alert-matches.rules";
import { anchorsOfAlert, anchorsOfListing } from "@maillage/domain/alerts/anchors";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import {
  categoryCodes,
  categoryGroupCodes,
  listingKindCodes,
  termsCodes,
  themeCodes,
} from "@maillage/domain/vocabulary/vocabulary";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { askedOf } from "@maillage/usecases/alerts/alert-words";
import { createAlert } from "@maillage/usecases/alerts/create-alert";
import { alertsMeeting } from "@maillage/usecases/alerts/match-alerts";
import { readAlert } from "@maillage/usecases/alerts/read-alert";
import { countSearchTerms } from "@maillage/usecases/search/count-search-terms";
import { readNewListings } from "@maillage/usecases/search/read-listings";
import { readSearch } from "../search/read-search.ts";

const things = [
  "minibus",
  "chambre froide",
  "salle de réunion",
  "comptable",
  "broyeur de végétaux",
  "barnum",
  "entrepôt",
  "vélos cargo",
];
const ways = ["à prêter", "partagé le week-end", "pour notre marché", "disponible en mars", "à Ambert"];
const places = ["63003", "63010", "43040", "42218", "69123", "35238", "97411"];

let world: TestWorld;
let listings: ListingForAlerts[];

/** Two hundred published listings of every sort, read by the index. */
beforeAll(async () => {
  world = await openTestWorld();
  const pick = <Item>(from: readonly Item[], at: number): Item | null => from[at % from.length] ?? null;
  for (let at = 0; at < 200; at += 1) {
    const commune = await world.db
      .selectFrom("commune")
      .select(["code", "departement_code", "region_code", "epci_siren", "latitude", "longitude"])
      .where("code", "=", pick(places, at * 5) ?? "")
      .executeTakeFirstOrThrow();
    await world.db
      .insertInto("listing")
      .values({
        id: newId(),
        short_code: newShortCode(),
        organisation_id: world.recyclerie.id,
        region_code: world.recyclerie.regionCode,
        kind: pick(listingKindCodes, at) ?? "need",
        title: `${pick(things, at * 3)} ${pick(ways, at * 7)}`,
        body: `Nous avons ${pick(things, at * 11)} ${pick(ways, at * 2)}.`,
        category: pick(categoryCodes, at * 13),
        theme: pick(themeCodes, at),
        terms: pick(termsCodes, at * 5),
        commune_code: commune.code,
        standing: true,
        starts_on: pick([null, "2027-01-10", "2027-03-01"], at),
        ends_on: pick([null, "2027-03-31"], at),
        reach_kind: "country",
        departement_code: commune.departement_code,
        place_region_code: commune.region_code,
        epci_siren: commune.epci_siren,
        latitude: at % 19 === 0 ? null : commune.latitude,
        longitude: at % 19 === 0 ? null : commune.longitude,
        status: "published",
        published_at: new Date(world.now().getTime() - at * 1000),
        details: "{}",
      })
      .execute();
  }
  await sql`insert into territory_label (label, territory_kind, territory_code, source, vintage) values
    ('pvd', 'commune', '63003', 'essai', '2026'), ('frr', 'commune', '63010', 'essai', '2026')`.execute(world.db);
  await world.db.transaction().execute((tx) => readNewListings(tx, world.db));
  await countSearchTerms(world.db);
  await searchKnowledge(world.db, { fresh: true });
  const ids = await world.db.selectFrom("listing_search").select("listing_id").execute();
  listings = await findListingsForAlerts(
    world.db,
    ids.map((row) => row.listing_id),
  );
}, 60_000);
afterAll(() => world.close());

const some = <Item>(from: readonly Item[], most = 2) => fc.uniqueArray(fc.constantFrom(...from), { maxLength: most });
const rarely = <Value>(values: fc.Arbitrary<Value[]>) => fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, values);

const anySearch = fc.record({
  text: fc.oneof(
    fc.constant(""),
    fc.constantFrom(
      ...things,
      "minibuss",
      "salle pour une chorale",
      "véhicule près d’Ambert",
      "tyrolienne",
      "comptable 63",
    ),
    fc.tuple(fc.constantFrom(...things), fc.constantFrom(...ways)).map((words) => words.join(" ")),
  ),
  kinds: rarely(some(listingKindCodes)),
  categories: rarely(some([...categoryGroupCodes, ...categoryCodes], 3)),
  themes: rarely(some(themeCodes)),
  terms: rarely(some(termsCodes)),
  labels: rarely(some(["pvd", "frr", "qpv"])),
  near: fc.option(fc.record({ communeCode: fc.constantFrom(...places), km: fc.integer({ min: 1, max: 1000 }) }), {
    freq: 2,
  }),
  territory: fc.option(
    fc.constantFrom("departement:63", "region:84", "commune:63003", "departement:974", "epci:200070761", "region:53"),
    { freq: 2 },
  ),
  availableFrom: fc.option(fc.constantFrom("2027-02-01", "2027-04-01"), { freq: 2 }),
  availableTo: fc.option(fc.constantFrom("2027-01-01", "2027-06-01"), { freq: 2 }),
  asTyped: fc.boolean(),
});

/** What the search shows, page after page. */
async function shownBy(search: object): Promise<string[]> {
  const { known } = await readSearch(world.callAs("visitor"), searchListingsInput.parse({ ...search, size: 100 }));
  const first = await searchListings(world.db, known);
  const rest =
    first === null || first.next === null
      ? null
      : await searchListings(world.db, { ...known, search: { ...known.search, cursor: first.next } });
  return [...(first?.listings ?? []), ...(rest?.listings ?? [])].map(({ id }) => id).toSorted();
}

const isRefusal = (error: unknown): boolean => error instanceof Error && error.name === "RefusalError";

describe("an alert and the search it saves", () => {
  it("meet the same listings, each found under an anchor of the alert", { timeout: 120_000 }, async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(anySearch, async (given) => {
        const search = alertSearchInput.parse(given);
        const alert = await readAlert(world.callAs("visitor"), search).catch((error: unknown) => {
          if (isRefusal(error)) return null;
          throw error;
        });
        const shown = await shownBy(given);
        if (!alert) return expect(shown).toEqual([]);
        const met = listings.filter((listing) => alertMatches(alert, listing));
        const { corrections } = await readSearch(world.callAs("visitor"), searchListingsInput.parse(given));
        // A word taken for another is kept as it was typed too: the alert may meet more, never less.
        if (corrections.length === 0) expect(met.map(({ id }) => id).toSorted()).toEqual(shown);
        else expect(met.map(({ id }) => id)).toEqual(expect.arrayContaining(shown));
        const anchors = new Set(alert.anchors);
        for (const listing of met) expect(anchorsOfListing(listing).some((anchor) => anchors.has(anchor))).toBe(true);
        expect(alert.anchors.length).toBeLessThanOrEqual(400);
        compared += met.length;
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(1_000);
  });

  it("find each other through the index of anchors, whatever the circle", async () => {
    const near = fc.record({ communeCode: fc.constantFrom(...places), km: fc.integer({ min: 1, max: 1000 }) });
    await fc.assert(
      fc.asyncProperty(near, async (circle) => {
        const alert = await readAlert(world.callAs("visitor"), alertSearchInput.parse({ near: circle }));
        const anchors = anchorsOfAlert(alert, { listings: 0, listingsWith: () => 0 });
        expect(anchors.length).toBeLessThanOrEqual(9);
        for (const listing of listings.filter((one) => alertMatches(alert, one)))
          expect(anchorsOfListing(listing)).toEqual(expect.arrayContaining([expect.stringMatching(asOneOf(anchors))]));
      }),
      { numRuns: 50 },
    );
  });

  it("wait for a word that no listing has yet, though the search takes it for another", async () => {
    const knowledge = await searchKnowledge(world.db);
    const asked = await askedOf(world.db, knowledge, { text: "barnumo", asTyped: false });
    expect(asked).toContain("barnumo");
  });
});

const asOneOf = (anchors: readonly string[]): RegExp =>
  new RegExp(`^(?:${anchors.map((anchor) => anchor.replaceAll(/[|.\\]/g, "\\$&")).join("|")})$`);

describe("one listing against many alerts", () => {
  it("reads the index of anchors, never all alerts, and meets the same as an alert by alert pass", {
    timeout: 60_000,
  }, async () => {
    const call = world.callAs("withoutOrganisation");
    const base = await createAlert(call, createAlertInput.parse({ search: { text: "minibus" } }));
    const { rows } = await sql<{ count: number }>`
      with copies as (
        insert into alert (id, person_id, name, search, asked, read_with, read_at, frequency, is_broad, created_at, confirmed_at)
        select gen_random_uuid(), person_id, name, search, array['a:word' || n], read_with, read_at, frequency, is_broad, created_at,
          confirmed_at from alert, generate_series(1, 10000) as n where alert.id = ${base.alertId}
        returning id, asked),
      anchored as (insert into alert_anchor select '|word:' || asked[1], id from copies returning 1)
      select count(*)::int as count from anchored`.execute(world.db);
    expect(rows[0]?.count).toBe(10_000);
    const alert = await readAlert(world.callAs("visitor"), alertSearchInput.parse({ text: "minibus" }));
    const listing = listings.find((one) => alertMatches(alert, one));
    if (!listing) throw new Error("no minibus among the listings");
    const anchors = anchorsOfListing(listing);
    const plan = await sql<{ "QUERY PLAN": string }>`explain select id from alert
      where id = any(array(select distinct alert_id from alert_anchor where anchor = any(${anchors}::text[])))`.execute(
      world.db,
    );
    const text = plan.rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(text).not.toMatch(/Seq Scan/);
    expect(text).toMatch(/alert_anchor_pkey/);
    const met = await alertsMeeting({ tx: world.db }, listing);
    expect(met.map(({ id }) => id)).toEqual([base.alertId]);
    expect((await findAlertsUnder(world.db, anchors)).length).toBe(1);
  });
});
