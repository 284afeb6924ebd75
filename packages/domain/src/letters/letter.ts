import type { PartnershipStatus } from "../conversations/partnership.rules.ts";
import type { VerifiedFact } from "../organisations/organisation.ts";
import type { MembershipRole } from "../permissions/actor.ts";
import type { ListingKind } from "../vocabulary/vocabulary.ts";

/** One-time links a letter may carry. The link itself is made when the letter leaves, so that no secret waits in a table. */
export const linkPurposes = [
  "confirm_email",
  "reset_password",
  "change_email",
  "join_organisation",
  "confirm_alert",
  "stop_alerts",
  "stop_suggestions",
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

type WithReasons = { reasons: string[]; words: string };

/** `listings`: how many online listings it takes along; `endsOn` its last day, `YYYY-MM-DD`. */
type EndOfVerification = {
  organisationName: string;
  fact: VerifiedFact;
  endsOn: string;
  listings: number;
  path: string;
};

/** A listing in a letter; `place` is its commune. */
export type ListingInLetter = {
  id: string;
  kind: ListingKind;
  title: string;
  place: string | null;
  organisationName: string;
  path: string;
};

/** A listing that an alert met; `alsoMetBy`: the other alerts of the letter that did, under which it is not shown. */
export type ListingOfAlert = ListingInLetter & { alsoMetBy?: string[] };

/**
 * An alert, what it met since the last letter, how many more than are shown, and the path of its search. In a letter that
 * waits, one whose listings are all shown under others has none.
 */
export type AlertInLetter = { alertId: string; name: string; listings: ListingOfAlert[]; more: number; path: string };

/** A listing that complements one of the organisation's own, and why, in French. */
export type SuggestionInLetter = { listing: ListingInLetter; ownId: string; ownTitle: string; reasons: string[] };

/** Every letter the product sends and what its text needs. Paths are on the site; the transport adds its address. */
export type LetterData = {
  confirm_email: { displayName: string };
  account_exists: { displayName: string };
  reset_password: { displayName: string };
  password_changed: { displayName: string };
  change_email: { displayName: string };
  email_change_requested: { displayName: string; newEmail: string };
  email_changed: { displayName: string; newEmail: string };
  account_deleted: { displayName: string };
  invitation: { organisationName: string; inviterName: string; role: MembershipRole };
  membership_requested: { organisationName: string; personName: string; message: string; path: string };
  membership_decided: { organisationName: string; outcome: "approved" | "refused"; path: string };
  listing_submitted: { title: string; moderatorName: string; delayDays: number | null; path: string };
  listing_published: { title: string; path: string };
  listing_changes_requested: WithReasons & { title: string; path: string };
  listing_rejected: WithReasons & { title: string; path: string; redress: string };
  listing_removed: WithReasons & { title: string; path: string; redress: string };
  revision_published: { title: string; path: string };
  revision_rejected: WithReasons & { title: string; path: string; redress: string };
  organisation_suspended: WithReasons & { organisationName: string; path: string; redress: string };
  listing_expiring: { title: string; expiresOn: string; path: string };
  listing_expired: { title: string; path: string };
  /** `backOnline`: how many listings came back that had left the lists when the former verification ended. */
  verification_accepted: { organisationName: string; fact: VerifiedFact; backOnline?: number; path: string };
  verification_ending: EndOfVerification;
  verification_ended: EndOfVerification;
  verification_refused: WithReasons & { organisationName: string; fact: VerifiedFact; path: string; redress: string };
  reply_received: { listingTitle: string; organisationName: string; excerpt: string; path: string };
  message_received: { listingTitle: string; organisationName: string; excerpt: string; path: string };
  answer_awaited: { listingTitle: string; organisationName: string; days: number; path: string };
  partnership_step: { listingTitle: string; organisationName: string; status: PartnershipStatus; path: string };
  notice_receipt: { receiptCode: string; subjectTitle: string };
  notice_decided: { receiptCode: string; subjectTitle: string; outcome: "upheld" | "dismissed"; words: string };
  /** `name`: what the search filters on, never what was typed; null when it only has words. */
  confirm_alert: { name: string | null; hasWords: boolean };
  alert_hits: { alerts: AlertInLetter[]; hasAccount: boolean };
  weekly_suggestions: { organisationId: string; organisationName: string; suggestions: SuggestionInLetter[] };
  desk_summary: {
    regionName: string;
    /** To the national team: the regions without an active CRESS, and what concerns a CRESS. */
    national?: boolean;
    listings: number;
    verifications: number;
    notices: number;
    oldestDays: number;
    path: string;
  };
};
export type LetterTemplate = keyof LetterData;

/** One letter: its template and what its text needs. */
export type Letter = {
  [Template in LetterTemplate]: { template: Template; data: LetterData[Template] };
}[LetterTemplate];

/** The purpose of the one-time link a template carries, for those that carry one. */
export const linkOfTemplate: Partial<Record<LetterTemplate, LinkPurpose>> = {
  confirm_email: "confirm_email",
  reset_password: "reset_password",
  change_email: "change_email",
  invitation: "join_organisation",
  confirm_alert: "confirm_alert",
  alert_hits: "stop_alerts",
  weekly_suggestions: "stop_suggestions",
};

/** How long each link is valid (OWASP ASVS 5.0: reset at most 30 minutes; invitations a week). */
export const linkLifeInMinutes: Record<LinkPurpose, number> = {
  confirm_email: 24 * 60,
  reset_password: 30,
  change_email: 30,
  join_organisation: 7 * 24 * 60,
  confirm_alert: 3 * 24 * 60,
  // Not used up: a letter kept for a year still stops what it announced.
  stop_alerts: 366 * 24 * 60,
  stop_suggestions: 366 * 24 * 60,
};

/** Where a one-time link leads on the site; the token follows as `?lien=`. */
export const linkPaths: Record<LinkPurpose, string> = {
  confirm_email: "/inscription/confirmer",
  reset_password: "/mot-de-passe/nouveau",
  change_email: "/compte/adresse/confirmer",
  join_organisation: "/rejoindre/invitation",
  confirm_alert: "/alertes/confirmer",
  stop_alerts: "/alertes/arreter",
  stop_suggestions: "/suggestions/arreter",
};
