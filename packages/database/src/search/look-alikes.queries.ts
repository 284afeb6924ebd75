import { sql } from "kysely";
import type { AskedWords } from "@maillage/domain/search/relevance.rules";
import type { Category, ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";
import { isAnswer, scoreOf } from "./relevance-sql.ts";

/** A public listing that looks like one being written. */
export type LookAlike = {
  shortCode: string;
  kind: ListingKind;
  title: string;
  organisationName: string;
  commune: { name: string; departementCode: string } | null;
};

type Wanted = {
  asked: AskedWords;
  category: Category | null;
  /** Around it, when its place is known. */
  communeCode: string | null;
  today: string;
  limit: number;
};

/** A neighbour's listing, in kilometres. */
const around = 50;
const comparedAtMost = 500;

/** The public listings most like these words, best first: of the category, around the commune, among the newest. */
export async function findLookAlikes(db: Connection, wanted: Wanted): Promise<LookAlike[]> {
  const { asked, category, communeCode, today, limit } = wanted;
  const score = scoreOf(asked, { centre: null, labels: [], today });
  const found = await sql<LookAlike>`
    with place as (select latitude, longitude from commune where code = ${communeCode}::text),
    kept as materialized (
      select entry.listing_id, entry.published_at, entry.lexemes, entry.category, entry.kind, entry.verified_until
      from listing_search as entry left join place on true
      where entry.is_public and ${isAnswer(asked)}
        and (${category}::text is null or entry.category = ${category}::text)
        and (place.latitude is null
          or distance_km(place.latitude, place.longitude, entry.latitude, entry.longitude) <= ${around}::float8)
      order by entry.published_at desc limit ${comparedAtMost}
    )
    select listing.short_code as "shortCode", listing.kind, listing.title, organisation.name as "organisationName",
      case when commune.code is not null
        then json_build_object('name', commune.name, 'departementCode', commune.departement_code) end as commune
    from kept join listing on listing.id = kept.listing_id
      join organisation on organisation.id = listing.organisation_id
      left join commune on commune.code = listing.commune_code
    order by ${score} desc, listing.id limit ${limit}`.execute(db);
  return found.rows;
}
