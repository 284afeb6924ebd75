import { sql } from "kysely";
import type { ComplementReason } from "@maillage/domain/matching/complement-reasons";
import type { RefusalReason } from "@maillage/domain/matching/complement-refusal.rules";
import type { Category } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";
import { named } from "../named-statements.ts";

/** One of two listings that complement each other, as it is suggested for the other. */
export type Suggestion = {
  otherId: string;
  score: number;
  reasons: ComplementReason[];
  category: Category;
  kilometres: number | null;
  /** The things it is about. */
  concepts: string[];
};

/** A suggestion just found, with the reasons as its other side reads them. */
export type FoundComplement = Suggestion & { backReasons: ComplementReason[] };

/** How many suggestions of a listing are read at most; one that is not among so many is not written among its own. */
export const suggestionsAtMost = 40;

/** Public listings whose complements must be looked for, before one by id: the newest first. */
export async function listUnmatched(db: Connection, wanted: { before: string; limit: number }): Promise<string[]> {
  const found = await sql<{ id: string }>`select listing_id as id from listing_search
    where is_public and matched_at is null and lexemes is not null and listing_id < ${wanted.before}::uuid
    order by listing_id desc limit ${wanted.limit}`.execute(db);
  return found.rows.map(({ id }) => id);
}

/** Whether the complements of a listing must still be looked for. */
export async function isUnmatched(db: Connection, listingId: string): Promise<boolean> {
  const found = await sql`${named} select from listing_search
    where listing_id = ${listingId}::uuid and is_public and matched_at is null`.execute(db);
  return found.rows.length > 0;
}

/** So many of those it is paired with are weighed anew when a listing changes; what suits everybody has no end of them. */
const partnersAtMost = 200;

/** The listings paired with one today, whichever side they were found from, the closest first. */
export async function listPartners(db: Connection, listingId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`select id from (
      select other_id as id, score from complement where listing_id = ${listingId}::uuid
      union all select listing_id, score from complement where other_id = ${listingId}::uuid) as partner
    group by id order by max(score) desc, id limit ${partnersAtMost}`.execute(db);
  return found.rows.map(({ id }) => id);
}

/**
 * Holds a listing and those it is paired with, so that its pairs can be written; false when it has been matched meanwhile
 * or is no longer public. Listings come before their entry, and in order, as in every other change: nobody waits in a circle.
 */
export async function lockForPairs(tx: Connection, listingId: string, others: readonly string[]): Promise<boolean> {
  await sql`select from listing where id = any(${[listingId, ...others]}::uuid[]) order by id for key share`.execute(
    tx,
  );
  const held = await sql`select from listing_search where listing_id = ${listingId}::uuid and is_public
    and matched_at is null for update`.execute(tx);
  return held.rows.length > 0;
}

/**
 * Writes the complements of a listing: the best for itself, and itself among the best of every other that it
 * complements; pairs that no longer hold are gone from both sides.
 */
export async function replaceComplements(
  tx: Connection,
  { listingId, found, kept, now }: { listingId: string; found: readonly FoundComplement[]; kept: number; now: Date },
): Promise<void> {
  const own = found
    .slice(0, kept)
    .map(({ otherId, score, reasons }) => ({ listing_id: listingId, other_id: otherId, score, reasons }));
  const back = found.map(({ otherId, score, backReasons }) => ({
    listing_id: otherId,
    other_id: listingId,
    score,
    reasons: backReasons,
  }));
  const rows = JSON.stringify([...own, ...back]);
  const pairs = sql`json_to_recordset(${rows}::json) as row(listing_id uuid, other_id uuid, score float8, reasons jsonb)`;
  await sql`delete from complement where (listing_id, other_id) in (
    select listing_id, other_id from complement as old
    where (old.listing_id = ${listingId}::uuid or old.other_id = ${listingId}::uuid)
      and not exists (select from ${pairs} where row.listing_id = old.listing_id and row.other_id = old.other_id)
    order by listing_id, other_id for update)`.execute(tx);
  await sql`insert into complement as here (listing_id, other_id, score, reasons, found_at)
    select listing_id, other_id, score, reasons, ${now} from ${pairs}
    where row.listing_id = ${listingId}::uuid
      or exists (select from complement as same where same.listing_id = row.listing_id and same.other_id = row.other_id)
      or ${suggestionsAtMost} > (select count(*) from (
        select from complement as better where better.listing_id = row.listing_id and better.score > row.score
        limit ${suggestionsAtMost}) as those)
    order by listing_id, other_id
    on conflict (listing_id, other_id) do update set score = excluded.score, reasons = excluded.reasons
    where (here.score, here.reasons) is distinct from (excluded.score, excluded.reasons)`.execute(tx);
  await sql`update listing_search set matched_at = ${now} where listing_id = ${listingId}::uuid`.execute(tx);
}

/** What an organisation has refused, with what each refusal teaches. */
export type StoredRefusal = {
  listingId: string;
  otherId: string;
  reason: RefusalReason;
  category: Category;
  kilometres: number | null;
  concepts: string[];
};

/** A public listing, and what is kept of its complements: those that are public today, the best first. */
export type Matched = {
  organisationId: string;
  /** Null when they have not been looked for yet. */
  complements: Suggestion[] | null;
  /** What its organisation has refused, for any of its listings; none for others than it. */
  refusals: StoredRefusal[];
};

/** The things that the listing called `other` in a query is about. */
export const aboutConcepts = sql<
  string[]
>`coalesce((select array_agg(substr(lexeme, 3)) from unnest(tsvector_to_array(other.lexemes)) as lexeme
  where lexeme like 'a:%'), '{}')`;
const refusalsAtMost = 200;

/**
 * The complements of a public listing; null when it is not public.
 * @param wanted.readerId the organisation acted as: its own refusals come along when the listing is its
 */
export async function findMatched(
  db: Connection,
  { listingId, readerId, limit }: { listingId: string; readerId: string | null; limit: number },
): Promise<Matched | null> {
  const found = await sql<Matched>`
    select source.organisation_id as "organisationId",
      case when source.matched_at is not null then (
        select coalesce(json_agg(best), '[]') from (
          select complement.other_id as "otherId", complement.score, complement.reasons, other.category,
            distance_km(source.latitude, source.longitude, other.latitude, other.longitude) as kilometres,
            ${aboutConcepts} as concepts
          from complement join listing_search as other on other.listing_id = complement.other_id and other.is_public
          where complement.listing_id = source.listing_id
          order by complement.score desc, complement.other_id limit ${limit}) as best) end as complements,
      (select coalesce(json_agg(refused), '[]') from (
        select refusal.listing_id as "listingId", refusal.other_id as "otherId", refusal.reason, other.category,
          distance_km(mine.latitude, mine.longitude, other.latitude, other.longitude) as kilometres,
          ${aboutConcepts} as concepts
        from complement_refusal as refusal
        join listing_search as mine on mine.listing_id = refusal.listing_id
        join listing_search as other on other.listing_id = refusal.other_id
        where refusal.organisation_id = source.organisation_id and source.organisation_id = ${readerId}::uuid
        order by refusal.created_at desc limit ${refusalsAtMost}) as refused) as refusals
    from listing_search as source where source.listing_id = ${listingId}::uuid and source.is_public`.execute(db);
  return found.rows[0] ?? null;
}

/** Notes that a suggestion is not for an organisation; said again, the last reason stands. */
export async function storeRefusal(
  tx: Connection,
  refusal: {
    organisationId: string;
    listingId: string;
    otherId: string;
    reason: RefusalReason;
    personId: string | null;
    now: Date;
  },
): Promise<void> {
  await tx
    .insertInto("complement_refusal")
    .values({
      organisation_id: refusal.organisationId,
      listing_id: refusal.listingId,
      other_id: refusal.otherId,
      reason: refusal.reason,
      person_id: refusal.personId,
      created_at: refusal.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "listing_id", "other_id"])
        .doUpdateSet({ reason: refusal.reason, person_id: refusal.personId, created_at: refusal.now }),
    )
    .execute();
}

/** Takes a refusal back; returns whether there was one. */
export async function deleteRefusal(
  tx: Connection,
  refusal: { organisationId: string; listingId: string; otherId: string },
): Promise<boolean> {
  const gone = await tx
    .deleteFrom("complement_refusal")
    .where("organisation_id", "=", refusal.organisationId)
    .where("listing_id", "=", refusal.listingId)
    .where("other_id", "=", refusal.otherId)
    .executeTakeFirst();
  return Number(gone.numDeletedRows) > 0;
}

/** Whether the pair is suggested today: it is kept, or may have been found on demand, until those of the listing are kept. */
export async function maySuggest(
  db: Connection,
  { listingId, otherId }: { listingId: string; otherId: string },
): Promise<boolean> {
  const found = await sql`
    select from complement where listing_id = ${listingId}::uuid and other_id = ${otherId}::uuid
    union all select from listing_search as source, listing_search as other
    where source.listing_id = ${listingId}::uuid and source.is_public and source.matched_at is null
      and other.listing_id = ${otherId}::uuid and other.is_public and other.organisation_id <> source.organisation_id`.execute(
    db,
  );
  return found.rows.length > 0;
}
