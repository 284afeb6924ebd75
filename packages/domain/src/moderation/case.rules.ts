import type { ListingStatus, RevisionStatus } from "../listings/listing.ts";
import type { VerificationRequestStatus } from "../organisations/organisation.ts";
import {
  type DecisionOutcome,
  type DecisionSubject,
  noticeReasons,
  textReasons,
  verificationReasons,
} from "./decision.ts";

/** What settles whether a case can still be decided. */
export type CaseState =
  | { subject: "listing"; status: ListingStatus; reviewed: boolean }
  | { subject: "revision"; status: RevisionStatus; listingStatus: ListingStatus }
  | {
      subject: "verification_request";
      status: VerificationRequestStatus;
      /** The SIREN claimed for the organisation is not, or can no longer be, its own. */
      sirenOfAnother: boolean;
    }
  | { subject: "notice"; status: string };

const textOutcomes = ["accepted", "changes_requested", "rejected"] as const;

/**
 * The outcomes a case can have now, for the buttons and for the server; none when it is settled. A listing already online
 * and not read yet is accepted or removed; once read, only a notice can remove it.
 */
export function outcomesOf(state: CaseState): readonly DecisionOutcome[] {
  switch (state.subject) {
    case "listing":
      if (state.status === "submitted") return textOutcomes;
      return state.status === "published" && !state.reviewed ? ["accepted", "rejected"] : [];
    case "revision":
      return state.status === "submitted" && ["published", "paused"].includes(state.listingStatus) ? textOutcomes : [];
    case "verification_request":
      if (state.status !== "pending") return [];
      return state.sirenOfAnother ? ["rejected"] : ["accepted", "rejected"];
    case "notice":
      return state.status === "open" ? ["upheld", "dismissed"] : [];
  }
}

/** A reason as a moderator chooses it, with the rule it rests on. */
export type Reason = { code: string; label: string; ground: string };

/** The reasons that may be given for an outcome on a kind of case; without an outcome, all that the form shows. */
export function reasonsFor(subject: DecisionSubject, outcome?: DecisionOutcome): readonly Reason[] {
  if (subject === "verification_request") return verificationReasons;
  if (subject === "notice") return noticeReasons;
  return textReasons.filter((reason) => outcome === undefined || reason.for.some((allowed) => allowed === outcome));
}
