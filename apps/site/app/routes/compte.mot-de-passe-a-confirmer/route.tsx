import { redirect } from "react-router";
import { giveAgainPasswordInput } from "@maillage/domain/people/account.input";
import { Button } from "@maillage/ui/button/button";
import { PasswordField } from "@maillage/ui/password-field/password-field";
import { FormFrame } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { sameOriginPath } from "../../forms/same-origin-path.ts";
import { readForm, submit } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { signedIn } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  await signedIn(args);
  return { back: sameOriginPath(new URL(args.request.url).searchParams.get("retour"), "/compte") };
}

export async function action(args: Route.ActionArgs) {
  const { api } = await signedIn(args);
  const { form } = await readForm(args.request);
  const back = sameOriginPath(textOf(form, "retour"), "/compte");
  form.delete("retour");
  const run = async (value: { password: string }) => {
    await api.accounts.givePasswordAgain(value);
    return redirect(back);
  };
  return submit({ request: args.request, form, schema: giveAgainPasswordInput, hide: ["password"], run });
}

export default function GivePasswordAgain({ loaderData, actionData }: Route.ComponentProps) {
  const view = formView({ id: "confirmation", state: actionData?.state });
  return (
    <FormPage
      title="Confirmer que c’est bien vous"
      lead="Ce que vous allez faire est sensible. Donnez de nouveau votre mot de passe."
    >
      <FormFrame view={view} actions={<Button variant="primary">Continuer</Button>}>
        <input type="hidden" name="retour" value={loaderData.back} />
        <PasswordField {...view.field("password")} label="Mot de passe" autoComplete="current-password" required />
      </FormFrame>
    </FormPage>
  );
}
