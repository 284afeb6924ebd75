import { confirmEmailInput } from "@maillage/domain/people/account.input";
import { LinkPage } from "../../accounts/link-page.tsx";
import { receivedLink } from "../../accounts/received-link.server.ts";
import { apiFor } from "../../api.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs) => receivedLink(args, "change_email");

export async function action(args: Route.ActionArgs) {
  const { form } = await readForm(args.request);
  const api = await apiFor(args);
  const run = async (value: { token: string }) => {
    await api.accounts.confirmEmailChange(value);
    return goTo("/compte", "adresse-changee");
  };
  return submit({ request: args.request, form, schema: confirmEmailInput, run });
}

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
