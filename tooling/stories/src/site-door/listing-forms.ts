import { onePixel } from "@maillage/test-world/security/sample-input";
import type { SiteDoorWorld } from "@maillage/test-world/security/site-door";
import { addPhoto } from "@maillage/usecases/listings/add-photo";
import { removePhoto } from "@maillage/usecases/listings/remove-photo";
import type { FormUnderTest } from "./forms.ts";
import type { Rows } from "./site-stage.ts";

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

const writingForms = ({ scene }: Rows): Record<string, FormUnderTest[]> => ({
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
  "espace.annonces.$annonce.modifier._index": [
    {
      path: `/espace/annonces/${scene.published.id}/modifier`,
      as: "contributor",
      ...change,
      fields: listingFields,
    },
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
});

const ownListingForms = ({ scene, workshop }: Rows): Record<string, FormUnderTest[]> => {
  const own = (id: string) => ({ path: `/espace/annonces/${id}`, as: "contributor", fields: {} }) as const;
  const refused = { ...own(workshop.draft), fields: { otherId: workshop.published, reason: "too_far" } };
  return {
    "espace.annonces.$annonce._index": [
      { ...refused, ...change, intent: "pas-pour-nous" },
      { ...refused, ...change, intent: "proposer-encore" },
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
  };
};

/** The forms by which a listing is written, shown and ended, in an order in which each still has something to change. */
export function listingForms(world: SiteDoorWorld, rows: Rows): Record<string, FormUnderTest[]> {
  return {
    "espace.annonces.$annonce.photos": photoForms(world, rows),
    ...writingForms(rows),
    ...ownListingForms(rows),
  };
}
