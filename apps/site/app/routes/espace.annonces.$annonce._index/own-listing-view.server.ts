import { listingPath } from "@maillage/domain/listings/listing-address";
import { reasonLabel } from "@maillage/domain/moderation/decision";
import type { MembershipRole } from "@maillage/domain/permissions/actor";
import { dateInWords } from "@maillage/domain/wording/dates.fr";
import type { Api } from "../../api.server.ts";
import { photoForm } from "../../listings/photo-form.ts";
import { previewWords } from "../../listings/preview-words.ts";
import { whatNext } from "../../listings/what-next.ts";
import { waysToAnswers } from "../../matching/ways-to-answers.ts";
import { withThe } from "../../organisations/verification-words.ts";

type Own = Awaited<ReturnType<Api["listings"]["own"]>>;

const decisionTitles: Record<string, string> = {
  changes_requested: "Ce qu’il faut modifier",
  rejected: "Pourquoi elle est refusée",
  upheld: "Pourquoi elle a été retirée",
};

const publicStates = ["published", "paused", "fulfilled", "expired"];

/** The state of a listing in sentences: what happens next and what its author can do. */
function nextOf(
  { listing, openRevision, desk, standing, publishedAtOnce, suspension }: Own,
  missing: number,
  now: Date,
) {
  if (openRevision?.status === "changes_requested") {
    return "Votre modification est à revoir. Le texte publié reste visible.";
  }
  return whatNext({
    status: listing.status,
    missing,
    moderatorName: withThe(desk.moderatorName),
    delayDays: desk.announcedDelayDays,
    mayAppear: standing?.representativeVerified ?? false,
    publishedAtOnce,
    suspendedSince: suspension && dateInWords(suspension.since, now),
    revisionWaits: openRevision?.status === "submitted",
    expiresOn: listing.expiresOn && dateInWords(listing.expiresOn, now),
  });
}

/** The words of a listing's page for its author: its state, what next, what was said of it. */
export function ownListingView(own: Own, { role, now }: { role: MembershipRole; now: Date }) {
  const { listing, missing, lastDecision, photos, publishedAtOnce } = own;
  const mayWrite = role !== "observer";
  // It comes back by itself when the CRESS verifies again: nobody puts it back before.
  const verbs = own.suspension ? own.verbs.filter((verb) => verb !== "resume") : own.verbs;
  const { id, status, content, communeName, shortCode } = listing;
  const { title, kind } = content;
  const toMend = verbs.includes("submit") ? missing : [];
  const count = photos.filter(({ change }) => change !== "removed").length;
  return {
    id,
    kind,
    status,
    verbs: mayWrite ? verbs : [],
    mayWrite,
    copyKey: crypto.randomUUID(),
    title: title || "Annonce sans titre",
    next: nextOf(own, toMend.length, now),
    contacts: mayWrite ? previewWords(kind, content).contacts : [],
    publishedAtOnce,
    missing: toMend.map(({ message }) => message),
    decision: lastDecision && {
      title: decisionTitles[lastDecision.outcome] ?? "Ce que dit la modération",
      reasons: lastDecision.reasons.map(reasonLabel),
      words: lastDecision.words,
    },
    ways: waysToAnswers({ ...content, id, mayWrite }),
    publicPath: publicStates.includes(status) ? listingPath({ title, communeName, shortCode }) : null,
    photoForm: photoForm({ status, publishedAtOnce, count, mayWrite }),
    photos: photos.map(({ id: photoId, alternativeText, width, height, change }) => ({
      id: photoId,
      alt: alternativeText,
      width,
      height,
      change,
    })),
  };
}

export type OwnListingView = ReturnType<typeof ownListingView>;
