import { listRecipients } from "@maillage/database/organisations/standing.queries";
import type { Letter } from "@maillage/domain/letters/letter";
import type { Work } from "../verbs/verb.ts";
import type { OutgoingLetter } from "./queue-letters.ts";

/** The same letter to each person who writes for an organisation. */
export async function lettersToOrganisation(
  work: Work,
  organisationId: string,
  letter: Letter,
): Promise<OutgoingLetter[]> {
  const people = await listRecipients(work.tx, organisationId);
  return people.map((person) => ({ ...letter, to: { email: person.email, personId: person.personId } }));
}
