import { addMembership, addPerson } from "@maillage/test-world/cast";
import { onePixel } from "@maillage/test-world/security/sample-input";
import type { SiteDoorWorld } from "@maillage/test-world/security/site-door";
import type { CastName } from "@maillage/test-world/test-world";
import { addPhoto } from "@maillage/usecases/listings/add-photo";
import { removePhoto } from "@maillage/usecases/listings/remove-photo";
import { accountForms } from "./account-forms.ts";
import type { Gate } from "./gates.ts";
import type { Rows } from "./site-stage.ts";

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
  /** Where what it changes is kept, when not in the database. */
  keeps?: "cookie";
  /** What must come about first: gives the fields that only then are known. */
  before?: () => Promise<Readonly<Record<string, string>>>;
};

/** The words of a complete listing, as the forms of its steps send them. */
const stepFields = {
  essentiel: {
    title: "Remorque bâchée de 750 kg",
    body: "Une remorque bâchée que nous prêtons aux structures voisines, contre le plein.",
    quantity: "1",
  },
  rangement: { theme: "social_ties", category: "mobility.minibus" },
  lieu: {
    commune: "Ambert",
    "commune-code": "63003",
    "commune-pour": "Ambert",
    reachKind: "radius",
    reachKm: "30",
  },
  dates: { availability: "La semaine" },
  conditions: { terms: "cost_sharing" },
} as const;

/** The same on one page: the form that changes a published text. */
const listingFields = {
  kind: "offer",
  ...stepFields.essentiel,
  ...stepFields.rangement,
  ...stepFields.lieu,
  ...stepFields.dates,
  ...stepFields.conditions,
} as const;

const change = { gate: "workshop_row_change" } as const;

/** A photo that everyone sees, and that leaves when the desk has said so. */
async function leavingPhoto(world: SiteDoorWorld, listingId: string): Promise<{ photoId: string }> {
  const call = world.callAs("contributor");
  const photo = { name: "halle.png", bytes: onePixel, alternativeText: "La halle du marché" };
  const { photoId } = await addPhoto(call, { listingId, ...photo });
  await world.db.updateTable("listing_photo").set({ proposed_in: null }).where("id", "=", photoId).execute();
  await removePhoto(call, { listingId, photoId });
  return { photoId };
}

const photoForms = (world: SiteDoorWorld, { scene, workshop }: Rows): FormUnderTest[] => [
  {
    intent: "garder",
    path: `/espace/annonces/${workshop.published}/photos`,
    as: "contributor",
    ...change,
    fields: {},
    before: () => leavingPhoto(world, workshop.published),
  },
  {
    path: `/espace/annonces/${scene.draft.id}/photos`,
    as: "contributor",
    ...change,
    fields: { alternativeText: "Le minibus devant la halle" },
    file: "photo",
  },
  {
    intent: "retirer",
    path: `/espace/annonces/${workshop.draft}/photos`,
    as: "contributor",
    ...change,
    fields: { photoId: workshop.photo },
  },
];

const listingForms = (world: SiteDoorWorld, rows: Rows): Record<string, FormUnderTest[]> => {
  const { scene, workshop } = rows;
  const own = (id: string) => ({ path: `/espace/annonces/${id}`, as: "contributor", fields: {} }) as const;
  return {
    "annonces.$annonce.repondre": [
      {
        path: `/annonces/${scene.need.shortCode}/repondre`,
        as: "contributor",
        gate: "contributor",
        fields: { listingId: scene.need.id, body: "Nous avons une chambre froide le mardi." },
      },
    ],
    "annonces.nouvelle": ["continuer", "enregistrer"].map((intent) => ({
      intent,
      path: "/annonces/nouvelle?nature=offre",
      as: "contributor",
      gate: "contributor",
      fields: { ...stepFields.essentiel, title: `Remorque à ${intent}` },
    })),
    "espace.annonces.$annonce.photos": photoForms(world, rows),
    "espace.annonces.$annonce.modifier._index": [
      {
        path: `/espace/annonces/${workshop.published}/modifier`,
        as: "contributor",
        ...change,
        fields: listingFields,
      },
    ],
    "espace.annonces.$annonce._index": [
      { ...own(workshop.draft), ...change, intent: "envoyer" },
      { ...own(workshop.draft), ...change, intent: "brouillon" },
      { ...own(workshop.published), ...change, intent: "pause" },
      { ...own(workshop.published), ...change, intent: "reprendre" },
      { ...own(workshop.published), ...change, intent: "prolonger" },
      { ...own(workshop.published), ...change, intent: "copier" },
      { ...own(workshop.published), ...change, intent: "aboutir" },
      { ...own(scene.published.id), ...change, intent: "retirer" },
      { ...own(scene.draft.id), ...change, intent: "supprimer" },
    ],
    "espace.annonces.$annonce.modifier.$etape": [
      ...Object.entries(stepFields).map(([step, fields]) => ({
        intent: "continuer",
        path: `/espace/annonces/${scene.unfinished.id}/modifier/${step}`,
        as: "contributor" as const,
        ...change,
        fields,
      })),
      {
        intent: "envoyer",
        path: `/espace/annonces/${scene.sentBack.id}/modifier/essentiel`,
        as: "contributor",
        ...change,
        fields: stepFields.essentiel,
      },
    ],
  };
};

const organisationForms = (world: SiteDoorWorld, { workshop }: Rows): Record<string, FormUnderTest[]> => {
  const at = `/espace/structures/${world.recyclerie.id}`;
  const change = { as: "administrator", gate: "workshop_change" } as const;
  // Of someone outside of the cast: everyone may end their own membership.
  const newcomer = async () => {
    const person = await addPerson(world.db, "Alix Roux");
    return {
      membershipId: await addMembership(world.db, { person, organisation: world.recyclerie, role: "observer" }),
    };
  };
  return {
    "espace.structures.$structure.fiche": [
      { ...change, path: `${at}/fiche`, fields: { description: "Un atelier de réemploi.", website: "" } },
    ],
    "espace.structures.$structure.personnes": [
      { ...change, path: `${at}/personnes`, intent: "inviter", fields: { email: "amie@exemple.fr", role: "observer" } },
      {
        ...change,
        path: `${at}/personnes`,
        intent: "role",
        fields: { role: "contributor" },
        before: newcomer,
      },
      {
        ...change,
        path: `${at}/personnes`,
        intent: "repondre",
        fields: { membershipId: workshop.request, outcome: "refused", role: "observer" },
      },
      {
        as: "administrator",
        gate: "workshop_ending",
        path: `${at}/personnes`,
        intent: "terminer",
        fields: {},
        before: newcomer,
      },
    ],
    "espace.structures.$structure.verifications": [
      {
        ...change,
        path: `${at}/verifications`,
        fields: { fact: "representative", statement: "Je préside l’association depuis 2024." },
        file: "evidence",
      },
    ],
  };
};

/** The version of the text that the desk reads, as its form carries it. */
async function versionRead(world: SiteDoorWorld, path: string): Promise<string> {
  const { body } = await world.ask({ path, headers: { cookie: world.cookies.moderator ?? "" } });
  return /name="version" value="(\d+)"/.exec(body)?.[1] ?? "";
}

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
    ...listingForms(world, rows),
    ...organisationForms(world, rows),
    ...accountForms(world, rows),
  };
}
