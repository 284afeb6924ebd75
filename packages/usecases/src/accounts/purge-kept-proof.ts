import { deleteLettersBefore } from "@maillage/database/accounts/letters-to-person.queries";
import type { Connection } from "@maillage/database/connection";
import { deleteEvidenceSettledBefore } from "@maillage/database/organisations/evidence.queries";

const day = 24 * 60 * 60 * 1000;
/** A letter tells whom something was written to, and when: enough for a complaint. */
const lettersKeptFor = 90 * day;
/** Evidence answers a dispute until a year after what it proved has ended. */
const evidenceKeptFor = 365 * day;

/** Deletes the letters that have left for 90 days; how many. */
export function purgeLetters(tx: Connection, now: Date): Promise<number> {
  return deleteLettersBefore(tx, new Date(now.getTime() - lettersKeptFor));
}

/** Deletes the evidence of settled requests a year after the verification's end; how many files. */
export function purgeEvidence(tx: Connection, now: Date): Promise<number> {
  return deleteEvidenceSettledBefore(tx, new Date(now.getTime() - evidenceKeptFor));
}
