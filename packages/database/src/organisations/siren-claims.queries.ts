import { sirenOf } from "@maillage/domain/organisations/siret";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";

/** An organisation that is known by a SIREN. */
export type SirenHolder = { id: string; shortCode: string; name: string };

const holderColumns = ["id", "short_code as shortCode", "name"] as const;

/**
 * What keeps an organisation from having this SIRET, or null: another one has its SIREN, or the organisation itself
 * has another number already.
 */
export async function findSirenHolder(
  db: Connection,
  claim: { organisationId: string; siret: string },
): Promise<SirenHolder | null> {
  const siren = sirenOf(claim.siret);
  const row = await db
    .selectFrom("organisation")
    .select(holderColumns)
    .where((is) =>
      is.or([
        is.and([is("siren", "=", siren), is("id", "<>", claim.organisationId)]),
        is.and([is("id", "=", claim.organisationId), is("siren", "<>", siren)]),
      ]),
    )
    .executeTakeFirst();
  return row ?? null;
}

/** Whether this person waits for the CRESS's word on this very number. */
export async function hasClaimedSiret(
  db: Connection,
  claim: { organisationId: string; personId: string; siret: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("verification_request")
    .select("id")
    .where("organisation_id", "=", claim.organisationId)
    .where("person_id", "=", claim.personId)
    .where("claimed_siret", "=", claim.siret)
    .where("status", "=", "pending")
    .executeTakeFirst();
  return row !== undefined;
}

/** An imported organisation, held until the transaction ends; `siren` is null for those that came without a number. */
export async function lockClaimable(
  tx: Connection,
  organisationId: string,
): Promise<(SirenHolder & { regionCode: string; siren: string | null; imported: boolean }) | null> {
  const row = await tx
    .selectFrom("organisation")
    .select(holderColumns)
    .select(["region_code as regionCode", "siren", "origin"])
    .where("id", "=", organisationId)
    .where("withdrawn_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { origin, ...organisation } = row;
  return { ...organisation, imported: origin === "imported" };
}

/**
 * Gives an imported organisation the number its people were recognised with. It is no longer an operator's: what the
 * register says of it comes with the next round, as for one typed by hand. One that has its SIREN keeps all it has.
 */
export async function giveSiret(
  tx: Connection,
  given: { organisationId: string; siret: string; now: Date },
): Promise<void> {
  const { organisationId, siret, now } = given;
  const changed = await tx
    .updateTable("organisation")
    .set({ siren: sirenOf(siret), origin: "manual", updated_at: now })
    .where("id", "=", organisationId)
    .where("siren", "is", null)
    .returning(["name", "commune_code as communeCode"])
    .executeTakeFirst();
  if (!changed) return;
  const placed = await tx
    .updateTable("establishment")
    .set({ siret })
    .where("organisation_id", "=", organisationId)
    .where("is_head_office", "=", true)
    .where("siret", "is", null)
    .executeTakeFirst();
  if (placed.numUpdatedRows > 0n) return;
  await tx
    .insertInto("establishment")
    .values({
      id: newId(),
      organisation_id: organisationId,
      siret,
      name: changed.name,
      commune_code: changed.communeCode,
      is_head_office: true,
      created_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
