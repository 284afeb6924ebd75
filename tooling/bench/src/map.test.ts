import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSearch } from "@maillage/api/search/read-search";
import { countByDepartement, findMapClusters, type MapClusters } from "@maillage/database/search/map.queries";
import { findLabelledCommunes, labelShares } from "@maillage/database/search/map-labels.queries";
import { type KnownSearch, searchListings } from "@maillage/database/search/search-listings.queries";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import type { MapBox } from "@maillage/domain/territories/map-box";
import { openTestDatabase, type TestDatabase } from "@maillage/test-world/test-database";
import { importGenerated } from "./import-generated.ts";
import { changeMany, openRecordedDatabase, type RecordedDatabase, settle } from "./recorded-database.ts";

const france: MapBox = { west: -180, south: -90, east: 180, north: 90 };
const livradois: MapBox = { west: 3.4, south: 45.3, east: 4.1, north: 45.8 };

let database: TestDatabase;
let recorded: RecordedDatabase;
let placed: { kind: string; latitude: number; longitude: number; commune: string }[];
beforeAll(async () => {
  database = await openTestDatabase();
  await importGenerated(database.db, 6_000);
  await changeMany(
    database.db,
    sql`update listing set status = case abs(hashtext(reference)) % 50 when 0 then 'paused' else status end`,
  );
  await sql`insert into territory_label (label, territory_kind, territory_code, source, vintage)
    select 'pvd', 'commune', code, 'essai', '2026' from commune where population between 3000 and 20000
    union all select 'territoires_industrie', 'epci', siren, 'essai', '2026' from epci where departement_code = '63'`.execute(
    database.db,
  );
  await settle(database.ownerUrl);
  recorded = openRecordedDatabase(database.appUrl);
  // Read without any of the map's queries, from the listings themselves.
  const read = await sql<(typeof placed)[number]>`select kind, latitude, longitude, commune_code as commune from listing
    where status = 'published' and latitude is not null`.execute(database.db);
  placed = read.rows;
}, 120_000);
afterAll(async () => {
  await recorded.close();
  await database.close();
});

const known = async (wanted: object): Promise<KnownSearch> =>
  (await readSearch({ db: database.db, now: () => new Date() }, searchListingsInput.parse(wanted))).known;

const holds = (box: MapBox, { latitude, longitude }: { latitude: number; longitude: number }) =>
  longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north;
/** A mean is rounded. */
const aLittleWider = ({ west, south, east, north }: MapBox): MapBox => ({
  west: west - 1e-9,
  south: south - 1e-9,
  east: east + 1e-9,
  north: north + 1e-9,
});
const sum = ({ clusters }: MapClusters) => clusters.reduce((total, { listings }) => total + listings, 0);
const within = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
/** Parts of the mainland, from a village to all of it. */
const anyBox = fc
  .tuple(within(-6, 8), within(41, 50), within(-3, 1.2))
  .map(([west, south, size]) => ({ west, south, east: west + 10 ** size, north: south + 0.69 * 10 ** size }));

describe("the clusters of the map", () => {
  it("add up to the listings shown, each in one cluster, no more of them than a page can hold", async () => {
    await fc.assert(
      fc.asyncProperty(anyBox, fc.subarray(["need", "offer", "pooling"]), async (box, kinds) => {
        const shown = placed.filter((row) => holds(box, row) && (kinds.length === 0 || kinds.includes(row.kind)));
        const found = await findMapClusters(database.db, await known({ kinds }), box);
        expect(sum(found)).toBe(shown.length);
        expect(found.listings).toBe(shown.length);
        expect(found.clusters.length).toBeLessThanOrEqual(200);
        for (const cluster of found.clusters) {
          const own = shown.filter((row) => holds(cluster.box, row));
          expect(own.length).toBeGreaterThanOrEqual(cluster.listings);
          expect(holds(aLittleWider(cluster.box), cluster)).toBe(true);
          if (cluster.communes <= 6) {
            expect(cluster.places.reduce((total, { listings }) => total + listings, 0)).toBe(cluster.listings);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([{}, { text: "broyeur" }, { kinds: ["need"], themes: ["social_ties"] }, { territory: "departement:63" }])(
    "over the whole country, add up to what the list finds: %j",
    async (wanted) => {
      const search = await known(wanted);
      const listed = await searchListings(database.db, search);
      const everywhere = await findMapClusters(database.db, search, france);
      const byDepartement = await countByDepartement(database.db, search);
      expect(listed?.total).toBeGreaterThan(0);
      expect(byDepartement.listings).toBe(listed?.total);
      expect(everywhere.listings).toBe(
        byDepartement.departements.reduce((all, row) => all + (row.box ? row.listings : 0), 0),
      );
    },
  );

  it("a circle around a place holds the same listings in the list and on the map", async () => {
    const search = await known({ near: { communeCode: "63003", km: 80 } });
    const listed = await searchListings(database.db, search);
    expect((await findMapClusters(database.db, search, france)).listings).toBe(listed?.total);
  });

  it("name their communes with the most listings first", async () => {
    const { clusters } = await findMapClusters(database.db, await known({}), livradois);
    const [most] = clusters;
    expect(most?.places.length).toBeGreaterThan(0);
    expect(most?.places.map(({ listings }) => listings)).toEqual(
      most?.places.map(({ listings }) => listings).toSorted((one, other) => other - one),
    );
    expect(most?.places.every(({ name, code }) => name !== code)).toBe(true);
  });

  it("are looked up among the places, never among all listings", async () => {
    const search = await known({});
    const plans = await recorded.plansOf(() => findMapClusters(recorded.db, search, livradois));
    expect(plans.join()).toMatch(/using listing_search_place|on listing_search_place/);
    expect(plans.join()).not.toMatch(/Seq Scan on listing(_search)?\b/);
    const words = await recorded.plansOf(async () =>
      findMapClusters(recorded.db, await known({ text: "broyeur" }), france),
    );
    expect(words.join()).toMatch(/on listing_search_lexemes/);
  });
});

describe("the labels on the map", () => {
  const onDay = { label: "pvd", onDate: "2026-11-23" } as const;

  it("are those of the communes shown, and every département’s share adds up", async () => {
    const expected = await sql<{ code: string; latitude: number; longitude: number }>`select code, latitude, longitude
      from commune where population between 3000 and 20000 and ended_on is null`.execute(database.db);
    const shown = expected.rows.filter((row) => holds(livradois, row));
    const found = await findLabelledCommunes(database.db, { ...onDay, box: livradois, limit: 300 });
    expect(found.communes.map(({ code }) => code).toSorted()).toEqual(shown.map(({ code }) => code).toSorted());
    const shares = await labelShares(database.db, onDay);
    expect(shares.reduce((all, { labelled }) => all + labelled, 0)).toBe(expected.rows.length);
    expect(shares.every(({ labelled, communes }) => labelled <= communes)).toBe(true);
  });

  it("of an intercommunality are those of each of its communes", async () => {
    const industry = { label: "territoires_industrie", onDate: "2026-11-23" } as const;
    const found = await findLabelledCommunes(database.db, { ...industry, box: livradois, limit: 1000 });
    expect(found.communes.some(({ code }) => code === "63003")).toBe(true);
    expect((await labelShares(database.db, industry)).map(({ code }) => code)).toContain("63");
  });

  it("past its end or before its beginning, a label is nowhere", async () => {
    await sql`update territory_label set valid_from = '2026-12-01', valid_to = '2027-01-31' where label = 'pvd'`.execute(
      database.db,
    );
    expect(await labelShares(database.db, onDay)).toEqual([]);
    expect(await labelShares(database.db, { ...onDay, onDate: "2027-01-31" })).not.toEqual([]);
    expect(await labelShares(database.db, { ...onDay, onDate: "2027-02-01" })).toEqual([]);
  });
});
