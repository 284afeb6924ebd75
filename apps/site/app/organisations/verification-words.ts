import {
  declaredStatusLabel,
  type Verification,
  type VerifiedFact,
  verifiedFacts,
} from "@maillage/domain/organisations/organisation";
import { dateInWords } from "@maillage/domain/wording/dates.fr";

/** « la CRESS Auvergne-Rhône-Alpes », and any other name as it is. */
export function withThe(verifier: string): string {
  return verifier.startsWith("CRESS") ? `la ${verifier}` : verifier;
}

/** What a badge says: what was verified, by whom, when, until when. */
export type VerificationWords = { what: string; by: string; date: string };

/** The French name of a fact a CRESS verifies. */
export function factLabel(fact: VerifiedFact): string {
  return verifiedFacts.find((row) => row.code === fact)?.label ?? fact;
}

/** A verification in force, in words: « Structure de l’ESS vérifiée (SCIC) par la CRESS …, le 3 mars ». */
export function verificationWords(verification: Verification, now: Date): VerificationWords {
  const { fact, statusName, verifierName, verifiedAt, expiresAt } = verification;
  const status = statusName ? ` (${declaredStatusLabel(statusName)})` : "";
  const until = expiresAt ? `, jusqu’au ${dateInWords(expiresAt, now)}` : "";
  return {
    what: `${factLabel(fact)}${status}`,
    by: withThe(verifierName),
    date: `le ${dateInWords(verifiedAt, now)}${until}`,
  };
}
