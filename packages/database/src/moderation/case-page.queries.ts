import { sql } from "kysely";
import type { ListingContent } from "@maillage/domain/listings/listing";
import { outcomesOf } from "@maillage/domain/moderation/case.rules";
import type { DecisionOutcome, DecisionSubject } from "@maillage/domain/moderation/decision";
import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { OrganisationKind, Verification, VerifiedFact } from "@maillage/domain/organisations/organisation";
import type { Connection } from "../connection.ts";
import { listPhotos } from "../listings/listing-page.queries.ts";
import { findListing, type ListingRow } from "../listings/listings.queries.ts";
import { listPhotosWithChanges, type PhotoWithChange } from "../listings/photo-changes.queries.ts";
import { findSirenHolder, type SirenHolder } from "../organisations/siren-claims.queries.ts";
import { listVerificationsInForce } from "../organisations/verifications.queries.ts";
import { type Decision, listDecisionsAbout } from "./decisions.queries.ts";

/** What a moderator reads of the organisation beside a case. */
export type CaseOrganisation = {
  id: string;
  shortCode: string;
  name: string;
  kind: OrganisationKind;
  family: LegalFamily;
  siren: string | null;
  origin: string;
  communeCode: string;
  communeName: string;
  createdAt: Date;
  verifications: Verification[];
  listingCounts: { status: string; count: number }[];
  decisions: Decision[];
};

/** The text a case is about, before and after when it is a revision. */
export type CaseText = {
  listing: ListingRow;
  before: ListingContent | null;
  content: ListingContent;
  photos: PhotoWithChange[];
};

/** A question about an organisation. */
export type CaseRequest = {
  fact: VerifiedFact;
  declaredStatus: string | null;
  statement: string;
  personName: string | null;
  evidence: { id: string; name: string; mediaType: string } | null;
  /** For an imported record without a SIREN: the SIRET claimed, what the register calls it, and who has it already. */
  siret: { claimed: string; registerName: string | null; ofAnother: SirenHolder | null } | null;
};

/** A notice. */
export type CaseNotice = { reason: string; words: string; receiptCode: string; hasContact: boolean };

/** All that a moderator reads to decide a case. */
export type CasePage = {
  subject: DecisionSubject;
  id: string;
  regionCode: string;
  since: Date | null;
  version: number | null;
  settled: boolean;
  possibleOutcomes: readonly DecisionOutcome[];
  pending: Decision | null;
  organisation: CaseOrganisation;
  text: CaseText | null;
  request: CaseRequest | null;
  notice: CaseNotice | null;
};

type CaseCore = Omit<CasePage, "subject" | "id" | "pending" | "organisation"> & { organisationId: string };

/** The photos everyone sees; those that wait are read with their revision. */
const shownPhotos = async (db: Connection, listingId: string): Promise<PhotoWithChange[]> =>
  (await listPhotos(db, listingId)).map((photo) => ({ ...photo, change: null }));

async function listingCore(db: Connection, id: string): Promise<CaseCore | null> {
  const listing = await findListing(db, id);
  if (!listing) return null;
  const { status, reviewedAt } = listing;
  const possibleOutcomes = outcomesOf({ subject: "listing", status, reviewed: reviewedAt !== null });
  return {
    organisationId: listing.organisationId,
    regionCode: listing.regionCode,
    since: listing.submittedAt ?? listing.publishedAt,
    version: listing.version,
    settled: possibleOutcomes.length === 0,
    possibleOutcomes,
    text: { listing, before: null, content: listing.content, photos: await shownPhotos(db, id) },
    request: null,
    notice: null,
  };
}

async function revisionCore(db: Connection, id: string): Promise<CaseCore | null> {
  const revision = await db.selectFrom("listing_revision").selectAll().where("id", "=", id).executeTakeFirst();
  const listing = revision && (await findListing(db, revision.listing_id));
  if (!revision || !listing) return null;
  const possibleOutcomes = outcomesOf({ subject: "revision", status: revision.status, listingStatus: listing.status });
  return {
    organisationId: listing.organisationId,
    regionCode: revision.region_code,
    since: revision.submitted_at,
    version: revision.version,
    settled: possibleOutcomes.length === 0,
    possibleOutcomes,
    text: {
      listing,
      before: listing.content,
      content: revision.content,
      photos: await listPhotosWithChanges(db, listing.id),
    },
    request: null,
    notice: null,
  };
}

async function requestCore(db: Connection, id: string): Promise<CaseCore | null> {
  const row = await db
    .selectFrom("verification_request as request")
    .leftJoin("person", "person.id", "request.person_id")
    .leftJoin("document", "document.id", "request.evidence_id")
    .select(["request.organisation_id", "request.region_code", "request.created_at", "request.status", "request.fact"])
    .select([
      "request.declared_status",
      "request.statement",
      "person.display_name",
      "document.id as document_id",
      "document.name",
      "document.media_type",
    ])
    .select(["request.claimed_siret", "request.register_name"])
    .where("request.id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  const { document_id: documentId, name, media_type: mediaType, claimed_siret: claimed } = row;
  const organisationId = row.organisation_id;
  const ofAnother = claimed === null ? null : await findSirenHolder(db, { organisationId, siret: claimed });
  const sirenOfAnother = ofAnother !== null;
  const possibleOutcomes = outcomesOf({ subject: "verification_request", status: row.status, sirenOfAnother });
  return {
    organisationId,
    regionCode: row.region_code,
    since: row.created_at,
    version: null,
    settled: possibleOutcomes.length === 0,
    possibleOutcomes,
    text: null,
    request: {
      fact: row.fact,
      declaredStatus: row.declared_status,
      statement: row.statement,
      personName: row.display_name,
      evidence: documentId !== null && name !== null && mediaType !== null ? { id: documentId, name, mediaType } : null,
      siret: claimed === null ? null : { claimed, registerName: row.register_name, ofAnother },
    },
    notice: null,
  };
}

async function noticeCore(db: Connection, id: string): Promise<CaseCore | null> {
  const row = await db.selectFrom("notice").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  const listing = row.listing_id === null ? null : await findListing(db, row.listing_id);
  const possibleOutcomes = outcomesOf({ subject: "notice", status: row.status });
  return {
    organisationId: row.organisation_id,
    regionCode: row.region_code,
    since: row.created_at,
    version: null,
    settled: possibleOutcomes.length === 0,
    possibleOutcomes,
    text: listing && { listing, before: null, content: listing.content, photos: await shownPhotos(db, listing.id) },
    request: null,
    notice: {
      reason: row.reason,
      words: row.words,
      receiptCode: row.receipt_code,
      hasContact: row.contact_email !== null,
    },
  };
}

const cores: Record<DecisionSubject, (db: Connection, id: string) => Promise<CaseCore | null>> = {
  listing: listingCore,
  revision: revisionCore,
  verification_request: requestCore,
  notice: noticeCore,
};

const listingCounts = sql<CaseOrganisation["listingCounts"]>`(select coalesce(json_agg(counted), '[]') from (
  select status, count(*)::int as count from listing where organisation_id = organisation.id group by status order by status) as counted)`;

async function findCaseOrganisation(
  db: Connection,
  organisationId: string,
  now: Date,
): Promise<CaseOrganisation | null> {
  const organisation = await db
    .selectFrom("organisation")
    .innerJoin("commune", "commune.code", "organisation.commune_code")
    .select([
      "organisation.id",
      "organisation.short_code as shortCode",
      "organisation.name",
      "organisation.kind",
      "organisation.family",
    ])
    .select(["organisation.siren", "organisation.origin", "organisation.commune_code as communeCode"])
    .select(["commune.name as communeName", "organisation.created_at as createdAt"])
    .select(listingCounts.as("listingCounts"))
    .where("organisation.id", "=", organisationId)
    .executeTakeFirst();
  if (!organisation) return null;
  return {
    ...organisation,
    verifications: await listVerificationsInForce(db, organisationId, now),
    decisions: await listDecisionsAbout(db, organisationId),
  };
}

const isPendingOn = (decision: Decision, wanted: { subject: DecisionSubject; id: string }): boolean =>
  decision.subject === wanted.subject &&
  decision.subjectId === wanted.id &&
  !decision.undone &&
  decision.carriedOutAt === null;

/** A case with the organisation's history beside it, or null. Who may read it is the caller's to settle, from its region and organisation. */
export async function findCasePage(
  db: Connection,
  wanted: { subject: DecisionSubject; id: string; now: Date },
): Promise<CasePage | null> {
  const core = await cores[wanted.subject](db, wanted.id);
  const organisation = core && (await findCaseOrganisation(db, core.organisationId, wanted.now));
  if (!core || !organisation) return null;
  const { organisationId: _, ...shown } = core;
  return {
    ...shown,
    subject: wanted.subject,
    id: wanted.id,
    organisation,
    // While one is pending it is among the last: nobody else may decide meanwhile.
    pending: organisation.decisions.find((decision) => isPendingOn(decision, wanted)) ?? null,
  };
}
