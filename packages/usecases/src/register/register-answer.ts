import { z } from "zod";
import { familyOfLegalCategory } from "@maillage/domain/organisations/legal-family";
import type { DeclaredStatus } from "@maillage/domain/organisations/organisation";
import { sirenOf } from "@maillage/domain/organisations/siret";
import { communeCode, communeOfDistrict } from "@maillage/domain/territories/codes";
import type { RegisterAnswer } from "./register.ts";

// Lenient: the service adds and empties fields as it grows, and a field that changed must not hide the others.
const text = z.string().trim().min(1).nullable().catch(null).default(null);
const yes = z.boolean().catch(false).default(false);

const establishment = z.object({
  siret: text,
  commune: text,
  etat_administratif: text,
  activite_principale: text,
  activite_principale_naf25: text,
  est_siege: yes,
});

const legalPerson = z.object({
  siren: text,
  nom_complet: text,
  nom_raison_sociale: text,
  nature_juridique: text,
  etat_administratif: text,
  activite_principale: text,
  activite_principale_naf25: text,
  siege: establishment.nullable().catch(null).default(null),
  matching_etablissements: z.array(establishment).catch([]).default([]),
  complements: z
    .object({ est_ess: yes, est_siae: yes, identifiant_association: text })
    .catch({ est_ess: false, est_siae: false, identifiant_association: null })
    .default({ est_ess: false, est_siae: false, identifiant_association: null }),
});
type LegalPerson = z.output<typeof legalPerson>;
type Establishment = z.output<typeof establishment>;

/** The part of the answer of `GET /search` that we read (API Recherche d’entreprises, open-api of May 2026). */
export const searchAnswer = z.object({ results: z.array(legalPerson) });

/** SARL and SA *coopératives de production*: the only legal categories that tell a SCOP (INSEE, level III). */
const workerCooperatives = new Set(["5458", "5558", "5658"]);

function suggestedStatus(person: LegalPerson): DeclaredStatus | null {
  if (workerCooperatives.has(person.nature_juridique ?? "")) return "scop";
  return person.complements.est_siae ? "work_integration" : null;
}

function findEstablishment(person: LegalPerson, siret: string): Establishment | null {
  const seat = person.siege?.siret === siret ? { ...person.siege, est_siege: true } : null;
  return seat ?? person.matching_etablissements.find((row) => row.siret === siret) ?? null;
}

/**
 * What the register's answer says of this SIRET. An establishment whose commune is hidden or abroad counts as
 * unknown: its people type it by hand and the CRESS looks.
 */
export function readSearchAnswer(answer: z.output<typeof searchAnswer>, siret: string): RegisterAnswer {
  const person = answer.results.find((row) => row.siren === sirenOf(siret));
  const name = person?.nom_raison_sociale ?? person?.nom_complet ?? null;
  const place = person ? findEstablishment(person, siret) : null;
  if (!person || !place || name === null) return { status: "unknown" };
  if (place.etat_administratif === "F" || person.etat_administratif === "C") return { status: "closed", name };
  const commune = communeCode.safeParse(place.commune);
  if (!commune.success) return { status: "unknown" };
  const legalCategory = person.nature_juridique ?? "";
  return {
    status: "found",
    organisation: {
      siret,
      siren: sirenOf(siret),
      name,
      legalCategory,
      family: familyOfLegalCategory(legalCategory),
      activityCode: person.activite_principale ?? place.activite_principale,
      activityCode2025: person.activite_principale_naf25 ?? place.activite_principale_naf25,
      communeCode: communeOfDistrict(commune.data),
      rna: person.complements.identifiant_association,
      isHeadOffice: place.est_siege,
      essListed: person.complements.est_ess,
      suggestedStatus: suggestedStatus(person),
    },
  };
}
