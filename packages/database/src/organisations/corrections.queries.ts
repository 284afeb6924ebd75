import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { OrganisationKind } from "@maillage/domain/organisations/organisation";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";
import { moveOpenCases } from "./organisations.queries.ts";
import { isSettled } from "./standing-predicates.ts";

/** What was typed of an organisation. */
export type TypedFacts = {
  name: string;
  kind: OrganisationKind;
  family: LegalFamily;
  communeCode: string;
  regionCode: string;
};

/** An organisation as it was typed by hand; `settled` once a CRESS has ever vouched for it or the register has filled it. */
export type TypedOrganisationRow = TypedFacts & { id: string; settled: boolean };

/** Locks an organisation that has not left, to be corrected; null when there is none. */
export async function lockTyped(tx: Connection, organisationId: string): Promise<TypedOrganisationRow | null> {
  const row = await tx
    .selectFrom("organisation")
    .select(["id", "name", "kind", "family", "commune_code as communeCode", "region_code as regionCode"])
    .select(isSettled.as("settled"))
    .where("id", "=", organisationId)
    .where("withdrawn_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Writes what is corrected. The questions that wait on the desk are asked anew, at their place in the queue: nobody
 * answers for an organisation under a name they have not read.
 */
export async function correctTyped(
  tx: Connection,
  correction: TypedFacts & { organisationId: string; now: Date },
): Promise<void> {
  const { organisationId, name, kind, family, communeCode, regionCode, now } = correction;
  await tx
    .updateTable("organisation")
    .set({ name, kind, family, commune_code: communeCode, region_code: regionCode, updated_at: now })
    .where("id", "=", organisationId)
    .execute();
  await tx
    .updateTable("establishment")
    .set({ name, commune_code: communeCode })
    .where("organisation_id", "=", organisationId)
    .where("is_head_office", "=", true)
    .execute();
  await moveOpenCases(tx, organisationId, regionCode);
  const waiting = await tx
    .updateTable("verification_request")
    .set({ status: "withdrawn", decided_at: now })
    .where("organisation_id", "=", organisationId)
    .where("status", "=", "pending")
    .returningAll()
    .execute();
  for (const request of waiting) {
    const anew = { ...request, id: newId(), status: "pending", decided_at: null } as const;
    await tx.insertInto("verification_request").values(anew).execute();
  }
}
