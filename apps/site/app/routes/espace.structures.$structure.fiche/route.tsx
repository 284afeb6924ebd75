import { correctOrganisationInput, editProfileInput } from "@maillage/domain/organisations/organisation.input";
import { communeWithDepartement } from "@maillage/domain/territories/territory-wording.fr";
import { Button } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { TextField } from "@maillage/ui/text-field/text-field";
import { readCommune } from "../../communes/commune-lookup.server.ts";
import { FormFrame } from "../../components/form-frame.tsx";
import { formView } from "../../forms/form-view.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { OrganisationTabs } from "../../organisations/organisation-tabs.tsx";
import { administers, ownOrganisation } from "../../organisations/own-organisation.server.ts";
import type { Route } from "./+types/route.ts";
import { CorrectionForm } from "./correction-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { organisation, requests, role } = await ownOrganisation(args);
  const { id, name, isPublic, description, website, family, commune, mayBeCorrected } = organisation;
  const may = administers(role);
  return {
    organisation: { id, name, isPublic },
    description,
    website: website ?? "",
    may,
    typed:
      may && mayBeCorrected
        ? { name, family, commune: communeWithDepartement(commune), communeCode: commune.code }
        : null,
    requests: requests.length,
  };
}

export async function action(args: Route.ActionArgs) {
  const { api, organisation } = await ownOrganisation(args);
  const { form, intent } = await readForm(args.request);
  const { request } = args;
  const own = `/espace/structures/${organisation.id}`;
  if (intent === "corriger") {
    const commune = await asPage(request, readCommune(api, form, "commune"));
    if (commune.code) form.set("communeCode", commune.code);
    return submit({
      request,
      form,
      name: intent,
      schema: correctOrganisationInput,
      beside: ["commune"],
      rename: { communeCode: "commune" },
      commune,
      run: async (value) => (await api.organisations.correct(value), goTo(own, "fiche-enregistree")),
    });
  }
  // Emptied on purpose is not missing: the schema expects both texts.
  const schema = editProfileInput.extend({
    description: editProfileInput.shape.description.default(""),
    website: editProfileInput.shape.website.default(""),
  });
  return submit({
    request,
    form,
    schema,
    run: async (value) => (await api.organisations.editProfile(value), goTo(own, "fiche-enregistree")),
  });
}

export default function Profile({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, requests, may, typed, description, website } = loaderData;
  const stateOf = (name: string) => (actionData?.form === name ? actionData.state : undefined);
  const view = formView({ id: "fiche", state: stateOf(""), defaults: { description, website } });
  return (
    <OrganisationTabs organisation={organisation} current="fiche" requests={requests}>
      {may ? (
        <FormFrame view={view} actions={<Button variant="primary">Enregistrer la fiche</Button>}>
          <TextArea
            {...view.field("description")}
            label="Présentation"
            hint="Ce que vous faites, pour qui, où. Trois ou quatre phrases suffisent."
            limit={2000}
          />
          <TextField
            {...view.field("website")}
            label="Site internet"
            type="url"
            hint="Par exemple https://exemple.fr"
            width="medium"
          />
        </FormFrame>
      ) : (
        <Notice title="Seules les personnes qui administrent la structure modifient sa fiche" />
      )}
      {typed && <CorrectionForm typed={typed} state={stateOf("corriger")} candidates={actionData?.candidates} />}
    </OrganisationTabs>
  );
}
