// Columns whose values are a vocabulary of the domain: their generated type is the domain's own, so a row needs no cast.
// The database holds the same list in a check; src/vocabulary-agreement.test.ts shows that the two agree.
export const columnTypeModules: Record<string, string> = {
  Category: "@maillage/domain/vocabulary/vocabulary",
  DecisionOutcome: "@maillage/domain/moderation/decision",
  DecisionSubject: "@maillage/domain/moderation/decision",
  LegalFamily: "@maillage/domain/organisations/legal-family",
  LetterTemplate: "@maillage/domain/letters/letter",
  LinkPurpose: "@maillage/domain/letters/letter",
  ListingContent: "@maillage/domain/listings/listing",
  ListingDetails: "@maillage/domain/listings/listing",
  ListingKind: "@maillage/domain/vocabulary/vocabulary",
  ListingStatus: "@maillage/domain/listings/listing",
  MembershipRole: "@maillage/domain/permissions/actor",
  MembershipStatus: "@maillage/domain/organisations/membership.rules",
  OrganisationKind: "@maillage/domain/organisations/organisation",
  OrganisationOrigin: "@maillage/domain/organisations/organisation",
  PartnershipStatus: "@maillage/domain/conversations/partnership.rules",
  ReachKind: "@maillage/domain/listings/listing",
  RevisionStatus: "@maillage/domain/listings/listing",
  SessionKind: "@maillage/domain/people/session",
  Terms: "@maillage/domain/vocabulary/vocabulary",
  Theme: "@maillage/domain/vocabulary/vocabulary",
  VerificationRequestStatus: "@maillage/domain/organisations/organisation",
  VerificationSource: "@maillage/domain/organisations/organisation",
  VerifiedFact: "@maillage/domain/organisations/organisation",
};

const json = (type: string) => `ColumnType<${type}, string, string>`;

export const columnTypes: Record<string, string> = {
  "public.decision.outcome": "DecisionOutcome",
  "public.decision.subject_kind": "DecisionSubject",
  "public.letter.template": "LetterTemplate",
  "public.listing.category": "Category | null",
  "public.listing.details": json("ListingDetails"),
  "public.listing.kind": "ListingKind",
  "public.listing.reach_kind": "Generated<ReachKind>",
  "public.listing.status": "ListingStatus",
  "public.listing.terms": "Terms | null",
  "public.listing.theme": "Theme | null",
  "public.listing_revision.content": json("ListingContent"),
  "public.listing_revision.status": "RevisionStatus",
  "public.membership.role": "MembershipRole",
  "public.membership.status": "MembershipStatus",
  "public.one_time_link.purpose": "LinkPurpose",
  "public.organisation.family": "LegalFamily",
  "public.organisation.kind": "OrganisationKind",
  "public.organisation.origin": "OrganisationOrigin",
  "public.partnership.status": "Generated<PartnershipStatus>",
  "public.partnership_step.status": "PartnershipStatus",
  "public.session.kind": "SessionKind",
  "public.verification.fact": "VerifiedFact",
  "public.verification.source": "VerificationSource",
  "public.verification_request.fact": "VerifiedFact",
  "public.verification_request.status": "Generated<VerificationRequestStatus>",
};


