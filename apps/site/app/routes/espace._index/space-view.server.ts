import { roleLabels } from "@maillage/domain/organisations/membership.rules";
import { agoInWords } from "@maillage/domain/wording/dates.fr";
import { countOf } from "@maillage/domain/wording/numbers.fr";
import type { Api } from "../../api.server.ts";
import { conversationRow } from "../../conversations/conversation-row.ts";

type Me = NonNullable<Awaited<ReturnType<Api["accounts"]["me"]>>>;
type Given = {
  me: Me;
  /** The organisation acted as is verified and visible; null when none is chosen. */
  isPublic: boolean | null;
  listings: readonly Awaited<ReturnType<Api["listings"]["mine"]>>[number][];
  conversations: readonly Awaited<ReturnType<Api["conversations"]["list"]>>[number][];
};

/** A draft deleted before anybody read it is gone; a listing once sent stays as withdrawn. */
const isDeletedDraft = ({ status, submittedAt, publishedAt }: Given["listings"][number]): boolean =>
  status === "withdrawn" && submittedAt === null && publishedAt === null;

const counts = (count: number, words: { one: string; many: string }, href: string) =>
  count > 0 ? [{ label: countOf(count, { none: "", ...words }), href }] : [];

/** What waits for the person, the most pressing first. */
function waitingFor({ waiting, acting, moderates, nationalTeam }: Me) {
  const structure = acting ? `/espace/structures/${acting.organisationId}/personnes` : "/espace/agir?retour=/espace";
  return [
    ...counts(waiting.unreadConversations, { one: "conversation à lire", many: "conversations à lire" }, "/messagerie"),
    ...counts(
      waiting.changesRequested,
      { one: "annonce à modifier", many: "annonces à modifier" },
      acting ? "#annonces" : "/espace/agir?retour=/espace",
    ),
    ...counts(
      waiting.membershipRequests,
      { one: "personne demande à rejoindre votre structure", many: "personnes demandent à rejoindre votre structure" },
      structure,
    ),
    ...(moderates.length > 0 || nationalTeam
      ? counts(waiting.desk, { one: "dossier au bureau", many: "dossiers au bureau" }, "/moderation")
      : []),
  ];
}

/** What stands before everything else: an organisation to join, to choose, or that the CRESS still verifies. */
function nextStep({ memberships, acting, requests }: Me, isPublic: boolean | null): SpaceStep | null {
  if (memberships.length === 0) return requests.length > 0 ? null : "join";
  if (!acting) return "choose";
  return isPublic === false ? "verified" : null;
}

export type SpaceStep = "join" | "choose" | "verified";

/** Which listings come first: those that wait for their author, then those that live, then the rest. */
const ranks = [
  "changes_requested",
  "draft",
  "submitted",
  "published",
  "paused",
  "expired",
  "fulfilled",
  "rejected",
  "withdrawn",
  "removed",
];

/** The words of one's space. */
export function spaceView({ me, listings, conversations, isPublic }: Given, now: Date) {
  return {
    acting: me.acting?.name ?? null,
    mayWrite: me.acting?.role !== "observer",
    step: nextStep(me, isPublic),
    waiting: waitingFor(me),
    requests: me.requests.map(({ membershipId, name }) => ({ membershipId, name })),
    organisations: me.memberships.map(({ organisationId, name, role }) => ({
      id: organisationId,
      name,
      role: roleLabels[role].label,
      acting: organisationId === me.acting?.organisationId,
    })),
    listings: listings
      .filter((row) => !isDeletedDraft(row))
      .toSorted((a, b) => ranks.indexOf(a.status) - ranks.indexOf(b.status))
      .map(({ id, status, content, updatedAt }) => ({
        id,
        status,
        kind: content.kind,
        title: content.title || "Annonce sans titre",
        changed: agoInWords(updatedAt, now),
      })),
    conversations: conversations.slice(0, 5).map((row) => conversationRow(row, me.acting?.organisationId ?? "", now)),
  };
}
