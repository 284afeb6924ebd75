import { redirect } from "react-router";
import { signInInput } from "@maillage/domain/people/account.input";
import { Button, ButtonRow } from "@maillage/ui/button/button";
import { PasswordField } from "@maillage/ui/password-field/password-field";
import { TextField } from "@maillage/ui/text-field/text-field";
import { TextLink } from "@maillage/ui/text-link/text-link";
import { apiFor } from "../../api.server.ts";
import { FormFrame } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { sameOriginPath } from "../../forms/same-origin-path.ts";
import { readForm, submit } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { visitorOrMember } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const back = sameOriginPath(new URL(args.request.url).searchParams.get("retour"), "/espace");
  const { me } = await visitorOrMember(args);
  if (me) throw redirect(back);
  return { back };
}

export async function action(args: Route.ActionArgs) {
  const { form } = await readForm(args.request);
  const back = sameOriginPath(textOf(form, "retour"), "/espace");
  form.delete("retour");
  const api = await apiFor(args);
  return submit({
    request: args.request,
    form,
    schema: signInInput,
    hide: ["password"],
    run: async (value) => {
      await api.accounts.signIn(value);
      return redirect(back);
    },
  });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const view = formView({ id: "connexion", state: actionData?.state });
  return (
    <FormPage title="Se connecter" lead="Pour publier, répondre et suivre vos échanges.">
      <FormFrame
        view={view}
        actions={
          <ButtonRow>
            <Button variant="primary">Se connecter</Button>
            <TextLink href="/mot-de-passe/oublie">Mot de passe oublié</TextLink>
          </ButtonRow>
        }
      >
        <input type="hidden" name="retour" value={loaderData.back} />
        <TextField
          {...view.field("email")}
          label="Adresse e-mail"
          type="email"
          autoComplete="username"
          required
          width="medium"
        />
        <PasswordField {...view.field("password")} label="Mot de passe" autoComplete="current-password" required />
      </FormFrame>
      <p className="mt-8">
        Pas encore de compte&nbsp;? <a href="/inscription">Créer un compte</a>
      </p>
    </FormPage>
  );
}
