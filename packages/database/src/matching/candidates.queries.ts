import { type RawBuilder, sql } from "kysely";
import type { ReachKind } from "@maillage/domain/listings/listing";
import { complementWeights, fullWords, type Meeting } from "@maillage/domain/matching/complement.rules";
import { type Sign, type Signs, signsAtMost } from "@maillage/domain/matching/likeness";
import { term } from "@maillage/domain/search/listing-terms";
import { boxAround } from "@maillage/domain/territories/distance";
import { isMainland, overseasRegions } from "@maillage/domain/territories/territory";
import type { Category, ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";
import { isInBox, scaledDistanceTo } from "../search/search-conditions.ts";
import { selectMeetings } from "./meetings.queries.ts";

/** What narrows the search for candidates. */
export type Wanted = {
  /** The kinds that may complement. */
  kinds: readonly ListingKind[];
  /** The sub-categories that may complement beside its own. */
  neighbours: readonly Category[];
  /** How near its own sub-category each is that is near at all, itself with 1. */
  nearness: ReadonlyMap<Category, number>;
  /** The terms that tell most, rare enough to look up all that have them. */
  tellingTerms: readonly string[];
  /** By which those worth comparing whole are told. */
  signs: Signs;
  /** Those it is paired with today. */
  partners: readonly string[];
};

/** How many candidates each of the lists gives. */
const listLength = 150;
/** The nearest of its own sub-category are nearly always the best, and those of a neighbouring one seldom. */
const nearestLength = 600;
const neighbourLength = 60;
/** Of each area that reaches the source, and each sub-category. */
const areaLength = 100;
/** Of the newest of its sub-category, wherever they are, so many are met to find those within reach. */
const newestLength = 600;
/** How many are compared whole: those that look likeliest by their signs. */
const comparedAtMost = 100;

/**
 * The listings most likely to complement one: the nearest of its sub-category and of the neighbouring ones; those whose
 * area or wide circle it is in, and what is in its own area; the newest of its sub-category, and those that say the same
 * things; of them all, the likeliest by their signs. A hundred and its partners at most, however many there are in all.
 */
export function findCandidates(db: Connection, source: Meeting, wanted: Wanted): Promise<Meeting[]> {
  const lists = sql.join(
    listsOf(source, wanted).map((list) => sql`(${list})`),
    sql` union all `,
  );
  return selectMeetings(
    db,
    sql`likeliest as (select listing_id as id from (
        select entry.listing_id, ${likelihood(source, wanted)} as likelihood from (${lists}) as entry
        where ${isReached(source)}) as candidate
      group by listing_id order by max(likelihood) desc limit ${comparedAtMost}),
    chosen as (select id from likeliest union select unnest(${[...wanted.partners]}::uuid[]))`,
  );
}

/** The hard conditions that are told from the row alone. */
function isPossible(source: Meeting, { kinds }: Wanted): RawBuilder<unknown> {
  return sql`entry.is_public and entry.lexemes is not null and entry.kind = any(${[...kinds]}::text[])
    and entry.organisation_id <> ${source.organisationId}::uuid
    and (entry.starts_on is null or ${source.endsOn}::date is null or entry.starts_on <= ${source.endsOn}::date)
    and (entry.ends_on is null or ${source.startsOn}::date is null or entry.ends_on >= ${source.startsOn}::date)`;
}

const kilometresTo = ({ position }: Meeting): RawBuilder<unknown> =>
  sql`distance_km(${position?.latitude ?? null}::float8, ${position?.longitude ?? null}::float8, entry.latitude, entry.longitude)`;

/** Whether the entry is in the région, the département or the EPCI of the source. */
const areaConditions = ({ regionCode, departementCode, epciSiren }: Meeting) => ({
  region: sql`entry.place_region_code = ${regionCode}`,
  departement: sql`entry.departement_code = ${departementCode}`,
  epci: sql`entry.epci_siren = ${epciSiren}`,
});

/** `reaches` of the domain: whether the place of the entry is in the reach of the source, or the other way round. */
function isReached(source: Meeting): RawBuilder<unknown> {
  const sides = {
    mainland: sql`(${isMainland(source.regionCode)}::boolean and entry.place_region_code !~ ${overseasRegions.source})`,
    ...areaConditions(source),
  };
  const reaches = (kind: RawBuilder<unknown>, kilometres: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`coalesce(case ${kind} when 'country' then true when 'mainland' then ${sides.mainland} when 'region' then ${sides.region}
      when 'departement' then ${sides.departement} when 'epci' then ${sides.epci}
      else coalesce(${kilometresTo(source)} <= ${kilometres}, entry.commune_code = ${source.communeCode}) end, false)`;
  return sql`(${reaches(sql`${source.reachKind}::text`, sql`${source.reachKm ?? 0}::int`)}
    or ${reaches(sql`entry.reach_kind`, sql`coalesce(entry.reach_km, 0)`)})`;
}

type List = RawBuilder<unknown>;

/** Each list gives rows of `listing_search`. One is looked up for each item of an array, however many: one text to plan. */
function listsOf(source: Meeting, wanted: Wanted): List[] {
  const possible = isPossible(source, wanted);
  const reached = isReached(source);
  const categories = [source.category, ...wanted.neighbours];
  return [
    ...nearestLists(source, possible, wanted.neighbours),
    ...ownAreaLists(source, possible),
    ...alikeLists(source, possible, wanted.signs),
    sql`select found.* from unnest(${areasReaching(source)}::text[]) as reaching(area), unnest(${categories}::text[]) as filed(category),
      lateral (select * from listing_search as entry where ${possible} and entry.reach_kind <> 'radius' and ${areaReached} = reaching.area
        and entry.category = filed.category order by entry.published_at desc limit ${areaLength}) as found`,
    sql`select * from (select * from listing_search as entry where ${possible} and entry.category = ${source.category}
      order by entry.published_at desc, entry.listing_id desc limit ${newestLength}) as entry where ${reached} limit ${listLength}`,
    sql`select found.* from unnest(${wanted.tellingTerms.map(quoted)}::text[]) as telling(term),
      lateral (select * from listing_search as entry where ${possible} and ${reached} and entry.lexemes @@ telling.term::tsquery
        order by (entry.published_at + interval '0') desc limit ${listLength}) as found`,
  ];
}

const areaReached = sql`reached_area(entry.reach_kind, entry.place_region_code, entry.departement_code, entry.epci_siren)`;

/** The areas that the place of the source is in, as `reached_area` writes them. */
function areasReaching({ regionCode, departementCode, epciSiren }: Meeting): string[] {
  const areas = ["country", `region:${regionCode}`, `departement:${departementCode}`];
  return [...areas, ...(isMainland(regionCode) ? ["mainland"] : []), ...(epciSiren ? [`epci:${epciSiren}`] : [])];
}

/** A source that goes as far as an area takes all that is there, the nearest first, up to so many. */
const ownAreaLength = 2_000;

/** Of the sub-category, what is in the area the source goes as far as. */
function ownAreaLists(source: Meeting, possible: RawBuilder<unknown>): List[] {
  const areas: Partial<Record<ReachKind, RawBuilder<unknown>>> = areaConditions(source);
  const isThere = areas[source.reachKind];
  if (!isThere) return [];
  return [
    sql`select * from listing_search as entry where ${possible} and entry.category = ${source.category} and ${isThere}
      order by ${kilometresTo(source)} limit ${ownAreaLength}`,
  ];
}

const goesAnywhere = ({ reachKind }: Meeting): boolean => reachKind === "country" || reachKind === "mainland";

/** Of the sub-category, those about the same things as a source that goes anywhere: the newest, as many. */
const alikeLength = 1_500;

function alikeLists(source: Meeting, possible: RawBuilder<unknown>, { concepts }: Signs): List[] {
  if (!goesAnywhere(source) || concepts.length === 0) return [];
  const alike = `${quoted(term.category(source.category))} & (${concepts.map((sign) => quoted(sign.term)).join(" | ")})`;
  return [
    sql`select * from listing_search as entry where ${possible} and entry.lexemes @@ (select ${alike}::tsquery)
      order by (entry.published_at + interval '0') desc limit ${alikeLength}`,
  ];
}

/** Most circles are no wider; wider ones have indexes of their own, `listing_search_far_by_category` and `_farthest_`. */
const usualReach = 50;
const farReach = 100;
/** No circle is wider, nor any place so far from another. */
const widest = 20_000;

/** The nearest of the same sub-category, those whose circle is wide, and the nearest of its neighbours. */
function nearestLists(source: Meeting, possible: RawBuilder<unknown>, neighbours: readonly Category[]): List[] {
  const { position, reachKind, reachKm } = source;
  if (!position) return [];
  const within = (km: number): RawBuilder<unknown> => {
    const { southWest, northEast } = boxAround(position, km);
    return sql`entry.latitude is not null and ${isInBox(southWest, northEast)}`;
  };
  const own = reachKind === "radius" ? (reachKm ?? 0) : 0;
  const near = goesAnywhere(source) ? widest : Math.max(usualReach, own);
  const [reached, nearestFirst] = [isReached(source), sql`order by ${scaledDistanceTo(position)}`];
  const widerThan = (km: number, farthest: number): List =>
    sql`select * from listing_search as entry where ${possible} and entry.category = ${source.category} and ${within(farthest)}
      and entry.reach_km > ${sql.lit(km)} and ${reached} ${nearestFirst} limit ${listLength}`;
  return [
    sql`select * from listing_search as entry where ${possible} and entry.category = ${source.category} and ${within(near)}
      and ${reached} ${nearestFirst} limit ${nearestLength}`,
    widerThan(usualReach, farReach),
    widerThan(farReach, widest),
    sql`select found.* from unnest(${[...neighbours]}::text[]) as filed(category), lateral (select * from listing_search as entry
      where ${possible} and entry.category = filed.category and ${within(reachKind === "radius" ? Math.max(farReach, own) : widest)}
      ${nearestFirst} limit ${neighbourLength}) as found`,
  ];
}

/** As many as asked, filled up with nothing: few texts to plan. */
const filledUp = <Item>(items: readonly Item[], count: number): (Item | undefined)[] =>
  Array.from({ length: count }, (_, index) => items[index]);
const quoted = (term: string): string => `'${term}'`;

/** In kilometres: from here on, being nearer does not help a candidate to be among those compared whole. */
const farAway = 100;

/** The score of `complementScore`, as far as a few signs of likeness tell it. */
function likelihood(source: Meeting, { signs, nearness }: Wanted): RawBuilder<unknown> {
  const { category, concepts, words, distance } = complementWeights;
  const shareOf = (of: readonly Sign[]): RawBuilder<unknown> =>
    sql`(${sql.join(
      filledUp(of, signsAtMost).map(
        (sign) =>
          sql`case when entry.lexemes @@ ${sign ? quoted(sign.term) : null}::tsquery then ${sign?.share ?? 0}::float8 else 0 end`,
      ),
      sql` + `,
    )})`;
  const near = sql`coalesce((${[...nearness.values()]}::float8[])[array_position(${[...nearness.keys()]}::text[], entry.category)], 0)`;
  return sql`${category}::float8 * ${near} + ${concepts}::float8 * sqrt(${shareOf(signs.concepts)})
    + ${words}::float8 * least(1, ${shareOf(signs.words)} / ${fullWords}::float8)
    + ${distance}::float8 * coalesce(greatest(0, 1 - ${kilometresTo(source)} / ${farAway}::float8), 0)`;
}
