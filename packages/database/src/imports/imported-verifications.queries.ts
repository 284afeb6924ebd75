import { sql } from "kysely";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";

/** A status an official list gives to organisations: who says it, and until when it is believed. */
export type ListedStatus = { verifierName: string; now: Date; expiresAt: Date };

/** Notes that an official list counts these organisations in the ESS; said again, the former word ends and the new one holds. */
export async function recordListedStatus(
  tx: Connection,
  organisationIds: readonly string[],
  status: ListedStatus,
): Promise<void> {
  const { verifierName, now, expiresAt } = status;
  // The same word said the same day stays as it is: an import run twice changes nothing.
  const due = await sql<{ id: string }>`
    select id from organisation where id = any(${organisationIds}::uuid[]) and kind = 'ess_structure' and not exists (select from verification
      where organisation_id = organisation.id and fact = 'ess_status' and source = 'operator_import' and ended_at is null
        and verifier_name = ${verifierName} and verified_at > ${now}::timestamptz - interval '30 days') order by id`.execute(
    tx,
  );
  if (due.rows.length === 0) return;
  const ids = due.rows.map((row) => row.id);
  await sql`update verification set ended_at = ${now} where organisation_id = any(${ids}::uuid[]) and fact = 'ess_status'
    and source = 'operator_import' and ended_at is null`.execute(tx);
  await tx
    .insertInto("verification")
    .values(
      ids.map((organisationId) => ({
        id: newId(),
        organisation_id: organisationId,
        fact: "ess_status" as const,
        source: "operator_import" as const,
        verifier_name: verifierName,
        verified_at: now,
        expires_at: expiresAt,
      })),
    )
    .execute();
}
