import { type RawBuilder, sql } from "kysely";
import { askedWords } from "@maillage/domain/search/relevance.rules";
import { type UsualPeriod, usualPeriods } from "@maillage/domain/search/usual-periods";
import type { Connection } from "../connection.ts";
import {
  allOf,
  type Condition,
  distanceTo,
  type FilterName,
  filterConditions,
  isNoFarther,
  isWithin,
} from "./search-conditions.ts";
import { countAnswers, type KnownSearch, wordConditions } from "./search-listings.queries.ts";
import { facetCap } from "./search-ways.ts";

/** A choice of a filter, and how many listings it would show. */
export type FacetCount = { code: string; count: number };

/**
 * What each filter would show, counted with that filter itself left out and all the others kept. Choices that would
 * show nothing are left out. `capped`: the filters counted among the newest 5,000 answers only, so that each of their
 * counts is « at least ».
 */
export type Facets = {
  kinds: FacetCount[];
  categories: FacetCount[];
  themes: FacetCount[];
  terms: FacetCount[];
  labels: FacetCount[];
  regions: FacetCount[];
  departements: (FacetCount & { regionCode: string })[];
  periods: (UsualPeriod & { count: number })[];
  /** Within each of these kilometres of the place asked; empty without one. */
  distances: { km: number; count: number }[];
  capped: FacetFilter[];
};

export type FacetFilter = FilterName | "distance";

/** How far around a place listings are counted, in kilometres. */
export const distanceSteps = [10, 20, 30, 50, 100, 200] as const;
const farthest = 200;

type Source = { name: string; filter: FacetFilter | undefined };
const everyFilter: Source = { name: "all_filters", filter: undefined };

const isOn: Record<FilterName, (known: KnownSearch) => boolean> = {
  kinds: ({ search }) => search.kinds.length > 0,
  categories: ({ search }) => search.categories.length > 0,
  themes: ({ search }) => search.themes.length > 0,
  terms: ({ search }) => search.terms.length > 0,
  labels: ({ search }) => search.labels.length > 0,
  territory: ({ search }) => search.territory !== null,
  dates: ({ search }) => search.availableFrom !== null || search.availableTo !== null,
};

/** A filter that is off changes nothing when left out: all of those are counted in the same listings. */
function sourceOf(known: KnownSearch, filter: FilterName): Source {
  return isOn[filter](known) ? { name: `without_${filter}`, filter } : everyFilter;
}

/** Kilometres from which a circle may hold more listings than are counted. */
const wideCircle = 100;

/** A search whose choices are counted; `isDense` when more listings are around its place than are counted. */
type Counting = { known: KnownSearch; isDense: boolean };

/** In a circle that holds very many, the newest are met sooner one by one than by sorting all that are in it. */
function circleOf({ known, isDense }: Counting, km: number): Condition[] {
  if (!known.centre) return [];
  return isDense && km >= wideCircle ? [isNoFarther(known.centre, km)] : isWithin(known.centre, km);
}

/** The newest listings that pass every filter but this one: one more than are counted, to know that there are more. */
function listingsOf(counting: Counting, { name, filter }: Source): RawBuilder<unknown> {
  const { known } = counting;
  const { search, centre, understanding } = known;
  const km = filter === "distance" ? farthest : search.near?.km;
  const where = [
    ...filterConditions(search, filter === "distance" ? undefined : filter),
    ...wordConditions(known, understanding && askedWords(understanding), facetCap),
    ...(km === undefined ? [] : circleOf(counting, km)),
  ];
  const distance = filter === "distance" && centre ? distanceTo(centre, "entry") : sql`null::float8`;
  return sql`${sql.ref(name)} as materialized (
    select entry.kind, entry.category, entry.theme, entry.terms, entry.labels, entry.place_region_code,
      entry.departement_code, entry.starts_on, entry.ends_on, ${distance} as distance
    from listing_search as entry where ${allOf(where)}
    order by entry.published_at desc, entry.listing_id desc limit ${facetCap + 1})`;
}

const codeColumns = {
  kinds: sql`kind`,
  categories: sql`category`,
  themes: sql`theme`,
  terms: sql`terms`,
  territory: sql`place_region_code || ' ' || coalesce(departement_code, '')`,
} as const;

type CountRow = { facet: string; code: string; count: number };

const countBy = (facet: keyof typeof codeColumns, { name }: Source): RawBuilder<CountRow> => sql<CountRow>`
  select ${facet} as facet, ${codeColumns[facet]} as code, count(*)::int as count from ${sql.ref(name)} group by 2`;

function countPeriods(periods: readonly UsualPeriod[], { name }: Source): RawBuilder<CountRow>[] {
  return periods.map(
    ({ code, from, to }) => sql<CountRow>`
      select 'dates', ${code}, count(*)::int from ${sql.ref(name)}
      where coalesce(ends_on, 'infinity') >= ${from}::date and coalesce(starts_on, '-infinity') <= ${to}::date`,
  );
}

const aroundPlace: Source = { name: "without_distance", filter: "distance" };
const countDistances = sql<CountRow>`
  select 'distance', (select min(step) from unnest(${[...distanceSteps]}::int[]) as step where step >= distance)::text,
    count(*)::int
  from without_distance group by 2`;

/** Whether more listings than are counted answer around the place asked. */
async function isDenseAround(db: Connection, known: KnownSearch): Promise<boolean> {
  const { search, centre, understanding } = known;
  if (!search.near || !centre) return false;
  const wide = { ...known, search: { ...search, near: { ...search.near, km: farthest } } };
  return (await countAnswers(db, wide, understanding && askedWords(understanding))) > facetCap;
}

/** Counts what each choice of each filter would show: one statement, and one before it around a place. */
export async function countFacets(db: Connection, known: KnownSearch): Promise<Facets> {
  const filters: readonly FilterName[] = ["kinds", "categories", "themes", "terms", "labels", "territory", "dates"];
  const sources = new Map(filters.map((filter) => [filter, sourceOf(known, filter)]));
  const of = (filter: FilterName): Source => sources.get(filter) ?? everyFilter;
  const isDense = await isDenseAround(db, known);
  const isAround = known.search.near !== null && known.centre !== null;
  const needed = [...sources.values(), ...(isAround ? [aroundPlace] : [])];
  const distinct = [...new Map(needed.map((source) => [source.name, source])).values()];
  const periods = usualPeriods(known.today);
  const counts = [
    ...(["kinds", "categories", "themes", "terms", "territory"] as const).map((facet) => countBy(facet, of(facet))),
    sql<CountRow>`select 'labels', label, count(*)::int from ${sql.ref(of("labels").name)}, unnest(labels) as label group by 2`,
    ...countPeriods(periods, of("dates")),
    ...(isAround ? [countDistances] : []),
    ...distinct.map(({ name }) => sql<CountRow>`select 'size', ${name}, count(*)::int from ${sql.ref(name)}`),
  ];
  const sourceList = sql.join(distinct.map((source) => listingsOf({ known, isDense }, source)));
  const found = await sql<CountRow>`with ${sourceList} ${sql.join(counts, sql` union all `)}`.execute(db);
  const isCapped = ({ name }: Source): boolean =>
    found.rows.some(({ facet, code, count }) => facet === "size" && code === name && count > facetCap);
  const capped: FacetFilter[] = filters.filter((filter) => isCapped(of(filter)));
  return {
    ...toFacets(found.rows, periods),
    distances: isAround ? toDistances(found.rows) : [],
    capped: isAround && isCapped(aroundPlace) ? [...capped, "distance"] : capped,
  };
}

function toFacets(rows: readonly CountRow[], periods: readonly UsualPeriod[]): Omit<Facets, "distances" | "capped"> {
  const counted = Map.groupBy(
    rows.filter(({ code, count }) => code !== null && count > 0),
    ({ facet }) => facet,
  );
  const of = (facet: string): FacetCount[] => (counted.get(facet) ?? []).map(({ code, count }) => ({ code, count }));
  const places = of("territory").map(({ code, count }) => {
    const [regionCode = "", departementCode = ""] = code.split(" ");
    return { regionCode, code: departementCode, count };
  });
  const byRegion = new Map<string, number>();
  for (const { regionCode, count } of places) byRegion.set(regionCode, (byRegion.get(regionCode) ?? 0) + count);
  const ofPeriods = new Map(of("dates").map(({ code, count }) => [code, count]));
  return {
    kinds: of("kinds"),
    categories: of("categories"),
    themes: of("themes"),
    terms: of("terms"),
    labels: of("labels"),
    regions: [...byRegion].map(([code, count]) => ({ code, count })),
    departements: places.filter(({ code }) => code !== ""),
    periods: periods.map((period) => ({ ...period, count: ofPeriods.get(period.code) ?? 0 })),
  };
}

/** Each step holds all the nearer ones. */
function toDistances(rows: readonly CountRow[]): Facets["distances"] {
  const inStep = new Map(
    rows.flatMap(({ facet, code, count }) => (facet === "distance" ? [[Number(code), count]] : [])),
  );
  let count = 0;
  return distanceSteps.map((km) => {
    count += inStep.get(km) ?? 0;
    return { km, count };
  });
}
