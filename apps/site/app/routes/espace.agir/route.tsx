import { roleLabels } from "@maillage/domain/organisations/membership.rules";
import { actAsInput } from "@maillage/domain/people/account.input";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { RadioGroup } from "@maillage/ui/radio-group/radio-group";
import { FormFrame } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { sameOriginPath } from "../../forms/same-origin-path.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { signedIn } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { me } = await signedIn(args);
  const back = sameOriginPath(new URL(args.request.url).searchParams.get("retour"), "/espace");
  const memberships = me.memberships.map(({ organisationId, name, role }) => ({
    organisationId,
    name,
    role: roleLabels[role],
  }));
  return { back, acting: me.acting?.organisationId ?? "", memberships };
}

export async function action(args: Route.ActionArgs) {
  const { api } = await signedIn(args);
  const { form } = await readForm(args.request);
  const back = sameOriginPath(textOf(form, "retour"), "/espace");
  form.delete("retour");
  const run = async (value: { organisationId: string }) => {
    await api.accounts.actAs(value);
    return goTo(back, "structure-choisie");
  };
  return submit({ request: args.request, form, schema: actAsInput, run });
}

export default function ActAs({ loaderData, actionData }: Route.ComponentProps) {
  const { memberships, acting, back } = loaderData;
  const view = formView({
    id: "agir",
    state: actionData?.state,
    defaults: { organisationId: acting },
    groups: ["organisationId"],
  });
  if (memberships.length === 0) {
    return (
      <FormPage title="Choisir une structure">
        <EmptyState
          sentence="Vous n’êtes dans aucune structure. Rejoignez la vôtre pour publier et répondre."
          ways={[{ href: "/rejoindre", label: "Rejoindre ou inscrire une structure" }]}
        />
      </FormPage>
    );
  }
  return (
    <FormPage
      title="Choisir une structure"
      lead="Tout ce que vous publiez ou écrivez l’est au nom de la structure choisie."
    >
      <FormFrame view={view} actions={<Button variant="primary">Agir pour cette structure</Button>}>
        <input type="hidden" name="retour" value={back} />
        <RadioGroup
          {...view.field("organisationId")}
          label={`Pour qui agissez-vous\u00a0?`}
          labelHidden
          optionalText=""
          required
          choices={memberships.map(({ organisationId, name, role }) => ({
            value: organisationId,
            label: name,
            hint: `${role.label}\u00a0: ${role.means}`,
          }))}
        />
      </FormFrame>
      <div className="mt-8">
        <LinkButton href="/rejoindre" icon="plus">
          Rejoindre une autre structure
        </LinkButton>
      </div>
    </FormPage>
  );
}
