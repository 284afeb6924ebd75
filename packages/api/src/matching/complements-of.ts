import { findCards } from "@maillage/database/listings/cards.queries";
import type { ListingCard } from "@maillage/database/listings/listing-card";
import { findMatched } from "@maillage/database/matching/complements.queries";
import type { ComplementReason } from "@maillage/domain/matching/complement-reasons";
import { complementReasonInWords } from "@maillage/domain/matching/complement-reasons.fr";
import { asTaught, type RefusalReason } from "@maillage/domain/matching/complement-refusal.rules";
import type { Call } from "@maillage/usecases/verbs/verb";

/** A suggestion as people read it. */
export type Complement = { listing: ListingCard; score: number; reasons: string[] };

/** What complements a listing, and for its own organisation what it has said no to. */
export type Complements = {
  complements: Complement[];
  refused: { listing: ListingCard; reason: RefusalReason }[];
  /** They have not been looked for yet, since the listing came online or changed. */
  pending: boolean;
};

/** Enough to fill a page after what is refused. */
const readAtMost = 40;

type Suggestion = { otherId: string; score: number; reasons: ComplementReason[] };

/**
 * The complements of a public listing, the best first, as the worker has found them.
 * @returns null when the listing is not public
 */
export async function complementsOf(
  call: Call,
  { listingId, size }: { listingId: string; size: number },
): Promise<Complements | null> {
  const { db, actor } = call;
  const readerId = actor.acting?.organisationId ?? null;
  const matched = await findMatched(db, { listingId, readerId, limit: readAtMost });
  if (!matched) return null;
  const { refusals } = matched;
  const suggestions: Suggestion[] = asTaught(
    (matched.complements ?? []).map((complement) => ({ ...complement, listingId })),
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
    pending: matched.complements === null,
    complements: shown.flatMap(withCard).map(({ listing, score, reasons }) => ({
      listing,
      score,
      reasons: reasons.map((reason) => complementReasonInWords(reason, call.now())),
    })),
    refused: here.flatMap(withCard).map(({ listing, reason }) => ({ listing, reason })),
  };
}
