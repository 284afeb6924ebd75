import type { SiteDoorWorld } from "@maillage/test-world/security/site-door";
import type { CastName } from "@maillage/test-world/test-world";
import { accountForms } from "./account-forms.ts";
import { alertForms } from "./alert-forms.ts";
import type { Gate } from "./gates.ts";
import { listingForms } from "./listing-forms.ts";
import { organisationForms } from "./organisation-forms.ts";
import type { Rows } from "./site-stage.ts";
import { suggestionForms } from "./suggestion-forms.ts";

/** A form of the site, filled so that it changes something when its own page sends it. */
export type FormUnderTest = {
  /** The button, among those of its page; none when the page has one form. */
  intent?: string;
  path: string;
  /** Who sends it. */
  as: CastName;
  gate: Gate;
  fields: Readonly<Record<string, string>>;
  /** The field of the file it carries, for the forms that carry one. */
  file?: string;
  /** Its address holds a token that alone authorises it, whoever sends it and from wherever (RFC 8058). */
  byToken?: true;
  /** Where what it changes is kept, when not in the database. */
  keeps?: "cookie";
  /** What must come about first: gives the fields that only then are known. */
  before?: () => Promise<Readonly<Record<string, string>>>;
};

/** The version of the text that the desk reads, as its form carries it. */
async function versionRead(world: SiteDoorWorld, path: string): Promise<string> {
  const { body } = await world.ask({ path, headers: { cookie: world.cookies.moderator ?? "" } });
  return /name="version" value="(\d+)"/.exec(body)?.[1] ?? "";
}

/** What the national team alone fills. */
const nationalForms: Record<string, FormUnderTest[]> = {
  "moderation.thesaurus.$concept": [
    {
      path: "/moderation/thesaurus/minibus",
      as: "nationalTeam",
      gate: "national",
      intent: "ecrire",
      fields: { code: "minibus", label: "minibus", synonyms: "navette de village" },
    },
    { path: "/moderation/thesaurus/minibus", as: "nationalTeam", gate: "national", intent: "retirer", fields: {} },
  ],
};

const otherForms = (world: SiteDoorWorld, { scene, workshop }: Rows): Record<string, FormUnderTest[]> => {
  const thread = {
    path: `/messagerie/${scene.conversationId}`,
    as: "contributor",
    gate: "conversation_change",
  } as const;
  return {
    "messagerie.$conversation": [
      // Reading is for whoever may read, observers too.
      { ...thread, gate: "conversation", intent: "lu", fields: {} },
      { ...thread, intent: "etape", fields: { status: "discussion" } },
      { ...thread, intent: "message", fields: { body: "Merci, à samedi." } },
    ],
    "moderation.dossiers.$sujet.$dossier": [
      {
        path: `/moderation/dossiers/listing/${scene.submitted.id}`,
        as: "moderator",
        gate: "desk_here",
        fields: { outcome: "accepted", words: "" },
        before: async () => ({
          version: await versionRead(world, `/moderation/dossiers/listing/${scene.submitted.id}`),
        }),
      },
    ],
    "moderation.annuler": [
      { path: "/moderation/annuler", as: "moderator", gate: "desk", fields: { decisionId: workshop.decision } },
    ],
    "moderation.touches": [
      { path: "/moderation/touches", as: "moderator", gate: "signed_in", fields: { touches: "non" }, keeps: "cookie" },
    ],
    "moderation.reglages": [
      {
        path: "/moderation/reglages",
        as: "moderator",
        gate: "desk_here",
        fields: { regionCode: world.cress.regionCode, trustedAfter: "7", announcedDelayDays: "3" },
      },
    ],
    "signaler.$sujet.$contenu": [
      {
        path: `/signaler/annonce/${scene.need.shortCode}`,
        as: "visitor",
        gate: "public",
        fields: { reason: "other", words: "Cette annonce est déjà satisfaite." },
      },
    ],
  };
};

/** Each route's forms, in an order in which every one of them still has something to change. */
export function formsOf(world: SiteDoorWorld, rows: Rows): Record<string, FormUnderTest[]> {
  return {
    ...otherForms(world, rows),
    ...alertForms(world, rows),
    ...nationalForms,
    ...listingForms(world, rows),
    ...organisationForms(world, rows),
    ...suggestionForms(rows),
    ...accountForms(world, rows),
  };
}
