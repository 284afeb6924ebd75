import type { DecisionOutcome, DecisionSubject } from "@maillage/domain/moderation/decision";
import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import type { Fact } from "../listings/listing-facts.ts";
import type { VerificationWords } from "../organisations/verification-words.ts";

/** A line of the desk's queue. */
export type QueueRow = { subject: DecisionSubject; id: string; title: string; chip: string; detail: string };

export type CaseTextView = { title: string; body: string; kind: ListingKind; facts: Fact[] };

/** A case as the desk shows it: words only. */
export type CaseView = {
  subject: DecisionSubject;
  id: string;
  version: number | null;
  possible: readonly DecisionOutcome[];
  settled: boolean;
  pending: { id: string; outcome: string } | null;
  /** « Vérification : Recyclerie, représentation ». */
  heading: string;
  since: string | null;
  organisation: {
    name: string;
    href: string;
    facts: { term: string; value: string }[];
    verifications: VerificationWords[];
    history: { key: string; at: string; when: string; what: string; why: string }[];
  };
  text: CaseTextView | null;
  /** The published text, when the case is a change of it. */
  before: CaseTextView | null;
  photos: { src: string; alt: string; width: number; height: number; caption?: string | undefined }[];
  publicPath: string | null;
  request: {
    fact: string;
    declaredStatus: string | null;
    statement: string;
    personName: string | null;
    /** The number claimed for a record without one, and what it tells. */
    siret: { claimed: string; registerName: string; ofAnother: { name: string; href: string } | null } | null;
    evidence: { name: string; href: string } | null;
  } | null;
  notice: { reason: string; words: string; receiptCode: string; hasContact: boolean } | null;
};

/** A decision of the moderator's own that still can be taken back. */
export type UndoView = { decisionId: string; sentence: string; secondsLeft: number };
