import { sql } from "kysely";
import type { VerifiedFact } from "@maillage/domain/organisations/organisation";
import type { Connection } from "../connection.ts";

/** A verification near or past its end, and whether another one of the same fact goes on after it. */
export type EndingVerification = {
  id: string;
  organisationId: string;
  organisationName: string;
  regionCode: string;
  fact: VerifiedFact;
  expiresAt: Date;
  goesOn: boolean;
};

// Another word on the same fact that holds longer: whoever renewed in time has nothing to hear.
const goesOn = sql`exists (select from verification as other where other.organisation_id = verification.organisation_id
  and other.fact = verification.fact and other.id <> verification.id and other.ended_at is null
  and coalesce(other.status_name, '') = coalesce(verification.status_name, '')
  and (other.expires_at is null or other.expires_at > verification.expires_at))`;

type Take = { from: Date; until: Date; now: Date; limit: number };

async function take(
  tx: Connection,
  mark: "end_announced_at" | "end_told_at",
  range: Take,
): Promise<EndingVerification[]> {
  const taken = await sql<EndingVerification>`
    update verification set ${sql.ref(mark)} = ${range.now} from organisation
    where organisation.id = verification.organisation_id and verification.id in (
      select id from verification where ended_at is null and end_told_at is null and ${sql.ref(mark)} is null
        and expires_at > ${range.from} and expires_at <= ${range.until}
      order by expires_at limit ${range.limit} for update skip locked)
    returning verification.id, organisation.id as "organisationId", organisation.name as "organisationName",
      organisation.region_code as "regionCode", verification.fact, verification.expires_at as "expiresAt",
      ${goesOn} or organisation.withdrawn_at is not null as "goesOn"`.execute(tx);
  return taken.rows;
}

/** Marks as announced, once, at most `limit` verifications that end between now and a date. */
export function takeEndingVerifications(
  tx: Connection,
  options: { until: Date; now: Date; limit: number },
): Promise<EndingVerification[]> {
  return take(tx, "end_announced_at", { ...options, from: options.now });
}

/** Marks as told, once, at most `limit` verifications whose date has passed. */
export function takeEndedVerifications(
  tx: Connection,
  options: { now: Date; limit: number },
): Promise<EndingVerification[]> {
  return take(tx, "end_told_at", { ...options, from: new Date(0), until: options.now });
}
