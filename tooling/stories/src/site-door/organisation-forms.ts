import { addMembership, addPerson } from "@maillage/test-world/cast";
import type { SiteDoorWorld } from "@maillage/test-world/security/site-door";
import type { FormUnderTest } from "./forms.ts";
import type { Rows } from "./site-stage.ts";

const change = { as: "administrator", gate: "workshop_change" } as const;

const factForms = (world: SiteDoorWorld, at: string): Record<string, FormUnderTest[]> => {
  // Only what nobody has confirmed is corrected.
  const asTypedByHand = async () => {
    const { id } = world.recyclerie;
    await world.db.deleteFrom("verification").where("organisation_id", "=", id).execute();
    await world.db.updateTable("organisation").set({ origin: "manual" }).where("id", "=", id).execute();
    return {};
  };
  return {
    "espace.structures.$structure.fiche": [
      { ...change, path: `${at}/fiche`, fields: { description: "Un atelier de réemploi.", website: "" } },
      {
        ...change,
        path: `${at}/fiche`,
        intent: "corriger",
        fields: {
          name: "Recyclerie du Livradois",
          family: "association",
          commune: "Ambert",
          "commune-code": "63003",
          "commune-pour": "Ambert",
        },
        before: asTypedByHand,
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

const peopleForms = (world: SiteDoorWorld, at: string, { workshop }: Rows): Record<string, FormUnderTest[]> => {
  // Of someone outside of the cast: everyone may end their own membership.
  const newcomer = async () => {
    const person = await addPerson(world.db, "Alix Roux");
    return {
      membershipId: await addMembership(world.db, { person, organisation: world.recyclerie, role: "observer" }),
    };
  };
  return {
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
  };
};

/** The forms by which the people of an organisation keep its page and its members. */
export function organisationForms(world: SiteDoorWorld, rows: Rows): Record<string, FormUnderTest[]> {
  const at = `/espace/structures/${world.recyclerie.id}`;
  return { ...factForms(world, at), ...peopleForms(world, at, rows) };
}
