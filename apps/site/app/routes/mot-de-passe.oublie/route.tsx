import { redirect, useSearchParams } from "react-router";
import { requestPasswordResetInput } from "@maillage/domain/people/account.input";
import { Button } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
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
    schema: requestPasswordResetInput,
    run: async (value) => {
      await api.accounts.requestPasswordReset(value);
      return redirect("/mot-de-passe/oublie?envoye=oui");
    },
  });
}

export default function ForgottenPassword({ actionData }: Route.ComponentProps) {
  const view = formView({ id: "oubli", state: actionData?.state });
  const [query] = useSearchParams();
  if (query.get("envoye") === "oui") {
    return (
      <FormPage title="Regardez vos courriels">
        <Notice tone="success" announced title="Si cette adresse a un compte, un courriel part maintenant">
          Ouvrez son lien pour choisir un nouveau mot de passe. Il est valable 30&nbsp;minutes.
        </Notice>
      </FormPage>
    );
  }
  return (
    <FormPage
      title="Mot de passe oublié"
      lead="Donnez l’adresse de votre compte. Nous vous envoyons un lien pour choisir un nouveau mot de passe."
    >
      <FormFrame view={view} actions={<Button variant="primary">Recevoir le lien</Button>}>
        <TextField
          {...view.field("email")}
          label="Adresse e-mail"
          type="email"
          autoComplete="email"
          required
          width="medium"
        />
      </FormFrame>
    </FormPage>
  );
}
