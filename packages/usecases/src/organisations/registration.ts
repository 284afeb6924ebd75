import type { NewOrganisation } from "@maillage/database/organisations/organisations.queries";
import { findCommune } from "@maillage/database/territories/territories.queries";
import { kindOfFamily, type LegalFamily } from "@maillage/domain/organisations/legal-family";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { RegisterAnswer, RegisteredOrganisation } from "../register/register.ts";
import type { Work } from "../verbs/verb.ts";

/** What a person typed while the register did not answer. */
export type TypedOrganisation = { name: string; family: LegalFamily; communeCode: string };

/** The row the register's answer makes. */
export async function rowFromRegister(work: Work, found: RegisteredOrganisation): Promise<NewOrganisation> {
  const commune = (await findCommune(work.tx, found.communeCode)) ?? refuse("commune_unknown", { field: "siret" });
  const { siret, name, family, legalCategory, activityCode, activityCode2025, rna, isHeadOffice } = found;
  const facts = { siret, name, family, legalCategory, activityCode, activityCode2025, rna, isHeadOffice };
  const place = { communeCode: commune.code, regionCode: commune.regionCode };
  return { ...facts, ...place, kind: kindOfFamily(family), origin: "found", now: work.now };
}

/** The row made of what was typed, unverified, to be completed later. */
export async function rowFromTyping(work: Work, siret: string, typed: TypedOrganisation): Promise<NewOrganisation> {
  const commune =
    (await findCommune(work.tx, typed.communeCode)) ?? refuse("commune_unknown", { field: "communeCode" });
  const unknown = { rna: null, legalCategory: null, activityCode: null, activityCode2025: null };
  const place = { communeCode: commune.code, regionCode: commune.regionCode };
  const { name, family } = typed;
  return {
    ...unknown,
    ...place,
    siret,
    name,
    family,
    kind: kindOfFamily(family),
    origin: "manual",
    isHeadOffice: true,
    now: work.now,
  };
}

/**
 * The row to write: the register's word first, what was typed only where it has none to give.
 * Refuses an establishment that has closed, a number it does not know, or its silence, when nothing was typed.
 */
export async function rowToWrite(
  work: Work,
  given: { siret: string; answer: RegisterAnswer; typed: TypedOrganisation | undefined },
): Promise<NewOrganisation> {
  const { answer, siret, typed } = given;
  if (answer.status === "found") return rowFromRegister(work, answer.organisation);
  if (answer.status === "closed") refuse("establishment_closed", { field: "siret" });
  if (typed) return rowFromTyping(work, siret, typed);
  return refuse(answer.status === "unknown" ? "siret_unknown" : "register_unavailable", { field: "siret" });
}
