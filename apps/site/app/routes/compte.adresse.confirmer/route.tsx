import { confirmEmailInput } from "@maillage/domain/people/account.input";
import { LinkPage } from "../../accounts/link-page.tsx";
import { receivedLink, submitLink } from "../../accounts/received-link.server.ts";
import { goTo } from "../../forms/submit.server.ts";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs) => receivedLink(args, "change_email");

export const action = (args: Route.ActionArgs) =>
  submitLink(args, confirmEmailInput, async (api, value) => {
    await api.accounts.confirmEmailChange(value);
    return goTo("/compte", "adresse-changee");
  });

export default function ConfirmEmailChange({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <LinkPage
      {...loaderData}
      state={actionData?.state}
      title="Confirmer votre nouvelle adresse"
      lead="Vous vous connecterez désormais avec cette adresse."
      verb="Confirmer cette adresse"
      again={{ href: "/compte/adresse", label: "Demander un nouveau lien" }}
    />
  );
}
