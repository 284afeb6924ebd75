import { editProfileInput } from "@maillage/domain/organisations/organisation.input";
import { Button } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { TextField } from "@maillage/ui/text-field/text-field";
import { FormFrame } from "../../components/form-frame.tsx";
import { formView } from "../../forms/form-view.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { OrganisationTabs } from "../../organisations/organisation-tabs.tsx";
import { administers, ownOrganisation } from "../../organisations/own-organisation.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { organisation, requests, role } = await ownOrganisation(args);
  const { id, name, isPublic, description, website } = organisation;
  return {
    organisation: { id, name, isPublic },
    description,
    website: website ?? "",
    may: administers(role),
    requests: requests.length,
  };
}

export async function action(args: Route.ActionArgs) {
  const { api, organisation } = await ownOrganisation(args);
  const { form } = await readForm(args.request);
  // Emptied on purpose is not missing: the schema expects both texts.
  const schema = editProfileInput.extend({
    description: editProfileInput.shape.description.default(""),
    website: editProfileInput.shape.website.default(""),
  });
  return submit({
    request: args.request,
    form,
    schema,
    run: async (value) => {
      await api.organisations.editProfile(value);
      return goTo(`/espace/structures/${organisation.id}`, "fiche-enregistree");
    },
  });
}

export default function Profile({ loaderData, actionData }: Route.ComponentProps) {
  const { organisation, requests, may, description, website } = loaderData;
  const view = formView({ id: "fiche", state: actionData?.state, defaults: { description, website } });
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
    </OrganisationTabs>
  );
}
