import { type ListingRow, lockListing } from "@maillage/database/listings/listings.queries";
import { findRevision, lockRevision, type Revision } from "@maillage/database/listings/revisions.queries";
import {
  lockNotice,
  lockVerificationRequest,
  type Notice,
  type VerificationRequest,
} from "@maillage/database/moderation/requests.queries";
import { findSirenHolder } from "@maillage/database/organisations/siren-claims.queries";
import { outcomesOf } from "@maillage/domain/moderation/case.rules";
import type { DecisionOutcome, DecisionSubject } from "@maillage/domain/moderation/decision";
import { maySettle } from "@maillage/domain/permissions/policy";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { Work } from "../verbs/verb.ts";

/** A case as a moderator decides it: the rows it is about, locked. */
export type Case = { organisationId: string; regionCode: string; title: string } & (
  | { subject: "listing"; listing: ListingRow }
  | { subject: "revision"; revision: Revision; listing: ListingRow }
  | { subject: "verification_request"; request: VerificationRequest; sirenOfAnother: boolean }
  | { subject: "notice"; notice: Notice; listing: ListingRow | null }
);

const loaders: Record<DecisionSubject, (work: Work, id: string) => Promise<Case | null>> = {
  listing: async (work, id) => {
    const listing = await lockListing(work.tx, id);
    return (
      listing && {
        subject: "listing",
        listing,
        organisationId: listing.organisationId,
        regionCode: listing.regionCode,
        title: listing.content.title,
      }
    );
  },
  revision: async (work, id) => {
    const known = await findRevision(work.tx, id);
    // The listing first, as its author's verbs do: two who wait for each other would be refused with a fault.
    const listing = known && (await lockListing(work.tx, known.listingId));
    const revision = known && (await lockRevision(work.tx, id));
    if (!revision || !listing) return null;
    return {
      subject: "revision",
      revision,
      listing,
      organisationId: listing.organisationId,
      regionCode: revision.regionCode,
      title: revision.content.title,
    };
  },
  verification_request: async (work, id) => {
    const request = await lockVerificationRequest(work.tx, id);
    if (!request) return null;
    const { organisationId, regionCode, claimedSiret } = request;
    const holder = claimedSiret && (await findSirenHolder(work.tx, { organisationId, siret: claimedSiret }));
    const sirenOfAnother = Boolean(holder);
    return {
      subject: "verification_request",
      request,
      sirenOfAnother,
      organisationId,
      regionCode,
      title: request.fact,
    };
  },
  notice: async (work, id) => {
    const notice = await lockNotice(work.tx, id);
    if (!notice) return null;
    const listing = notice.listingId === null ? null : await lockListing(work.tx, notice.listingId);
    return {
      subject: "notice",
      notice,
      listing,
      organisationId: notice.organisationId,
      regionCode: notice.regionCode,
      title: listing?.content.title ?? "",
    };
  },
};

/** The case, locked, or null when there is none. */
export async function findCase(work: Work, subject: DecisionSubject, id: string): Promise<Case | null> {
  return loaders[subject](work, id);
}

/** The case for one who may settle it; another region's, or one's own organisation's, answers as none at all. */
export async function openCase(work: Work, subject: DecisionSubject, id: string): Promise<Case> {
  const found = await findCase(work, subject, id);
  if (!found || !maySettle(work.actor, found)) refuse("case_not_found");
  return found;
}

/** The outcomes a case can have now; none when it is settled. */
export function possibleOutcomes(found: Case): readonly DecisionOutcome[] {
  switch (found.subject) {
    case "listing": {
      const { status, reviewedAt } = found.listing;
      return outcomesOf({ subject: "listing", status, reviewed: reviewedAt !== null });
    }
    case "revision":
      return outcomesOf({ subject: "revision", status: found.revision.status, listingStatus: found.listing.status });
    case "verification_request":
      return outcomesOf({
        subject: "verification_request",
        status: found.request.status,
        sirenOfAnother: found.sirenOfAnother,
      });
    case "notice":
      return outcomesOf({ subject: "notice", status: found.notice.status });
  }
}

/** Which text a case is about: a decision on another one is void. Null for what is no text. */
export function versionOf(found: Case): number | null {
  if (found.subject === "listing") return found.listing.version;
  return found.subject === "revision" ? found.revision.version : null;
}
