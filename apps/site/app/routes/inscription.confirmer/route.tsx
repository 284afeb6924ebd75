import { confirmAccountInput } from "@maillage/domain/people/account.input";
import { PasswordField } from "@maillage/ui/password-field/password-field";
import { LinkPage } from "../../accounts/link-page.tsx";
import { receivedLink, submitLink } from "../../accounts/received-link.server.ts";
import { formView } from "../../forms/form-view.ts";
import { goTo } from "../../forms/submit.server.ts";
import type { Route } from "./+types/route.ts";

export const loader = (args: Route.LoaderArgs) => receivedLink(args, "confirm_email");

export const action = (args: Route.ActionArgs) =>
  submitLink(args, confirmAccountInput, async (api, value) => {
    await api.accounts.confirmEmail(value);
    return goTo("/connexion?retour=/rejoindre", "compte-cree");
  });

export default function ConfirmEmail({ loaderData, actionData }: Route.ComponentProps) {
  const view = formView({ id: "lien", state: actionData?.state });
  return (
    <LinkPage
      {...loaderData}
      state={actionData?.state}
      title="Confirmer votre adresse"
      lead="Encore un geste, et votre compte est ouvert."
      verb="Confirmer mon adresse"
      again={{ href: "/inscription", label: "Recommencer l’inscription" }}
    >
      <PasswordField
        {...view.field("password")}
        label="Mot de passe"
        hint="Celui que vous avez choisi en vous inscrivant. Il prouve que l’inscription vient bien de vous."
        autoComplete="current-password"
        required
      />
      <p>
        <a href="/mot-de-passe/oublie">Mot de passe oublié</a>
      </p>
    </LinkPage>
  );
}
