import { z } from "zod";
import { ConfirmPanel } from "@maillage/ui/confirm-panel/confirm-panel";
import { ErrorSummary } from "@maillage/ui/error-summary/error-summary";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { withRecentPassword } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  await withRecentPassword(args);
  return null;
}

export async function action(args: Route.ActionArgs) {
  const { api } = await withRecentPassword(args);
  const { form } = await readForm(args.request);
  const run = async () => {
    await api.accounts.deleteAccount();
    return goTo("/connexion", "compte-supprime");
  };
  return submit({ request: args.request, form, schema: z.strictObject({}), run });
}

export default function DeleteAccount({ actionData }: Route.ComponentProps) {
  const view = formView({ id: "suppression", state: actionData?.state });
  return (
    <FormPage title="Supprimer mon compte" parents={[{ label: "Mon compte", href: "/compte" }]}>
      <ErrorSummary errors={view.errors} />
      <form method="post">
        <ConfirmPanel
          title={`Supprimer votre compte\u00a0?`}
          confirmLabel="Supprimer mon compte"
          cancelHref="/compte"
          destructive
        >
          <p>Votre nom, votre adresse et votre mot de passe sont effacés tout de suite. C’est définitif.</p>
          <p>Les annonces et les messages écrits au nom d’une structure restent à cette structure, sans votre nom.</p>
        </ConfirmPanel>
      </form>
    </FormPage>
  );
}
