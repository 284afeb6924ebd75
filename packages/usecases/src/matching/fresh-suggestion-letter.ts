import { listToldListings } from "@maillage/database/alerts/alert-letters.queries";
import type { Connection } from "@maillage/database/connection";
import { listRefusalsOf, listSuggestionReaders } from "@maillage/database/matching/weekly-suggestions.queries";
import type { LetterData } from "@maillage/domain/letters/letter";
import { listingInLetter } from "../alerts/tell-alert.ts";

type SuggestionLetter = LetterData["weekly_suggestions"];

/**
 * A letter of suggestions as it may leave now: without the pairs of which a listing has left since it was written, or
 * that were refused. Null when nothing is left to tell, or its reader no longer belongs there or has stopped them.
 */
export async function freshSuggestionLetter(
  db: Connection,
  letter: SuggestionLetter,
  personId: string | null,
): Promise<SuggestionLetter | null> {
  const readers = await listSuggestionReaders(db, letter.organisationId);
  if (!readers.some((reader) => reader.personId === personId)) return null;
  const ids = letter.suggestions.flatMap(({ listing, ownId }) => [listing.id, ownId]);
  const published = new Map((await listToldListings(db, ids)).map((listing) => [listing.id, listing]));
  const refused = await listRefusalsOf(db, letter.organisationId);
  const suggestions = letter.suggestions.flatMap((suggestion) => {
    const [own, other] = [published.get(suggestion.ownId), published.get(suggestion.listing.id)];
    if (!own || !other) return [];
    if (refused.some(({ listingId, otherId }) => listingId === own.id && otherId === other.id)) return [];
    return [{ ...suggestion, ownTitle: own.title, listing: listingInLetter(other) }];
  });
  return suggestions.length === 0 ? null : { ...letter, suggestions };
}
