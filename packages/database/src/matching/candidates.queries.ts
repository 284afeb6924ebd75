import { type RawBuilder, sql } from "kysely";
import { complementWeights, fullWords, type Meeting } from "@maillage/domain/matching/complement.rules";
import { type Sign, type Signs, signsAtMost, tellingTermsAtMost } from "@maillage/domain/matching/likeness";
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
/** Of the newest of its sub-category, wherever they are, so many are met to find those within reach. */
const newestLength = 600;
/** How many are compared whole: those that look likeliest by their signs. */
const comparedAtMost = 100;

/**
 * The listings most likely to complement one: the nearest of its sub-category and of the neighbouring ones, those of
 * wide reach, the newest of its sub-category, and those that say the same rare things; of them all, the likeliest by
 * their signs. A hundred and its partners at most, however many there are in all.
 */
export function findCandidates(db: Connection, source: Meeting, wanted: Wanted): Promise<Meeting[]> {
  const lists = sql.join(
    listsOf(source, wanted).map((list) => sql`(${list})`),
    sql` union `,
  );
  return selectMeetings(
    db,
    sql`candidate as materialized (${lists}),
    likeliest as (select candidate.listing_id as id
      from candidate cross join lateral (select * from listing_search where listing_id = candidate.listing_id limit 1) as entry
      where ${isReached(source)} order by ${likelihood(source, wanted)} desc limit ${comparedAtMost}),
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

/** `reaches` of the domain: whether the place of the entry is in the reach of the source, or the other way round. */
function isReached(source: Meeting): RawBuilder<unknown> {
  const sides = {
    mainland: sql`(${isMainland(source.regionCode)}::boolean and entry.place_region_code !~ ${overseasRegions.source})`,
    region: sql`entry.place_region_code = ${source.regionCode}`,
    departement: sql`entry.departement_code = ${source.departementCode}`,
    epci: sql`entry.epci_siren = ${source.epciSiren}`,
  };
  const reaches = (kind: RawBuilder<unknown>, kilometres: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`coalesce(case ${kind} when 'country' then true when 'mainland' then ${sides.mainland} when 'region' then ${sides.region}
      when 'departement' then ${sides.departement} when 'epci' then ${sides.epci}
      else coalesce(${kilometresTo(source)} <= ${kilometres}, entry.commune_code = ${source.communeCode}) end, false)`;
  return sql`(${reaches(sql`${source.reachKind}::text`, sql`${source.reachKm ?? 0}::int`)}
    or ${reaches(sql`entry.reach_kind`, sql`coalesce(entry.reach_km, 0)`)})`;
}

function listsOf(source: Meeting, wanted: Wanted): RawBuilder<unknown>[] {
  const possible = isPossible(source, wanted);
  const reached = isReached(source);
  const categories = [source.category, ...wanted.neighbours];
  return [
    ...nearestLists(source, possible, wanted.neighbours),
    sql`select listing_id from listing_search as entry where ${possible} and ${reached} and entry.reach_kind <> 'radius'
      and entry.category = any(${categories}::text[]) order by entry.published_at desc limit ${listLength}`,
    sql`select listing_id from (select * from listing_search as entry where ${possible} and entry.category = ${source.category}
      order by entry.published_at desc, entry.listing_id desc limit ${newestLength}) as entry where ${reached} limit ${listLength}`,
    ...tellingLists(wanted.tellingTerms, sql`${possible} and ${reached}`),
  ];
}

/** How far the nearest are looked for, at least: few reach farther, and those are among the newest. */
const usualFarthest = 100;
/** From anywhere to anywhere. */
const widest = 20_000;

/** The nearest of the same sub-category, and of its neighbours. */
function nearestLists(source: Meeting, possible: RawBuilder<unknown>, neighbours: readonly Category[]) {
  const { position, reachKind, reachKm } = source;
  if (!position) return [];
  const farthest = reachKind === "radius" ? Math.max(usualFarthest, reachKm ?? 0) : widest;
  const { southWest, northEast } = boxAround(position, farthest);
  const nearest = (category: Category, reached: RawBuilder<unknown>, length: number): RawBuilder<unknown> =>
    sql`select listing_id from listing_search as entry where ${possible} and entry.latitude is not null
      and entry.category = ${category} and ${isInBox(southWest, northEast)} and ${reached}
      order by ${scaledDistanceTo(position)} limit ${length}`;
  return [
    nearest(source.category, isReached(source), nearestLength),
    ...neighbours.map((category) => nearest(category, sql`true`, neighbourLength)),
  ];
}

/** As many as asked, filled up with nothing: few texts to plan. */
const filledUp = <Item>(items: readonly Item[], count: number): (Item | undefined)[] =>
  Array.from({ length: count }, (_, index) => items[index]);
const quoted = (term: string | undefined): string | null => (term === undefined ? null : `'${term}'`);

/** Listings that say the rare things of the source, each looked up among the terms, the newest first. */
function tellingLists(terms: readonly string[], possible: RawBuilder<unknown>): RawBuilder<unknown>[] {
  return filledUp(terms, tellingTermsAtMost).map(
    (term) => sql`select listing_id from listing_search as entry
      where ${possible} and entry.lexemes @@ (select ${quoted(term)}::tsquery)
      order by (entry.published_at + interval '0') desc limit ${listLength}`,
  );
}

/** The score of `complementScore`, as far as a few signs of likeness tell it. */
function likelihood(source: Meeting, { signs, nearness }: Wanted): RawBuilder<unknown> {
  const { category, concepts, words, distance } = complementWeights;
  const shareOf = (of: readonly Sign[]): RawBuilder<unknown> =>
    sql`(${sql.join(
      filledUp(of, signsAtMost).map(
        (sign) =>
          sql`case when entry.lexemes @@ ${quoted(sign?.term)}::tsquery then ${sign?.share ?? 0}::float8 else 0 end`,
      ),
      sql` + `,
    )})`;
  const near = sql`coalesce((${[...nearness.values()]}::float8[])[array_position(${[...nearness.keys()]}::text[], entry.category)], 0)`;
  return sql`${category}::float8 * ${near} + ${concepts}::float8 * sqrt(${shareOf(signs.concepts)})
    + ${words}::float8 * least(1, ${shareOf(signs.words)} / ${fullWords}::float8)
    + ${distance}::float8 * coalesce(greatest(0, 1 - ${kilometresTo(source)} / ${usualFarthest}::float8), 0)`;
}
