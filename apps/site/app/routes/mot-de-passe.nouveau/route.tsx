import { resetPasswordInput } from "@maillage/domain/people/account.input";
import { PasswordField } from "@maillage/ui/password-field/password-field";
import { LinkPage } from "../../accounts/link-page.tsx";
import { receivedLink } from "../../accounts/received-link.server.ts";
import { apiFor } from "../../api.server.ts";
import { formView } from "../../forms/form-view.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs) => receivedLink(args, "reset_password");

export async function action(args: Route.ActionArgs) {
  const { form } = await readForm(args.request);
  const api = await apiFor(args);
  return submit({
    request: args.request,
    form,
    schema: resetPasswordInput,
    hide: ["password"],
    run: async (value) => {
      await api.accounts.resetPassword(value);
      return goTo("/connexion", "mot-de-passe");
    },
  });
}

export default function NewPassword({ loaderData, actionData }: Route.ComponentProps) {
  const view = formView({ id: "lien", state: actionData?.state });
  return (
    <LinkPage
      {...loaderData}
      state={actionData?.state}
      title="Choisir un nouveau mot de passe"
      lead="Vos connexions en cours seront fermées."
      verb="Enregistrer ce mot de passe"
      again={{ href: "/mot-de-passe/oublie", label: "Demander un nouveau lien" }}
    >
      <PasswordField
        {...view.field("password")}
        label="Nouveau mot de passe"
        hint={`12\u00a0caractères au moins. Quatre mots sans rapport font un bon mot de passe.`}
        autoComplete="new-password"
        required
      />
    </LinkPage>
  );
}
