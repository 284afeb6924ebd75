import { resetPasswordInput } from "@maillage/domain/people/account.input";
import { PasswordField } from "@maillage/ui/password-field/password-field";
import { LinkPage } from "../../accounts/link-page.tsx";
import { receivedLink, submitLink } from "../../accounts/received-link.server.ts";
import { formView } from "../../forms/form-view.ts";
import { goTo } from "../../forms/submit.server.ts";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs) => receivedLink(args, "reset_password");

export const action = (args: Route.ActionArgs) =>
  submitLink(args, resetPasswordInput, async (api, value) => {
    await api.accounts.resetPassword(value);
    return goTo("/connexion", "mot-de-passe");
  });

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
