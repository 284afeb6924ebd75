import { changeEmailInput } from "@maillage/domain/people/account.input";
import { Button } from "@maillage/ui/button/button";
import { TextField } from "@maillage/ui/text-field/text-field";
import { FormFrame } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { withRecentPassword } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { me } = await withRecentPassword(args);
  return { email: me.person.email };
}

export async function action(args: Route.ActionArgs) {
  const { api } = await withRecentPassword(args);
  const { form } = await readForm(args.request);
  const run = async (value: { email: string }) => {
    await api.accounts.requestEmailChange(value);
    return goTo("/compte", "adresse-envoyee");
  };
  return submit({ request: args.request, form, schema: changeEmailInput, run });
}

export default function ChangeEmail({ loaderData, actionData }: Route.ComponentProps) {
  const view = formView({ id: "adresse", state: actionData?.state });
  return (
    <FormPage
      title="Changer d’adresse e-mail"
      parents={[{ label: "Mon compte", href: "/compte" }]}
      lead={`Votre adresse actuelle est ${loaderData.email}. Elle reste la bonne tant que la nouvelle n’est pas confirmée.`}
    >
      <FormFrame view={view} actions={<Button variant="primary">Recevoir le lien de confirmation</Button>}>
        <TextField
          {...view.field("email")}
          label="Nouvelle adresse e-mail"
          type="email"
          autoComplete="email"
          required
          width="medium"
        />
      </FormFrame>
    </FormPage>
  );
}
