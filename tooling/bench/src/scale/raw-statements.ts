import { type RawBuilder, sql } from "kysely";
import { scoreOf } from "@maillage/database/search/relevance-sql";
import type { KnownSearch } from "@maillage/database/search/search-listings.queries";
import { type AskedWords, askedWords } from "@maillage/domain/search/relevance.rules";

// What somebody who knows the tables would write by hand for the same page of twenty cards: one statement, its values
// apart, named. What the product's own answer is compared with.

/** A statement by hand; several when it cannot be told beforehand which is the quickest. */
export type RawStatement = RawBuilder<unknown>;

const pageSize = 20;
const countedTo = 10_001;

/** The cards of the listings of `hit` (id, place in the order, total). */
const cardsOf = (hits: RawBuilder<unknown>): RawStatement => sql`with hit as materialized (${hits})
  select hit.total, listing.id, listing.short_code, listing.reference, listing.kind, listing.title, left(listing.body, 260) as summary,
    listing.theme, listing.category, listing.terms, listing.starts_on, listing.ends_on, listing.quantity, listing.expires_on,
    listing.published_at, organisation.id as organisation_id, organisation.short_code as organisation_code, organisation.name,
    organisation.family, commune.code, commune.name as commune, commune.departement_code,
    exists (select from verification where verification.organisation_id = organisation.id and fact <> 'representative'
      and ended_at is null and (expires_at is null or expires_at > now())) as verified
  from hit join listing on listing.id = hit.id join organisation on organisation.id = listing.organisation_id
    join commune on commune.code = listing.commune_code
  order by hit.place desc`;

const terms = (asked: AskedWords): string => asked.enough.map((term) => `'${term}'`).join(" | ");
const columns = sql`listing_id as id, published_at, lexemes, category, kind, latitude, longitude, labels, verified_until`;
const counted = (where: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select count(*) from (select from listing_search as entry where is_public and ${where} limit ${countedTo}) as found)`;

/** By words: every answer scored through the index of words; or the newest five hundred, met in their order. */
export function rawText(known: KnownSearch): RawStatement[] {
  const asked = known.understanding && askedWords(known.understanding);
  if (!asked) throw new Error("the text of a bench says nothing");
  const { centre, labels, today } = known;
  const score = scoreOf(asked, { centre, labels, today });
  const query = sql`(select ${terms(asked)}::tsquery)`;
  const answers = sql`select ${columns} from listing_search as entry where is_public and lexemes @@ ${query}`;
  const newest = sql`select ${columns} from listing_search as entry
    where is_public and coalesce(lexemes @@ ${query}, false) order by published_at desc limit 500`;
  return [
    cardsOf(sql`select id, ${score} as place, count(*) over () as total from (${answers}) as kept
      order by place desc limit ${pageSize}`),
    cardsOf(sql`select id, ${score} as place, ${counted(sql`lexemes @@ ${query}`)} as total from (${newest}) as kept
      order by place desc limit ${pageSize}`),
  ];
}

/** A text within a région and a kind. */
export function rawTextWithFilters(known: KnownSearch, filters: { regionCode: string; kind: string }): RawStatement[] {
  const asked = known.understanding && askedWords(known.understanding);
  if (!asked) throw new Error("the text of a bench says nothing");
  const score = scoreOf(asked, { centre: null, labels: [], today: known.today });
  const query = sql`(select ${terms(asked)}::tsquery)`;
  const where = sql`is_public and place_region_code = ${filters.regionCode} and kind = ${filters.kind}`;
  const found = (condition: RawBuilder<unknown>, end: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select ${columns} from listing_search as entry where ${where} and ${condition} ${end}`;
  const looked = found(sql`lexemes @@ ${query}`, sql``);
  const met = found(sql`coalesce(lexemes @@ ${query}, false)`, sql`order by published_at desc limit 500`);
  return [looked, met].map((rows) =>
    cardsOf(sql`select id, ${score} as place, count(*) over () as total from (${rows}) as kept
      order by place desc limit ${pageSize}`),
  );
}

/** A sub-category in a région, the newest first. */
export function rawFilters(filters: { regionCode: string; category: string }): RawStatement[] {
  const where = sql`place_region_code = ${filters.regionCode} and category = ${filters.category}`;
  return [
    cardsOf(sql`select listing_id as id, extract(epoch from published_at) as place, ${counted(where)} as total
      from listing_search where is_public and ${where} order by published_at desc limit ${pageSize}`),
  ];
}

type Point = { latitude: number; longitude: number };
const scaled = sql`point(longitude * 0.69, latitude)`;
const around = ({ latitude, longitude }: Point, km: number): RawBuilder<unknown> =>
  sql`${scaled} <@ box(point(${(longitude - km / 75) * 0.69}::float8, ${latitude - km / 111}::float8),
    point(${(longitude + km / 75) * 0.69}::float8, ${latitude + km / 111}::float8))
    and distance_km(${latitude}::float8, ${longitude}::float8, latitude, longitude) <= ${km}::float8`;

/** The nearest first, in a circle; of one sub-category when it is told. */
export function rawNearest(centre: Point, km: number, category?: string): RawStatement[] {
  const of = category === undefined ? sql`` : sql`and category = ${category}`;
  const where = sql`latitude is not null ${of} and ${around(centre, km)}`;
  const order = sql`${scaled} <-> point(${centre.longitude * 0.69}::float8, ${centre.latitude}::float8)`;
  return [
    cardsOf(sql`select listing_id as id, -distance_km(${centre.latitude}::float8, ${centre.longitude}::float8, latitude, longitude) as place,
      ${counted(where)} as total from listing_search where is_public and ${where} order by ${order} limit ${pageSize}`),
  ];
}

/** What every choice of every filter would show, counted on the listings themselves, all of them: the plain way. */
export function rawWideFacets(known: KnownSearch): RawStatement {
  const asked = known.understanding && askedWords(known.understanding);
  if (!asked) throw new Error("the text of a bench says nothing");
  return sql`select listing.kind, listing.category, listing.theme, listing.terms, listing.place_region_code, listing.departement_code, count(*)
    from listing join listing_search as entry on entry.listing_id = listing.id
    where listing.status = 'published' and entry.lexemes @@ ${terms(asked)}::tsquery
    group by grouping sets ((listing.kind), (listing.category), (listing.theme), (listing.terms), (listing.place_region_code), (listing.departement_code))`;
}

/** How many answers each facet has among the first ten thousand, on the narrow rows. */
export function rawFacets(known: KnownSearch): RawStatement {
  const asked = known.understanding && askedWords(known.understanding);
  if (!asked) throw new Error("the text of a bench says nothing");
  return sql`with found as materialized (select kind, category, theme, terms, labels, place_region_code, departement_code
      from listing_search where is_public and coalesce(lexemes @@ ${terms(asked)}::tsquery, false)
      order by published_at desc limit ${countedTo})
    select kind, category, theme, terms, place_region_code, departement_code, count(*) from found
    group by grouping sets ((kind), (category), (theme), (terms), (place_region_code), (departement_code))`;
}

/** How many listings each cell of a part of the map has. */
export function rawMapBox(
  box: { west: number; south: number; east: number; north: number },
  cell: number,
): RawStatement {
  const { west, south, east, north } = box;
  return sql`select floor(longitude / ${cell}::float8), floor(latitude / ${cell * 0.69}::float8), count(*), avg(longitude), avg(latitude)
    from listing_search where is_public and latitude is not null
      and ${scaled} <@ box(point(${west * 0.69}::float8, ${south}::float8), point(${east * 0.69}::float8, ${north}::float8))
    group by 1, 2`;
}
