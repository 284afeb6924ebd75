import { type RawBuilder, sql } from "kysely";
import type { MembershipRole } from "@maillage/domain/permissions/actor";
import type { Connection } from "../connection.ts";
import { hasAdministrator } from "./memberships.queries.ts";

async function hasRepresentative(db: Connection, organisationId: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom("verification")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("fact", "=", "representative")
    .where("ended_at", "is", null)
    .where((is) => is.or([is("expires_at", "is", null), is("expires_at", ">", now)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a desk has recognised who represents it, and has not gone back on that: also when its date has passed. */
async function wasRecognised(db: Connection, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom("verification")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("fact", "=", "representative")
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Whether somebody administers this organisation with its representative verified: then they decide who joins, else
 * the CRESS does. Whoever came first with a SIRET decides nothing about those who come after.
 */
export async function hasVerifiedAdministrator(db: Connection, organisationId: string, now: Date): Promise<boolean> {
  return (await hasAdministrator(db, organisationId)) && (await hasRepresentative(db, organisationId, now));
}

// The person has asked the CRESS to be recognised as the representative: only the CRESS answers.
const waitsForTheCress = sql<boolean>`exists (select from verification_request as claim
  where claim.organisation_id = membership.organisation_id and claim.person_id = membership.person_id
    and claim.fact = 'representative' and claim.status = 'pending')`;

/** Whether a request to join is a claim, which the CRESS answers and no member does. */
export async function isClaim(db: Connection, membershipId: string): Promise<boolean> {
  const row = await db
    .selectFrom("membership")
    .select("id")
    .where("id", "=", membershipId)
    .where("status", "=", "requested")
    .where(waitsForTheCress)
    .executeTakeFirst();
  return row !== undefined;
}

/** Someone who asks to join. */
export type JoinRequest = {
  membershipId: string;
  displayName: string;
  role: MembershipRole;
  message: string;
  requestedAt: Date;
};

/** Who asks the members of an organisation to join it, the oldest first; not who asks the CRESS to represent it. */
export async function listJoinRequests(db: Connection, organisationId: string): Promise<JoinRequest[]> {
  return db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select([
      "membership.id as membershipId",
      "person.display_name as displayName",
      "membership.role",
      "membership.message",
      "membership.requested_at as requestedAt",
    ])
    .where("membership.organisation_id", "=", organisationId)
    .where("membership.status", "=", "requested")
    .where(sql<boolean>`not ${waitsForTheCress}`)
    .orderBy("membership.requested_at")
    .execute();
}

/** The CRESS's word on someone who says they represent an organisation. */
export type SettledClaim = {
  organisationId: string;
  personId: string;
  outcome: "approved" | "refused";
  decidedBy: string | null;
  now: Date;
};

/**
 * What the CRESS's word does to memberships; call it before the verification itself is written. Approved: the person
 * administers the organisation, and those who were in it on their own word only ask again. Refused: their request is,
 * and so ends, when nobody was ever recognised in that organisation, the membership they had, with those they let in.
 * @returns whether the person's own membership or request has changed
 */
export async function settleClaim(tx: Connection, claim: SettledClaim): Promise<boolean> {
  const { organisationId, personId, now } = claim;
  const answered = await answerRequest(tx, claim);
  if (await wasRecognised(tx, organisationId)) return answered;
  if (claim.outcome === "approved") {
    const onTheirOwnWord = sql`decided_by is null and person_id <> ${personId}
      and (select kind from organisation where id = ${organisationId}) <> 'cress'`;
    await sql`${membersFrom(organisationId, onTheirOwnWord)}
      update membership set status = 'requested', decided_at = null, decided_by = null
      where id in (select id from entered)`.execute(tx);
    return answered;
  }
  const ended = await sql<{ personId: string }>`${membersFrom(organisationId, sql`person_id = ${personId}`)}
    update membership set status = 'ended', ended_at = ${now}
    where id in (select id from entered) returning person_id as "personId"`.execute(tx);
  return answered || ended.rows.some((row) => row.personId === personId);
}

async function answerRequest(tx: Connection, claim: SettledClaim): Promise<boolean> {
  const result = await tx
    .updateTable("membership")
    .set({ status: claim.outcome, decided_at: claim.now, decided_by: claim.decidedBy })
    .where("organisation_id", "=", claim.organisationId)
    .where("person_id", "=", claim.personId)
    .where("status", "=", "requested")
    .where("role", "=", "administrator")
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The approved members that `first` tells, those they let in, and so on. */
function membersFrom(organisationId: string, first: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`with recursive entered as (
    select id, person_id from membership where organisation_id = ${organisationId} and status = 'approved' and ${first}
    union
    select membership.id, membership.person_id from membership join entered on membership.decided_by = entered.person_id
    where membership.organisation_id = ${organisationId} and membership.status = 'approved'
  )`;
}
