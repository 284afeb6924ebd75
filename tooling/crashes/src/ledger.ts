import type { DecisionOutcome } from "@maillage/domain/moderation/decision";

/** How a person learnt that it was done: from the answer itself, or by looking after an answer that never came. */
export type Learnt = "answer" | "looking";

/** A submission somebody was told of. */
export type AcknowledgedSubmission = {
  listingId: string;
  title: string;
  status: "published" | "submitted";
  recipients: readonly string[];
  learnt: Learnt;
};

/** A decision somebody was told of; the id is null when only a later refusal told that it had been taken. */
export type AcknowledgedDecision = {
  decisionId: string | null;
  listingId: string;
  title: string;
  outcome: DecisionOutcome;
  recipients: readonly string[];
  learnt: Learnt;
};

/** Everything Maillage has said yes to: kept by the people outside, never read from the database. */
export type Ledger = {
  drafts: { listingId: string; title: string }[];
  submissions: AcknowledgedSubmission[];
  decisions: AcknowledgedDecision[];
  /** What people looked for on their way, and was no longer there. */
  missed: string[];
};

/** A ledger in which nothing is written yet. */
export function emptyLedger(): Ledger {
  return { drafts: [], submissions: [], decisions: [], missed: [] };
}
