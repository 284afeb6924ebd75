import { sql } from "kysely";
import type { Connection } from "../connection.ts";
import { isPublicOrganisation } from "../organisations/standing-predicates.ts";

/** An organisation proposed while its name is typed. */
export type SuggestedOrganisation = { shortCode: string; name: string; communeName: string; departementCode: string };

/** Shorter beginnings are in too many names for the index of trigrams. */
const shortest = 3;

/** Public organisations whose name holds these words, or nearly; those whose name begins so come first. */
export async function suggestOrganisations(
  db: Connection,
  { text, limit }: { text: string; limit: number },
): Promise<SuggestedOrganisation[]> {
  if (text.length < shortest) return [];
  const literal = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const found = await sql<SuggestedOrganisation>`
    with asked as (select plain_text(${text}) as words, plain_text(${`%${literal}%`}) as pattern),
    named as (
      select organisation.id, case when position(asked.words in plain_text(name)) = 1 then 0 else 1 end as rank
      from organisation, asked where plain_text(name) like asked.pattern and ${isPublicOrganisation}
      order by rank, name limit 50
    ),
    alike as (
      select organisation.id, 2 as rank from organisation, asked
      where not exists (select from named) and asked.words <% plain_text(name) and ${isPublicOrganisation}
      order by word_similarity(asked.words, plain_text(name)) desc limit 50
    )
    select organisation.short_code as "shortCode", organisation.name, commune.name as "communeName",
      commune.departement_code as "departementCode"
    from (select * from named union all select * from alike) as found
      join organisation on organisation.id = found.id join commune on commune.code = organisation.commune_code
    order by found.rank, organisation.name, organisation.id limit ${limit}`.execute(db);
  return found.rows;
}

/** What the reasons of results rest on: the terms and labels under which these listings are found. */
export async function findTermsOfListings(
  db: Connection,
  ids: readonly string[],
): Promise<Map<string, { terms: string[]; labels: string[] }>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: string; terms: string[]; labels: string[] }>`
    select listing_id as id, coalesce(tsvector_to_array(lexemes), '{}') as terms, labels
    from listing_search where listing_id = any(${[...ids]}::uuid[])`.execute(db);
  return new Map(found.rows.map(({ id, ...row }) => [id, row]));
}
