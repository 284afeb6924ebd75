import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchListings } from "@maillage/database/search/search-listings.queries";
import { listLog } from "@maillage/database/moderation/log.queries";
import { type SearchListings, searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { distanceInKilometres, type Position } from "@maillage/domain/territories/distance";
import { categoriesUnder } from "@maillage/domain/vocabulary/vocabulary";
import { openTestDatabase, type TestDatabase } from "@maillage/test-world/test-database";
import { importGenerated } from "./import-generated.ts";
import { openRecordedDatabase, type RecordedDatabase, settle } from "./recorded-database.ts";

let database: TestDatabase;
let recorded: RecordedDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await importGenerated(database.db, 10_000);
  // Deadlines of all sorts, moments a few microseconds apart, many the same, some listings online no longer.
  await sql`update listing set
      expires_on = case abs(hashtext(reference)) % 5 when 0 then null else date '2027-01-01' + abs(hashtext(reference)) % 90 end,
      published_at = published_at + (abs(hashtext(reference)) % 7) * interval '1 microsecond',
      status = case abs(hashtext(reference)) % 50 when 0 then 'paused' else status end`.execute(database.db);
  await sql`insert into territory_label (label, territory_kind, territory_code, source, vintage)
    select 'pvd', 'commune', code, 'essai', '2026' from commune where population between 3000 and 20000`.execute(
    database.db,
  );
  await sql`insert into audit_entry (id, action, subject_kind, subject_id, region_code)
    select gen_random_uuid(), 'listing.published', 'listing', code, region_code from commune`.execute(database.db);
  await settle(database.ownerUrl);
  recorded = openRecordedDatabase(database.appUrl);
}, 120_000);
afterAll(async () => {
  await recorded.close();
  await database.close();
});

const ambert: Position = { latitude: 45.5495, longitude: 3.7418 };
const searchFor = (wanted: object): SearchListings => searchListingsInput.parse(wanted);
const near = (km: number) => ({ near: { communeCode: "63003", km } });
const readsAll = /Seq Scan on listing\b/;

describe("what PostgreSQL reads for a search among 10,000", () => {
  const plansOf = (wanted: object) => {
    const search = searchFor(wanted);
    return recorded.plansOf(() => searchListings(recorded.db, search, search.near ? ambert : null));
  };

  it.each<[string, object]>([
    ["nothing asked", {}],
    ["a région", { territory: "region:84" }],
    ["a kind", { kinds: ["offer"] }],
    ["a category", { categories: ["mobility.minibus"] }],
    ["several filters", { kinds: ["need", "offer"], themes: ["social_ties"], territory: "departement:63" }],
    ["a label", { labels: ["pvd"], kinds: ["offer"] }],
    ["the soonest deadline", { order: "deadline" }],
    ["a rare word", { text: "broyeur" }],
    ["a rare word, the newest first", { text: "broyeur", order: "newest" }],
    ["a place and a circle", near(30)],
    ["a place and a very wide circle", near(1000)],
    ["a word near a place", { text: "broyeur", ...near(50) }],
  ])("reads an index, never every listing: %s", async (_, wanted) => {
    for (const plan of await plansOf(wanted)) expect(plan).not.toMatch(readsAll);
  });

  it("takes a page of the newest from the index that is in their order", async () => {
    expect((await plansOf({})).join()).toMatch(/Index (Only )?Scan using listing_newest on listing/);
    expect((await plansOf({ kinds: ["offer"] })).join()).toMatch(/using listing_newest_by_kind/);
    expect((await plansOf({ order: "deadline" })).join()).toMatch(/using listing_deadline/);
  });

  it("looks a rare word up among the words, and the nearest up among the places", async () => {
    expect((await plansOf({ text: "broyeur" })).join()).toMatch(/Index Scan on listing_text/);
    expect((await plansOf(near(30))).join()).toMatch(/Index Scan using listing_place/);
  });

  it("tells a query that reads them all (the control of these tests)", async () => {
    const byEpoch = sql`select id from listing order by extract(epoch from published_at) desc limit 20`;
    expect((await recorded.plansOf(() => byEpoch.execute(recorded.db))).join()).toMatch(readsAll);
  });

  it("reads the desk's log from its end, of one region and of all", async () => {
    const plans = (regionCodes: string[] | null) =>
      recorded.plansOf(() => listLog(recorded.db, { regionCodes, before: null, limit: 20 }));
    expect((await plans(["84", "11"])).join()).toMatch(/using audit_entry_of_region on/);
    expect((await plans(null)).join()).toMatch(/using audit_entry_of_any_region on/);
  });
});

type Row = {
  id: string;
  kind: string;
  category: string;
  theme: string;
  departement_code: string;
  latitude: number | null;
  longitude: number | null;
  expires_on: string | null;
  /** Its place among the listings by publication, the newest being the last. */
  age: number;
  labelled: boolean;
  all_words: boolean;
  any_word: boolean;
  rank: number;
};

/** Every published listing with what orders are made of: what the pages are compared with, read without any of their queries. */
async function readAll(text: string): Promise<Row[]> {
  const read = await sql<Row & { rank_of_any: number }>`
    with query as (select websearch_to_tsquery('french_unaccented', ${text}) as strict),
    words as (select strict, replace(strict::text, '&', '|')::tsquery as lax from query)
    select id, kind, category, theme, departement_code, latitude, longitude, expires_on,
      row_number() over (order by published_at, id)::int as age,
      commune_code in (select territory_code from territory_label where label = 'pvd') as labelled,
      search @@ strict as all_words, search @@ lax as any_word,
      ts_rank(search, strict, 1)::float8 as rank, ts_rank(search, lax, 1)::float8 as rank_of_any
    from listing, words where status = 'published'`.execute(database.db);
  const found = read.rows.some((row) => row.all_words);
  return read.rows.map((row) => ({
    ...row,
    rank: found ? row.rank : row.rank_of_any,
    any_word: found ? row.all_words : row.any_word,
  }));
}

const down = (one: number | string, other: number | string): number => (one < other ? 1 : one > other ? -1 : 0);
const kilometres = ({ latitude, longitude }: Row, centre = ambert): number =>
  latitude === null || longitude === null
    ? Number.POSITIVE_INFINITY
    : distanceInKilometres(centre, { latitude, longitude });

/** The ids of the whole list, in its order; relevance among more than are ranked has its own test. */
async function listWhole(search: SearchListings, centre = ambert): Promise<string[]> {
  const categories = search.categories.flatMap(categoriesUnder);
  const { near: circle } = search;
  const rows = (await readAll(search.text)).filter(
    (row) =>
      (search.kinds.length === 0 || search.kinds.some((kind) => kind === row.kind)) &&
      (categories.length === 0 || categories.some((category) => category === row.category)) &&
      (search.themes.length === 0 || search.themes.some((theme) => theme === row.theme)) &&
      (search.labels.length === 0 || row.labelled) &&
      (search.territory === null || search.territory === `departement:${row.departement_code}`) &&
      (search.text === "" || row.any_word) &&
      (circle === null || kilometres(row, centre) <= circle.km),
  );
  const order = search.order ?? (search.text === "" ? (circle ? "distance" : "newest") : "relevance");
  const orders = {
    newest: (one: Row, other: Row) => down(one.age, other.age),
    deadline: (one: Row, other: Row) =>
      -down(one.expires_on ?? "9999", other.expires_on ?? "9999") || -down(one.id, other.id),
    distance: (one: Row, other: Row) =>
      Math.round((kilometres(one, centre) - kilometres(other, centre)) * 1e6) || -down(one.id, other.id),
    relevance: (one: Row, other: Row) => down(one.rank, other.rank) || down(one.id, other.id),
  };
  const applies = (order !== "distance" || circle) && (order !== "relevance" || search.text !== "");
  return rows.sort(orders[applies ? order : "newest"]).map((row) => row.id);
}

async function walk(search: SearchListings, centre = ambert): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  let total = 0;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof searchListings>> = await searchListings(
      database.db,
      { ...search, cursor },
      search.near ? centre : null,
    );
    if (!page) throw new Error("a cursor was refused by the search it came from");
    expect(page.next?.length ?? 0).toBeLessThanOrEqual(400);
    ids.push(...page.listings.map((listing) => listing.id));
    total = page.total;
    cursor = page.next;
  } while (cursor !== null);
  return { ids, total };
}

const sometimes = <Value>(value: fc.Arbitrary<Value>, otherwise: Value) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: value });
const anySearch = fc.record({
  text: sometimes(
    fc.constantFrom("broyeur", "minibus samedi", "cuisine barnum rugby", "gare -minibus", '"sur place"', "de la"),
    "",
  ),
  kinds: sometimes(fc.subarray(["need", "offer", "pooling"]), []),
  categories: sometimes(fc.constantFrom<string[]>(["mobility"], ["mobility.minibus", "food"]), []),
  themes: sometimes(fc.subarray(["social_ties", "food"]), []),
  labels: sometimes(fc.constant<string[]>(["pvd"]), []),
  territory: sometimes(fc.constantFrom("departement:63", "departement:59"), null),
  near: sometimes(
    fc.constantFrom(20, 80, 300, 1000).map((km) => ({ communeCode: "63003", km })),
    null,
  ),
  order: fc.constantFrom("newest", "deadline", "distance", "relevance", null),
  size: fc.constantFrom(20, 37, 100),
});

describe("the pages of a search", () => {
  it("put end to end are the whole list in its order, none twice, none left out", { timeout: 120_000 }, async () => {
    const isValid = (wanted: object) => searchListingsInput.safeParse(wanted).success;
    await fc.assert(
      fc.asyncProperty(anySearch.filter(isValid), async (wanted) => {
        const search = searchFor(wanted);
        const whole = await listWhole(search);
        const { ids, total } = await walk(search);
        expect(total).toBe(whole.length);
        const isRanked = search.text !== "" && (search.order ?? "relevance") === "relevance";
        if (isRanked && whole.length > 1000) expect([...ids].sort()).toEqual([...whole].sort());
        else expect(ids).toEqual(whole);
      }),
      { numRuns: 40, seed: 5 },
    );
  });

  it.each([
    ["Dunkerque", { latitude: 51.0344, longitude: 2.3768 }],
    ["Ajaccio", { latitude: 41.9192, longitude: 8.7386 }],
    ["Saint-Denis de La Réunion", { latitude: -20.8789, longitude: 55.4481 }],
  ])("go by true distance where degrees are not on the index’s scale: %s", { timeout: 60_000 }, async (_, centre) => {
    const search = searchFor({ ...near(450), size: 100 });
    const whole = await listWhole(search, centre);
    expect(whole.length).toBeGreaterThan(20);
    expect((await walk(search, centre)).ids).toEqual(whole);
  });

  it("of a common word are all there, the best of the newest and of the titles first", {
    timeout: 60_000,
  }, async () => {
    const search = searchFor({ text: "association", size: 100 });
    const whole = await listWhole(search);
    const { ids, total } = await walk(search);
    expect(whole.length).toBeGreaterThan(3000);
    expect(total).toBe(whole.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual([...whole].sort());
    const first = await sql<{ titled: boolean }>`select bool_and(plain_text(title) like '%associati%') as titled
      from listing where id = any(${ids.slice(0, 20)})`.execute(database.db);
    expect(first.rows).toEqual([{ titled: true }]);
  });

  it("follow the same list when listings are published meanwhile", async () => {
    const search = searchFor({ text: "association", size: 100 });
    const first = await searchListings(database.db, search, null);
    const others = sql`select id from listing where status = 'paused' and search @@ 'association'::tsquery`;
    await sql`update listing set status = 'published', published_at = now() where id in (${others})`.execute(
      database.db,
    );
    const seen = new Set(first?.listings.map((listing) => listing.id));
    for (let cursor = first?.next ?? null; cursor !== null; ) {
      const page = await searchListings(database.db, { ...search, cursor }, null);
      for (const { id } of page?.listings ?? []) {
        expect(seen).not.toContain(id);
        seen.add(id);
      }
      cursor = page?.next ?? null;
    }
    expect(seen.size).toBeGreaterThanOrEqual(first?.total ?? 0);
  });
});
