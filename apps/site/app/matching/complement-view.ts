import { refusalReasonLabels } from "@maillage/domain/matching/complement-reasons.fr";
import { type RefusalReason, refusalReasons } from "@maillage/domain/matching/complement-refusal.rules";
import type { Api } from "../api.server.ts";
import { type CardView, cardView } from "../listings/card-view.ts";

type Matching = Awaited<ReturnType<Api["matching"]["complements"]>>;

/** A suggestion in words. */
export type ComplementView = CardView & { id: string; reasons: readonly string[] };

/** The suggestions in words, ready to be shown. */
export const complementViews = (found: Matching["complements"], now: Date): ComplementView[] =>
  found.map(({ listing, reasons }) => ({ ...cardView(listing, now), id: listing.id, reasons }));

/** Those that were not wanted, and why. */
export const refusedViews = (refused: Matching["refused"]) =>
  refused.map(({ listing, reason }) => ({
    id: listing.id,
    title: listing.title,
    reason: refusalReasonLabels[reason],
  }));

/** The reasons to choose from. */
export const refusalChoices = refusalReasons.map((reason) => ({ value: reason, label: refusalReasonLabels[reason] }));

/** The reason chosen; another one when the choice is none of ours. */
export const refusalReasonOf = (choice: string): RefusalReason =>
  refusalReasons.find((reason) => reason === choice) ?? "other";
