import { password } from "@maillage/test-world/browser/story-world";
import type { SiteDoorWorld } from "@maillage/test-world/security/site-door";
import type { FormUnderTest } from "./forms.ts";
import type { Rows } from "./site-stage.ts";

const newPassword = "une halle quatre minibus et demi";

const joiningForms = (world: SiteDoorWorld, { scene }: Rows): Record<string, FormUnderTest[]> => ({
  "rejoindre._index": [
    {
      intent: "rejoindre",
      path: "/rejoindre",
      as: "contributor",
      gate: "signed_in",
      fields: { organisationId: world.mairie.id, message: "" },
    },
    {
      intent: "manuel",
      path: "/rejoindre",
      as: "contributor",
      gate: "signed_in",
      fields: {
        siret: "73282932000074",
        "manual.name": "Les Jardins de la Dore",
        "manual.family": "association",
        commune: "Ambert",
        "commune-code": "63003",
        "commune-pour": "Ambert",
        message: "",
      },
    },
  ],
  "structures.$structure.representer": [
    {
      path: `/structures/${scene.imported.shortCode}/representer`,
      as: "contributor",
      gate: "signed_in",
      fields: { organisationId: scene.imported.id, siret: "80808080800013", message: "" },
    },
  ],
  "rejoindre.invitation": [
    {
      path: "/rejoindre/invitation",
      as: "nationalTeam",
      gate: "signed_in",
      fields: {},
      before: async () => ({
        token: await world.linkFor("nationalTeam", "join_organisation", {
          organisationId: world.mairie.id,
          inviterId: world.people.otherAdministrator.id,
          role: "observer",
        }),
      }),
    },
  ],
});

const spaceForms = (world: SiteDoorWorld, { townHall }: Rows): Record<string, FormUnderTest[]> => ({
  "espace._index": [
    {
      path: "/espace",
      as: "withoutOrganisation",
      gate: "signed_in",
      fields: { membershipId: townHall.request },
    },
  ],
  "espace.agir": [
    {
      path: "/espace/agir",
      as: "otherAdministrator",
      gate: "signed_in",
      fields: { organisationId: world.mairie.id, retour: "/espace" },
    },
  ],
});

const linkForms = (world: SiteDoorWorld): Record<string, FormUnderTest[]> => {
  const visitor = { as: "visitor", gate: "public" } as const;
  const { observer } = world.people;
  return {
    connexion: [{ ...visitor, path: "/connexion", fields: { email: observer.email, password, retour: "/espace" } }],
    "inscription._index": [
      {
        ...visitor,
        path: "/inscription",
        fields: { displayName: "Ana Prieur", email: "ana.prieur@exemple.fr", password: newPassword },
      },
    ],
    "inscription.confirmer": [
      {
        ...visitor,
        path: "/inscription/confirmer",
        fields: { password },
        before: async () => ({ token: await world.linkFor("observer", "confirm_email") }),
      },
    ],
    "mot-de-passe.oublie": [{ ...visitor, path: "/mot-de-passe/oublie", fields: { email: observer.email } }],
    "mot-de-passe.nouveau": [
      {
        ...visitor,
        path: "/mot-de-passe/nouveau",
        fields: { password: newPassword },
        before: async () => ({ token: await world.linkFor("observer", "reset_password") }),
      },
    ],
    "compte.adresse.confirmer": [
      {
        ...visitor,
        path: "/compte/adresse/confirmer",
        fields: {},
        before: async () => ({ token: await world.linkFor("observer", "change_email") }),
      },
    ],
  };
};

const ownAccountForms = (world: SiteDoorWorld): Record<string, FormUnderTest[]> => {
  const own = { as: "administrator", gate: "signed_in" } as const;
  const anotherSession = async () => {
    await world.signIn("administrator");
    const { id } = await world.db
      .selectFrom("session")
      .select("id")
      .where("person_id", "=", world.people.administrator.id)
      .orderBy("created_at", "desc")
      .executeTakeFirstOrThrow();
    return { sessionId: id };
  };
  return {
    "compte._index": [
      { ...own, intent: "nom", path: "/compte", fields: { displayName: "Karim H." } },
      { ...own, intent: "suggestions", path: "/compte", fields: { wanted: "non" } },
      { ...own, intent: "session", path: "/compte", fields: {}, before: anotherSession },
      {
        ...own,
        intent: "autres-sessions",
        path: "/compte",
        fields: {},
        before: async () => (await anotherSession(), {}),
      },
    ],
    "compte.adresse._index": [
      { ...own, gate: "sudo", path: "/compte/adresse", fields: { email: "karim.bis@exemple.fr" } },
    ],
    "compte.mes-donnees.fichier": [{ ...own, gate: "sudo", path: "/compte/mes-donnees/fichier", fields: {} }],
    "compte.mot-de-passe-a-confirmer": [
      { ...own, path: "/compte/mot-de-passe-a-confirmer", fields: { password, retour: "/compte" } },
    ],
    "compte.mot-de-passe": [
      { as: "contributor", gate: "sudo", path: "/compte/mot-de-passe", fields: { password: newPassword } },
    ],
    deconnexion: [{ as: "otherModerator", gate: "public", path: "/deconnexion", fields: {} }],
    "compte.supprimer": [{ as: "withoutOrganisation", gate: "sudo", path: "/compte/supprimer", fields: {} }],
  };
};

/** The forms by which people enter, join, and keep their account; those that end a session come last. */
export function accountForms(world: SiteDoorWorld, rows: Rows): Record<string, FormUnderTest[]> {
  return { ...joiningForms(world, rows), ...spaceForms(world, rows), ...linkForms(world), ...ownAccountForms(world) };
}
