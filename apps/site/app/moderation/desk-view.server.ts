import type { ListingContent } from "@maillage/domain/listings/listing";
import { listingPath, organisationPath } from "@maillage/domain/listings/listing-address";
import { reasonLabel } from "@maillage/domain/moderation/decision";
import { familyLabel } from "@maillage/domain/organisations/legal-family";
import { declaredStatusLabel, type VerifiedFact } from "@maillage/domain/organisations/organisation";
import { departementOfCommune } from "@maillage/domain/territories/codes";
import { communeWithDepartement } from "@maillage/domain/territories/territory-wording.fr";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { agoInWords, dateInWords } from "@maillage/domain/wording/dates.fr";
import type { Api } from "../api.server.ts";
import { listingFacts } from "../listings/listing-facts.ts";
import { placeOfListing } from "../listings/place-of-listing.server.ts";
import { statusCount } from "../listings/status-words.ts";
import { factLabel, verificationWords } from "../organisations/verification-words.ts";
import type { CaseView, QueueRow, UndoView } from "./case-view.ts";
import { decidedWords, subjectWords } from "./case-words.ts";

type Queue = Awaited<ReturnType<Api["moderation"]["queue"]>>;
type Case = Awaited<ReturnType<Api["moderation"]["case"]>>;

function detailWords({ subject, detail }: Queue["cases"][number]): string {
  if (subject === "notice") return reasonLabel(detail);
  return subject === "verification_request"
    ? factLabel(detail === "ess_status" || detail === "local_authority" ? detail : "representative")
    : labelOf(detail);
}

/** The rows of the queue, oldest first. */
export function queueRows(queue: Queue, now: Date): QueueRow[] {
  return queue.cases.map((row) => ({
    subject: row.subject,
    id: row.id,
    title: row.title,
    chip: `${subjectWords[row.subject]}${row.online ? ", en ligne" : ""}`,
    detail: `${detailWords(row)} · ${row.organisationName} · ${agoInWords(row.waitingSince, now)}`,
  }));
}

type Listing = NonNullable<Case["text"]>["listing"];

async function textView(api: Api, text: { content: ListingContent; listing: Listing }, now: Date) {
  const { content, listing } = text;
  const commune = await placeOfListing(api, content, listing);
  const facts = listingFacts({ ...content, commune, expiresOn: listing.expiresOn }, now);
  return { title: content.title, body: content.body, kind: content.kind, facts };
}

function organisationView({ organisation }: Case, now: Date): CaseView["organisation"] {
  const { name, family, siren, communeName, communeCode, createdAt, origin, decisions, listingCounts } = organisation;
  const origins: Record<string, string> = {
    found: "registre national",
    manual: "saisie à la main",
    imported: "import",
  };
  return {
    name,
    href: organisationPath(organisation),
    facts: [
      { term: "Forme", value: familyLabel(family) },
      { term: "SIREN", value: siren ?? "non renseigné" },
      {
        term: "Commune",
        value: communeWithDepartement({ name: communeName, departementCode: departementOfCommune(communeCode) }),
      },
      { term: "Inscrite", value: `le ${dateInWords(createdAt, now)}, ${origins[origin] ?? origin}` },
      {
        term: "Annonces",
        value: listingCounts.map((row) => statusCount(row.status, row.count)).join(", ") || "aucune",
      },
    ],
    verifications: organisation.verifications.map((row) => verificationWords(row, now)),
    history: decisions.slice(0, 10).map((row) => ({
      key: row.id,
      at: row.decidedAt.toISOString(),
      when: agoInWords(row.decidedAt, now),
      what: `${decidedWords(row.subject, row.outcome)}${row.undone ? " (décision annulée)" : ""}`,
      why: [...row.reasons.map(reasonLabel), row.words].filter(Boolean).join(". "),
    })),
  };
}

/** What each fact is asked as: the heading of a verification. */
const askedWords: Record<VerifiedFact, string> = {
  representative: "qui représente la structure",
  ess_status: "appartenance à l’ESS",
  local_authority: "qualité de collectivité",
};

function headingOf({ subject, text, request, organisation }: Case): string {
  const what = request
    ? `${organisation.name}, ${askedWords[request.fact]}`
    : (text?.content.title ?? organisation.name);
  return `${subjectWords[subject]}\u00a0: ${what}`;
}

/** The decision that waits on a case, when it is this person's and can still be taken back. */
export function undoView(page: Case, personId: string, now: Date): UndoView[] {
  const { pending } = page;
  if (!pending || pending.decidedBy !== personId || pending.carriedOutAt !== null) return [];
  const secondsLeft = Math.floor((pending.takesEffectAt.getTime() - now.getTime()) / 1000);
  const sentence = `${decidedWords(page.subject, pending.outcome)} (${page.text?.content.title ?? page.organisation.name}).`;
  return secondsLeft > 0 ? [{ decisionId: pending.id, sentence, secondsLeft }] : [];
}

function requestView(request: NonNullable<Case["request"]>): NonNullable<CaseView["request"]> {
  return {
    fact: factLabel(request.fact),
    declaredStatus: request.declaredStatus && declaredStatusLabel(request.declaredStatus),
    statement: request.statement,
    personName: request.personName,
    siret: request.siret && {
      claimed: request.siret.claimed,
      registerName: request.siret.registerName ?? "le registre ne répondait pas",
      ofAnother: request.siret.ofAnother && {
        name: request.siret.ofAnother.name,
        href: organisationPath(request.siret.ofAnother),
      },
    },
    evidence: request.evidence && {
      name: request.evidence.name,
      href: `/moderation/justificatifs/${request.evidence.id}`,
    },
  };
}

const photoChanges = { added: "Photo ajoutée", removed: "Photo à retirer" } as const;

/** All that the desk shows of a case, in words. */
export async function caseView(api: Api, page: Case, now: Date): Promise<CaseView> {
  const { text, request, notice } = page;
  const listing = text?.listing;
  return {
    subject: page.subject,
    id: page.id,
    version: page.version,
    possible: page.possibleOutcomes,
    settled: page.settled,
    pending: page.pending && { id: page.pending.id, outcome: decidedWords(page.subject, page.pending.outcome) },
    heading: headingOf(page),
    since: page.since && agoInWords(page.since, now),
    organisation: organisationView(page, now),
    text: text && (await textView(api, text, now)),
    before: text?.before ? await textView(api, { content: text.before, listing: text.listing }, now) : null,
    photos: (text?.photos ?? []).map(({ id, alternativeText, width, height, change }) => ({
      src: `/photos/${id}`,
      alt: alternativeText,
      width,
      height,
      caption: change ? photoChanges[change] : undefined,
    })),
    publicPath:
      listing && listing.status !== "submitted" && listing.status !== "draft"
        ? listingPath({ title: listing.content.title, communeName: listing.communeName, shortCode: listing.shortCode })
        : null,
    request: request && requestView(request),
    notice: notice && {
      reason: reasonLabel(notice.reason),
      words: notice.words,
      receiptCode: notice.receiptCode,
      hasContact: notice.hasContact,
    },
  };
}
