import { redirect } from "react-router";
import { confirmAlertInput } from "@maillage/domain/alerts/alert.input";
import { LinkPage } from "../../accounts/link-page.tsx";
import { receivedLink, submitLink } from "../../accounts/received-link.server.ts";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs) => receivedLink(args, "confirm_alert");

export const action = (args: Route.ActionArgs) =>
  submitLink(args, confirmAlertInput, async (api, value) => {
    await api.alerts.confirm(value);
    return redirect("/alertes/envoyee?etape=confirmee");
  });

export default function ConfirmAlert({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <LinkPage
      {...loaderData}
      state={actionData?.state}
      title="Confirmer votre alerte"
      lead="Encore un geste, et vos courriels commencent."
      verb="Confirmer mon alerte"
      again={{ href: "/annonces", label: "Reprendre la recherche" }}
    />
  );
}
