import { confirmEmailInput } from "@maillage/domain/people/account.input";
import { LinkPage } from "../../accounts/link-page.tsx";
import { receivedLink } from "../../accounts/received-link.server.ts";
import { apiFor } from "../../api.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs) => receivedLink(args, "confirm_email");

export async function action(args: Route.ActionArgs) {
  const { form } = await readForm(args.request);
  const api = await apiFor(args);
  return submit({
    request: args.request,
    form,
    schema: confirmEmailInput,
    run: async (value) => {
      await api.accounts.confirmEmail(value);
      return goTo("/connexion?retour=/rejoindre", "compte-cree");
    },
  });
}

export default function ConfirmEmail({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <LinkPage
      {...loaderData}
      state={actionData?.state}
      title="Confirmer votre adresse"
      lead="Encore un geste, et votre compte est ouvert."
      verb="Confirmer mon adresse"
      again={{ href: "/inscription", label: "Recommencer l’inscription" }}
    />
  );
}
