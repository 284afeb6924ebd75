import { redirect } from "react-router";
import { signUpInput } from "@maillage/domain/people/account.input";
import { Button } from "@maillage/ui/button/button";
import { PasswordField } from "@maillage/ui/password-field/password-field";
import { TextField } from "@maillage/ui/text-field/text-field";
import { apiFor } from "../../api.server.ts";
import { FormFrame } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { readForm, submit } from "../../forms/submit.server.ts";
import type { Route } from "./+types/route.ts";

export async function action(args: Route.ActionArgs) {
  const { form } = await readForm(args.request);
  const api = await apiFor(args);
  return submit({
    request: args.request,
    form,
    schema: signUpInput,
    hide: ["password"],
    run: async (value) => {
      await api.accounts.signUp(value);
      return redirect("/inscription/envoyee");
    },
  });
}

export default function SignUp({ actionData }: Route.ComponentProps) {
  const view = formView({ id: "inscription", state: actionData?.state });
  return (
    <FormPage
      title="Créer un compte"
      lead="Un compte est à vous. Vous rejoignez ensuite votre structure ou votre collectivité."
    >
      <FormFrame
        view={view}
        actions={
          <>
            <p className="mb-4 max-w-prose text-sm text-slate">
              Nous vous envoyons un lien par courriel pour confirmer votre adresse. Elle n’est jamais montrée en public.{" "}
              <a href="/donnees-personnelles">Ce que nous gardons de vous</a>
            </p>
            <Button variant="primary">Créer mon compte</Button>
          </>
        }
      >
        <TextField
          {...view.field("displayName")}
          label="Prénom et nom"
          hint="Les structures avec qui vous échangez le voient."
          autoComplete="name"
          required
          width="medium"
        />
        <TextField
          {...view.field("email")}
          label="Adresse e-mail"
          type="email"
          autoComplete="email"
          required
          width="medium"
        />
        <PasswordField
          {...view.field("password")}
          label="Mot de passe"
          hint={`12\u00a0caractères au moins. Quatre mots sans rapport font un bon mot de passe.`}
          autoComplete="new-password"
          required
        />
      </FormFrame>
      <p className="mt-8">
        Vous avez déjà un compte&nbsp;? <a href="/connexion">Se connecter</a>
      </p>
    </FormPage>
  );
}
