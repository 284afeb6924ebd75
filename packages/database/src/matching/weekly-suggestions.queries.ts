import { sql } from "kysely";
import type { ComplementReason } from "@maillage/domain/matching/complement-reasons";
import type { Category } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";
import { listRecipients, type Recipient } from "../organisations/standing.queries.ts";
import { aboutConcepts, type StoredRefusal } from "./complements.queries.ts";

/** A pair of listings, the first the organisation's own. */
export type Pair = { listingId: string; otherId: string };

/** A suggestion that an organisation was not told of. */
export type UntoldSuggestion = Pair & {
  score: number;
  reasons: ComplementReason[];
  category: Category;
  kilometres: number | null;
  concepts: string[];
};

/** The organisations with a public listing, after one of them, in their order. */
export async function listOrganisationsOnline(
  db: Connection,
  wanted: { after: string; limit: number },
): Promise<string[]> {
  const rows = await db
    .selectFrom("listing_search")
    .select("organisation_id as id")
    .distinct()
    .where("is_public", "=", true)
    .where("organisation_id", ">", wanted.after)
    .orderBy("organisation_id")
    .limit(wanted.limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Holds the organisation until the transaction ends, so that two rounds at once tell nothing twice; its name, or null. */
export async function lockOrganisationName(tx: Connection, organisationId: string): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`suggestions of ${organisationId}`}, 0))`.execute(tx);
  const found = await tx
    .selectFrom("organisation")
    .select("name")
    .where("id", "=", organisationId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return found?.name ?? null;
}

/** Whether a letter of suggestions was written to an organisation since the Monday of this day. */
export async function wasToldInWeekOf(db: Connection, told: { organisationId: string; day: string }): Promise<boolean> {
  const found = await sql`select from suggestion_told where organisation_id = ${told.organisationId}::uuid
    and told_on >= date_trunc('week', ${told.day}::date)::date limit 1`.execute(db);
  return found.rows.length > 0;
}

/**
 * The best suggestions to an organisation that it was neither told of nor refused: both listings public, and none that
 * it has answered already, or whose organisation has answered it about.
 */
export async function listUntoldSuggestions(
  db: Connection,
  { organisationId, limit }: { organisationId: string; limit: number },
): Promise<UntoldSuggestion[]> {
  const found = await sql<UntoldSuggestion>`
    select mine.listing_id as "listingId", other.listing_id as "otherId", complement.score, complement.reasons,
      other.category, distance_km(mine.latitude, mine.longitude, other.latitude, other.longitude) as kilometres,
      ${aboutConcepts} as concepts
    from listing_search as mine
    join complement on complement.listing_id = mine.listing_id
    join listing_search as other on other.listing_id = complement.other_id and other.is_public
    where mine.organisation_id = ${organisationId}::uuid and mine.is_public
      and not exists (select from suggestion_told as told where told.organisation_id = mine.organisation_id
        and told.listing_id = mine.listing_id and told.other_id = other.listing_id)
      and not exists (select from complement_refusal as refusal where refusal.organisation_id = mine.organisation_id
        and refusal.listing_id = mine.listing_id and refusal.other_id = other.listing_id)
      and not exists (select from reply where (reply.listing_id, reply.organisation_id) in
        ((other.listing_id, mine.organisation_id), (mine.listing_id, other.organisation_id)))
    order by complement.score desc, mine.listing_id, other.listing_id limit ${limit}`.execute(db);
  return found.rows;
}

const refusalsAtMost = 200;

/** What an organisation has refused last, for any of its listings, with what each refusal teaches. */
export async function listRefusalsOf(db: Connection, organisationId: string): Promise<StoredRefusal[]> {
  const found = await sql<StoredRefusal>`
    select refusal.listing_id as "listingId", refusal.other_id as "otherId", refusal.reason, other.category,
      distance_km(mine.latitude, mine.longitude, other.latitude, other.longitude) as kilometres,
      ${aboutConcepts} as concepts
    from complement_refusal as refusal
    join listing_search as mine on mine.listing_id = refusal.listing_id
    join listing_search as other on other.listing_id = refusal.other_id
    where refusal.organisation_id = ${organisationId}::uuid
    order by refusal.created_at desc limit ${refusalsAtMost}`.execute(db);
  return found.rows;
}

/** Notes what an organisation is told on this day. */
export async function noteSuggestionsTold(
  tx: Connection,
  told: { organisationId: string; pairs: readonly Pair[]; day: string },
): Promise<void> {
  const rows = told.pairs.map(({ listingId, otherId }) => ({
    organisation_id: told.organisationId,
    listing_id: listingId,
    other_id: otherId,
    told_on: told.day,
  }));
  await tx.insertInto("suggestion_told").values(rows).execute();
}

/** Whom a letter of suggestions to an organisation goes to: its administrators and contributors who want it. */
export async function listSuggestionReaders(db: Connection, organisationId: string): Promise<Recipient[]> {
  const people = await listRecipients(db, organisationId);
  if (people.length === 0) return [];
  const ids = people.map(({ personId }) => personId);
  const stopped = await db
    .selectFrom("suggestion_letters_stopped")
    .select("person_id")
    .where("person_id", "in", ids)
    .execute();
  return people.filter(({ personId }) => !stopped.some(({ person_id }) => person_id === personId));
}

/** Whether a person wants no letter of suggestions. */
export async function hasStoppedSuggestions(db: Connection, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom("suggestion_letters_stopped")
    .select("person_id")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return found !== undefined;
}

/** Stops the letters of suggestions to a person, or lets them come again; said twice, it stays. */
export async function setSuggestionLetters(
  tx: Connection,
  { personId, wanted, now }: { personId: string; wanted: boolean; now: Date },
): Promise<void> {
  if (wanted) {
    await tx.deleteFrom("suggestion_letters_stopped").where("person_id", "=", personId).execute();
    return;
  }
  await tx
    .insertInto("suggestion_letters_stopped")
    .values({ person_id: personId, stopped_at: now })
    .onConflict((conflict) => conflict.column("person_id").doNothing())
    .execute();
}
