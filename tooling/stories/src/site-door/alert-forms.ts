import { createLink } from "@maillage/auth/one-time-links";
import { createAlertInput } from "@maillage/domain/alerts/alert.input";
import type { SiteDoorWorld } from "@maillage/test-world/security/site-door";
import { askForAlert } from "@maillage/usecases/alerts/ask-for-alert";
import type { FormUnderTest } from "./forms.ts";
import type { Rows } from "./site-stage.ts";

/** The link of the letter that confirms the alert of an address without an account. */
async function confirmationToken(world: SiteDoorWorld): Promise<string> {
  const email = "lise.roux@exemple.fr";
  const { search } = createAlertInput.parse({ search: { text: "barnum" } });
  await askForAlert(world.callAs("visitor"), { search, frequency: "daily", email });
  const { id: alertId } = await world.db
    .selectFrom("alert")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();
  return createLink(world.db, {
    purpose: "confirm_alert",
    personId: null,
    email,
    payload: { alertId },
    now: new Date(),
  });
}

/** The forms by which alerts are made, confirmed, changed and stopped. */
export function alertForms(world: SiteDoorWorld, { scene }: Rows): Record<string, FormUnderTest[]> {
  const visitor = { as: "visitor", gate: "public" } as const;
  const own = { path: "/espace/alertes", as: "contributor", gate: "own_alert" } as const;
  const fields = { alertId: scene.alert.id };
  return {
    "alertes.nouvelle": [
      {
        ...visitor,
        path: "/alertes/nouvelle?q=tonnelle",
        fields: { frequency: "daily", email: "jean.morel@exemple.fr" },
      },
      { path: "/alertes/nouvelle?q=broyeur", as: "observer", gate: "public", fields: { frequency: "weekly" } },
    ],
    "alertes.confirmer": [
      {
        ...visitor,
        path: "/alertes/confirmer",
        fields: {},
        before: async () => ({ token: await confirmationToken(world) }),
      },
    ],
    // It pauses the alert of the forms below, which is still theirs to change.
    "alertes.arreter": [
      { ...visitor, path: `/alertes/arreter?lien=${scene.alert.stopToken}`, byToken: true, fields: { at: "0" } },
    ],
    "espace.alertes": [
      { ...own, intent: "frequence", fields: { ...fields, frequency: "weekly" } },
      { ...own, intent: "pause", fields },
      { ...own, intent: "reprendre", fields },
      { ...own, intent: "flux", fields },
      { ...own, intent: "fermer-flux", fields },
      { ...own, intent: "supprimer", fields },
    ],
  };
}
