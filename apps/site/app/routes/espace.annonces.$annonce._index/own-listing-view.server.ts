import { maximumPhotos } from "@maillage/domain/listings/listing";
import { listingPath } from "@maillage/domain/listings/listing-address";
import { reasonLabel } from "@maillage/domain/moderation/decision";
import { dateInWords } from "@maillage/domain/wording/dates.fr";
import type { Api } from "../../api.server.ts";
import { whatNext } from "../../listings/what-next.ts";
import { withThe } from "../../organisations/verification-words.ts";

type Own = Awaited<ReturnType<Api["listings"]["own"]>>;

const decisionTitles: Record<string, string> = {
  changes_requested: "Ce qu’il faut modifier",
  rejected: "Pourquoi elle est refusée",
  upheld: "Pourquoi elle a été retirée",
};

const publicStates = ["published", "paused", "fulfilled", "expired"];
const openStates = ["draft", "changes_requested", "published", "paused"];

/** The words of a listing's page for its author: its state, what next, what was said of it. */
export function ownListingView(
  { listing, verbs, missing, openRevision, lastDecision, photos, desk, standing }: Own,
  now: Date,
) {
  const { id, status, content, communeName, shortCode } = listing;
  const { title, kind } = content;
  const toMend = verbs.includes("submit") ? missing : [];
  const revisionSentBack = openRevision?.status === "changes_requested";
  return {
    id,
    kind,
    status,
    verbs,
    title: title || "Annonce sans titre",
    next: revisionSentBack
      ? "Votre modification est à revoir. Le texte publié reste visible."
      : whatNext({
          status,
          missing: toMend.length,
          moderatorName: withThe(desk.moderatorName),
          delayDays: desk.announcedDelayDays,
          mayAppear: standing?.representativeVerified ?? false,
          revisionWaits: openRevision?.status === "submitted",
          expiresOn: listing.expiresOn && dateInWords(listing.expiresOn, now),
        }),
    missing: toMend.map(({ message }) => message),
    decision: lastDecision && {
      title: decisionTitles[lastDecision.outcome] ?? "Ce que dit la modération",
      reasons: lastDecision.reasons.map(reasonLabel),
      words: lastDecision.words,
    },
    publicPath: publicStates.includes(status) ? listingPath({ title, communeName, shortCode }) : null,
    mayHavePhotos: openStates.includes(status) && photos.length < maximumPhotos,
    photos: photos.map(({ id: photoId, alternativeText, width, height }) => ({
      id: photoId,
      alt: alternativeText,
      width,
      height,
    })),
  };
}

export type OwnListingView = ReturnType<typeof ownListingView>;
