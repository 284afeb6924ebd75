import { findCards } from "@maillage/database/listings/cards.queries";
import type { ListingCard } from "@maillage/database/listings/listing-card";
import {
  areComplementsKnown,
  listComplements,
  listRefusals,
  type StoredRefusal,
} from "@maillage/database/matching/complements.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { leastScore } from "@maillage/domain/matching/complement.rules";
import type { ComplementReason } from "@maillage/domain/matching/complement-reasons";
import { complementReasonInWords } from "@maillage/domain/matching/complement-reasons.fr";
import { type RefusalReason, scoreAfterRefusals } from "@maillage/domain/matching/complement-refusal.rules";
import { lookForComplements } from "@maillage/usecases/matching/look-for-complements";
import type { Call } from "@maillage/usecases/verbs/verb";

/** A suggestion as people read it. */
export type Complement = { listing: ListingCard; score: number; reasons: string[] };

type Suggestion = { otherId: string; score: number; reasons: ComplementReason[] };

/** What is kept of a listing's complements; looked for now when the worker has not come to it yet. */
async function suggestionsOf(call: Call, listingId: string, refusals: readonly StoredRefusal[]): Promise<Suggestion[]> {
  const { db } = call;
  if (!(await areComplementsKnown(db, listingId))) {
    return lookForComplements(db, listingId, await searchKnowledge(db));
  }
  const stored = await listComplements(db, { listingId, limit: 40 });
  const refused = new Set(refusals.filter((refusal) => refusal.listingId === listingId).map(({ otherId }) => otherId));
  return stored
    .filter(({ otherId }) => !refused.has(otherId))
    .map((suggestion) => ({ ...suggestion, score: scoreAfterRefusals(suggestion.score, suggestion, refusals) }))
    .filter(({ score }) => score >= leastScore)
    .sort((one, other) => other.score - one.score);
}

/**
 * The complements of a public listing, the best first; for its own organisation, without those that are not for them.
 * @param wanted.ownerId the organisation acted as, when the listing is its own
 */
export async function complementsOf(
  call: Call,
  wanted: { listingId: string; size: number; ownerId: string | null },
): Promise<Complement[]> {
  const refusals = wanted.ownerId === null ? [] : await listRefusals(call.db, wanted.ownerId);
  const suggestions = await suggestionsOf(call, wanted.listingId, refusals);
  const cards = await findCards(
    call.db,
    suggestions.slice(0, wanted.size).map(({ otherId }) => otherId),
  );
  const byId = new Map(suggestions.map((suggestion) => [suggestion.otherId, suggestion]));
  return cards.flatMap((listing) => {
    const suggestion = byId.get(listing.id);
    if (!suggestion) return [];
    const reasons = suggestion.reasons.map((reason) => complementReasonInWords(reason, call.now()));
    return [{ listing, score: suggestion.score, reasons }];
  });
}

/** The suggestions an organisation has said no to for one of its listings, those that are still public. */
export async function refusedComplementsOf(
  { db }: Call,
  { listingId, organisationId }: { listingId: string; organisationId: string },
): Promise<{ listing: ListingCard; reason: RefusalReason }[]> {
  const refusals = (await listRefusals(db, organisationId)).filter((refusal) => refusal.listingId === listingId);
  const cards = await findCards(
    db,
    refusals.map(({ otherId }) => otherId),
  );
  return refusals.flatMap(({ otherId, reason }) => {
    const listing = cards.find(({ id }) => id === otherId);
    return listing ? [{ listing, reason }] : [];
  });
}
