import { changePasswordInput } from "@maillage/domain/people/account.input";
import { Button } from "@maillage/ui/button/button";
import { PasswordField } from "@maillage/ui/password-field/password-field";
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
  const run = async (value: { password: string }) => {
    await api.accounts.changePassword(value);
    return goTo("/compte", "mot-de-passe");
  };
  return submit({
    request: args.request,
    form,
    schema: changePasswordInput,
    hide: ["password"],
    beside: ["username"],
    run,
  });
}

export default function ChangePassword({ loaderData, actionData }: Route.ComponentProps) {
  const view = formView({ id: "mot-de-passe", state: actionData?.state });
  return (
    <FormPage
      title="Changer de mot de passe"
      parents={[{ label: "Mon compte", href: "/compte" }]}
      lead="Vos autres connexions seront fermées, et un courriel vous le confirmera."
    >
      <FormFrame view={view} actions={<Button variant="primary">Changer mon mot de passe</Button>}>
        {/* Password managers need to know whose password this is. */}
        <input type="hidden" name="username" autoComplete="username" value={loaderData.email} />
        <PasswordField
          {...view.field("password")}
          label="Nouveau mot de passe"
          hint={`12\u00a0caractères au moins. Quatre mots sans rapport font un bon mot de passe.`}
          autoComplete="new-password"
          required
        />
      </FormFrame>
    </FormPage>
  );
}
