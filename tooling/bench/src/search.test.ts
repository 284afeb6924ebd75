import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSearch } from "@maillage/api/search/read-search";
import { listLog } from "@maillage/database/moderation/log.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import type { KnownSearch } from "@maillage/database/search/search-listings.queries";
import { rankedAtMost } from "@maillage/database/search/search-ways";
import { reachKindCodes } from "@maillage/domain/listings/listing";
import { type SearchListings, searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { term } from "@maillage/domain/search/listing-terms";
import {
  type AskedWords,
  askedWords,
  boosts,
  freshDays,
  nearKilometres,
  relevanceOf,
} from "@maillage/domain/search/relevance.rules";
import { distanceInKilometres, type Position } from "@maillage/domain/territories/distance";
import { categoriesUnder, type ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import { openTestDatabase, type TestDatabase } from "@maillage/test-world/test-database";
import { lookForComplements } from "@maillage/usecases/matching/look-for-complements";
import { askSearch } from "./ask-search.ts";
import { importGenerated } from "./import-generated.ts";
import { changeMany, openRecordedDatabase, type RecordedDatabase, settle } from "./recorded-database.ts";

let database: TestDatabase;
let recorded: RecordedDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await importGenerated(database.db, 10_000);
  // Deadlines of all sorts, moments a few microseconds apart, many the same, some listings online no longer.
  await changeMany(
    database.db,
    sql`update listing set
      expires_on = case abs(hashtext(reference)) % 5 when 0 then null else date '2027-01-01' + abs(hashtext(reference)) % 90 end,
      published_at = published_at + (abs(hashtext(reference)) % 7) * interval '1 microsecond',
      status = case abs(hashtext(reference)) % 50 when 0 then 'paused' else status end`,
  );
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

const searchFor = (wanted: object): SearchListings => searchListingsInput.parse(wanted);
const near = (km: number) => ({ near: { communeCode: "63003", km } });
const readsAll = /Seq Scan on listing(_search)?\b/;

describe("what PostgreSQL reads for a search among 10,000", () => {
  const plansOf = (wanted: object) => {
    const search = searchFor(wanted);
    return recorded.plansOf(() => askSearch(recorded.db, search));
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

  it("meets a common word in the order of the newest, on every page", async () => {
    const first = await askSearch(database.db, searchFor({ text: "association" }));
    expect(first?.next).toEqual(expect.any(String));
    for (const cursor of [null, first?.next]) {
      const plans = await plansOf({ text: "association", cursor });
      expect(plans.join()).toMatch(/using listing_search_newest on listing_search/);
      for (const plan of plans) expect(plan).not.toMatch(readsAll);
    }
  });

  it("takes a page of the newest from the index that is in their order", async () => {
    expect((await plansOf({})).join()).toMatch(/Index (Only )?Scan using listing_search_newest on listing_search/);
    expect((await plansOf({ kinds: ["offer"] })).join()).toMatch(/using listing_search_newest_by_kind/);
    expect((await plansOf({ order: "deadline" })).join()).toMatch(/using listing_search_deadline/);
  });

  it("looks a rare word up among the words, and the nearest up among the places", async () => {
    expect((await plansOf({ text: "broyeur" })).join()).toMatch(/Index Scan on listing_search_lexemes/);
    expect((await plansOf(near(30))).join()).toMatch(/Index (Only )?Scan using listing_search_place/);
    const minibuses = await plansOf({ categories: ["mobility.minibus"], ...near(200) });
    expect(minibuses.join()).toMatch(/using listing_search_near_by_category/);
  });

  it.each(reachKindCodes)("looks for the complements of a listing in indexes alone: reach %s", async (reach) => {
    const known = await searchKnowledge(database.db);
    const someListing = sql<{ id: string }>`update listing_search set reach_kind = ${reach} where listing_id in (
      select listing_id from listing_search where is_public limit 1) returning listing_id as id`;
    const [listing] = (await someListing.execute(database.db)).rows;
    const plans = await recorded.plansOf(() => lookForComplements(recorded.db, listing?.id ?? "", known));
    expect(plans.length).toBeGreaterThan(2);
    expect(plans.join()).toMatch(/using listing_search_reaching/);
    expect(plans.join()).toMatch(/using listing_search_far_by_category/);
    for (const plan of plans) {
      expect(plan).not.toMatch(readsAll);
      // In the order of the newest of all, the few that fit are met after nearly every listing.
      expect(plan).not.toMatch(/using listing_search_newest on/);
    }
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
  kind: ListingKind;
  category: string;
  theme: string;
  departement_code: string;
  latitude: number | null;
  longitude: number | null;
  expires_on: string | null;
  published_at: Date;
  /** Its place among the listings by publication, the newest being the last. */
  age: number;
  labels: string[];
  terms: string[];
};

/** Every published listing with what orders are made of: what the pages are compared with, read without any of their queries. */
const readAll = async (): Promise<Row[]> =>
  (
    await sql<Row>`
    select id, listing.kind, listing.category, listing.theme, listing.departement_code, listing.latitude, listing.longitude,
      listing.expires_on, listing.published_at, row_number() over (order by listing.published_at, id)::int as age,
      coalesce((select array_agg(label) from territory_label where territory_code = listing.commune_code), '{}') as labels,
      tsvector_to_array(lexemes) as terms
    from listing join listing_search on listing_id = id where status = 'published'`.execute(database.db)
  ).rows;

const down = (one: number | string, other: number | string): number => (one < other ? 1 : one > other ? -1 : 0);
const kilometres = ({ latitude, longitude }: Row, centre: Position | null): number =>
  latitude === null || longitude === null || centre === null
    ? Number.POSITIVE_INFINITY
    : distanceInKilometres(centre, { latitude, longitude });

const readKnown = async (search: SearchListings): Promise<KnownSearch> =>
  (await readSearch({ db: database.db, now: () => new Date() }, search)).known;

/** The score by the rules of the domain alone, boosts included; nothing generated is verified. */
function scoreOf(row: Row, { centre, labels, today }: KnownSearch, asked: AskedWords): number {
  const score = relevanceOf(asked, { terms: new Set(row.terms), kind: row.kind });
  const freshSince = Date.parse(today) - freshDays * 86_400_000;
  const near = Math.max(0, 1 - kilometres(row, centre) / nearKilometres);
  return (
    score +
    (row.published_at.getTime() > freshSince ? boosts.fresh : 0) +
    near * boosts.near +
    (labels.some((label) => row.labels.includes(label)) ? boosts.solidarity : 0)
  );
}

/** The ids of the whole list, in its order; relevance among more than are ranked has its own test. */
async function listWhole(wanted: SearchListings): Promise<string[]> {
  const known = await readKnown(wanted);
  const { search, centre, understanding } = known;
  const asked = understanding && askedWords(understanding);
  const categories = search.categories.flatMap(categoriesUnder);
  const { near: circle } = search;
  const scored = (await readAll()).map((row) => ({ ...row, score: asked ? scoreOf(row, known, asked) : 0 }));
  const rows = scored.filter(
    (row) =>
      (search.kinds.length === 0 || search.kinds.some((kind) => kind === row.kind)) &&
      (categories.length === 0 || categories.some((category) => category === row.category)) &&
      (search.themes.length === 0 || search.themes.some((theme) => theme === row.theme)) &&
      (search.labels.length === 0 || row.labels.includes("pvd")) &&
      (search.territory === null || search.territory === `departement:${row.departement_code}`) &&
      (understanding === null ||
        (asked !== null && relevanceOf(asked, { terms: new Set(row.terms), kind: row.kind }) > 0)) &&
      (circle === null || kilometres(row, centre) <= circle.km),
  );
  type Scored = (typeof rows)[number];
  const order = search.order ?? (understanding === null ? (circle ? "distance" : "newest") : "relevance");
  const orders = {
    newest: (one: Scored, other: Scored) => down(one.age, other.age),
    deadline: (one: Scored, other: Scored) =>
      -down(one.expires_on ?? "9999", other.expires_on ?? "9999") || -down(one.id, other.id),
    distance: (one: Scored, other: Scored) =>
      Math.round((kilometres(one, centre) - kilometres(other, centre)) * 1e6) || -down(one.id, other.id),
    relevance: (one: Scored, other: Scored) => Math.round((other.score - one.score) * 1e9) || down(one.id, other.id),
  };
  const applies = (order !== "distance" || circle) && (order !== "relevance" || understanding !== null);
  return rows.sort(orders[applies ? order : "newest"]).map((row) => row.id);
}

async function walk(search: SearchListings): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  let total = 0;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof askSearch>> = await askSearch(database.db, { ...search, cursor });
    if (!page) throw new Error("a cursor was refused by the search it came from");
    expect(page.next?.length ?? 0).toBeLessThanOrEqual(800);
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
    fc.constantFrom(
      "broyeur",
      "minibus samedi",
      "cuisine barnum rugby",
      "gare -minibus",
      '"sur place"',
      "de la",
      "vehicul près d’Ambert",
    ),
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
        if (isRanked && whole.length > rankedAtMost) expect([...ids].sort()).toEqual([...whole].sort());
        else expect(ids).toEqual(whole);
      }),
      { numRuns: 24, seed: 5 },
    );
  });

  it.each([
    ["Dunkerque", "59183"],
    ["Ajaccio", "2A004"],
    ["Saint-Denis de La Réunion", "97411"],
  ])("go by true distance where degrees are not on the index’s scale: %s", { timeout: 60_000 }, async (_, code) => {
    const search = searchFor({ near: { communeCode: code, km: 450 }, size: 100 });
    const whole = await listWhole(search);
    expect(whole.length).toBeGreaterThan(20);
    expect((await walk(search)).ids).toEqual(whole);
  });

  it("of a common word are all there, first those that are about it", {
    timeout: 60_000,
  }, async () => {
    const search = searchFor({ text: "association", size: 100 });
    const whole = await listWhole(search);
    const { ids, total } = await walk(search);
    expect(whole.length).toBeGreaterThan(3000);
    expect(total).toBe(whole.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual([...whole].sort());
    const best = new Set(ids.slice(0, 20));
    const about = (await readAll()).filter((row) => best.has(row.id) && row.terms.includes(term.about("association")));
    expect(about).toHaveLength(20);
  });

  it("follow the same list when listings are published meanwhile", async () => {
    const search = searchFor({ text: "association", size: 100 });
    const first = await askSearch(database.db, search);
    const others = sql`select listing_id from listing_search where not is_public and lexemes @@ 'associ'::tsquery`;
    await sql`update listing set status = 'published', published_at = now() where id in (${others})`.execute(
      database.db,
    );
    const seen = new Set(first?.listings.map((listing) => listing.id));
    for (let cursor = first?.next ?? null; cursor !== null; ) {
      const page = await askSearch(database.db, { ...search, cursor });
      for (const { id } of page?.listings ?? []) {
        expect(seen).not.toContain(id);
        seen.add(id);
      }
      cursor = page?.next ?? null;
    }
    expect(seen.size).toBeGreaterThanOrEqual(first?.total ?? 0);
  });
});
