import type { Database } from "@maillage/database/connection";
import { findCards } from "@maillage/database/listings/cards.queries";
import type { ListingCard } from "@maillage/database/listings/listing-card";
import { findMatched, type Suggestion, suggestionsAtMost } from "@maillage/database/matching/complements.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { complementReasonInWords } from "@maillage/domain/matching/complement-reasons.fr";
import { asTaught, type RefusalReason } from "@maillage/domain/matching/complement-refusal.rules";
import { lookForComplements } from "@maillage/usecases/matching/look-for-complements";
import type { Call } from "@maillage/usecases/verbs/verb";

/** A suggestion as people read it. */
export type Complement = { listing: ListingCard; score: number; reasons: string[] };

/** What complements a listing, and for its own organisation what it has said no to. */
export type Complements = {
  complements: Complement[];
  refused: { listing: ListingCard; reason: RefusalReason }[];
};

/** Those that are kept; those of a listing that has just come online or changed are looked for now. */
async function suggestionsFor(db: Database, listingId: string, kept: readonly Suggestion[] | null) {
  if (kept) return kept;
  return (await lookForComplements(db, listingId, await searchKnowledge(db))).slice(0, suggestionsAtMost);
}

/**
 * The complements of a public listing, the best first.
 * @returns null when the listing is not public
 */
export async function complementsOf(
  call: Call,
  { listingId, size }: { listingId: string; size: number },
): Promise<Complements | null> {
  const { db, actor } = call;
  const readerId = actor.acting?.organisationId ?? null;
  const matched = await findMatched(db, { listingId, readerId, limit: suggestionsAtMost });
  if (!matched) return null;
  const { refusals } = matched;
  const found = await suggestionsFor(db, listingId, matched.complements);
  const suggestions = asTaught(
    found.map((suggestion) => ({ ...suggestion, listingId })),
    refusals,
  );
  const shown = suggestions.slice(0, size);
  const here = refusals.filter((refusal) => refusal.listingId === listingId);
  const cards = new Map(
    (
      await findCards(
        db,
        [...shown, ...here].map(({ otherId }) => otherId),
      )
    ).map((card) => [card.id, card]),
  );
  const withCard = <Row extends { otherId: string }>(row: Row): (Row & { listing: ListingCard })[] => {
    const listing = cards.get(row.otherId);
    return listing ? [{ ...row, listing }] : [];
  };
  return {
    complements: shown.flatMap(withCard).map(({ listing, score, reasons }) => ({
      listing,
      score,
      reasons: reasons.map((reason) => complementReasonInWords(reason, call.now())),
    })),
    refused: here.flatMap(withCard).map(({ listing, reason }) => ({ listing, reason })),
  };
}
