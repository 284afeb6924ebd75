import { redirect } from "react-router";
import { organisationPath, shortCodeOf } from "@maillage/domain/listings/listing-address";
import { claimWithSiretInput } from "@maillage/domain/organisations/organisation.input";
import { normaliseSiret } from "@maillage/domain/organisations/siret";
import { Button } from "@maillage/ui/button/button";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { TextField } from "@maillage/ui/text-field/text-field";
import { FormFrame } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { asPage, notFound, refusalOf } from "../../forms/refusals.server.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { isClaimable } from "../../organisations/claimable.ts";
import { signedIn } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { api } = await signedIn(args);
  const shortCode = shortCodeOf(args.params.structure) ?? notFound();
  const page = await asPage(args.request, api.organisations.page({ shortCode }));
  const { id, name } = page.organisation;
  const path = organisationPath(page.organisation);
  if (!isClaimable(page)) throw redirect(path);
  return { id, name, path };
}

export async function action(args: Route.ActionArgs) {
  const { api } = await signedIn(args);
  const { form } = await readForm(args.request);
  return submit({
    request: args.request,
    form,
    schema: claimWithSiretInput,
    run: async (value) => {
      try {
        await api.organisations.claimWithSiret(value);
      } catch (error) {
        const refusal = refusalOf(error);
        // Another one has this number: the page of that number says which, and how to join it.
        if (refusal?.code !== "organisation_already_there" || refusal.field !== "siret") throw error;
        return redirect(`/rejoindre?siret=${normaliseSiret(value.siret)}`);
      }
      return goTo("/espace?demande=claimed");
    },
  });
}

export default function Represent({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, path } = loaderData;
  const view = formView({ id: "representer", state: actionData?.state, order: ["siret", "message"] });
  return (
    <FormPage
      title={`Représenter ${name}`}
      lead={`Cette fiche vient d’un import et n’a pas de numéro. Donnez son SIRET\u00a0: la CRESS compare et vous répond.`}
      parents={[
        { label: "Structures", href: "/structures" },
        { label: name, href: path },
      ]}
    >
      <FormFrame view={view} actions={<Button variant="primary">Envoyer ma demande</Button>}>
        <input type="hidden" name="organisationId" value={id} />
        <TextField
          {...view.field("siret")}
          label="Numéro SIRET"
          hint={`14\u00a0chiffres. Il figure sur vos factures, votre avis de situation INSEE ou l’annuaire des entreprises.`}
          inputMode="numeric"
          autoComplete="off"
          required
          width="medium"
        />
        <TextArea
          {...view.field("message")}
          label="Un mot pour la CRESS de votre région"
          hint="Votre fonction dans la structure, par exemple."
          rows={3}
          limit={500}
        />
      </FormFrame>
    </FormPage>
  );
}
