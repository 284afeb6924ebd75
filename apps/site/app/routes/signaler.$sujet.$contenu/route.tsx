import { redirect } from "react-router";
import { shortCodeOf } from "@maillage/domain/listings/listing-address";
import { noticeReasons } from "@maillage/domain/moderation/decision";
import { fileNoticeInput } from "@maillage/domain/moderation/moderation.input";
import { Button } from "@maillage/ui/button/button";
import { RadioGroup } from "@maillage/ui/radio-group/radio-group";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { TextField } from "@maillage/ui/text-field/text-field";
import { apiFor, type RequestArgs } from "../../api.server.ts";
import { FormFrame } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { asPage, notFound } from "../../forms/refusals.server.ts";
import { readForm, submit } from "../../forms/submit.server.ts";
import type { Route } from "./+types/route.ts";

const subjects = { annonce: "listing", structure: "organisation" } as const;

function subjectIn(text: string): keyof typeof subjects {
  return text === "annonce" || text === "structure" ? text : notFound();
}

/** What is pointed at, by its public page: another address has nothing to be pointed at. */
async function contentOf(args: RequestArgs & { params: { sujet: string; contenu: string } }) {
  const subject = subjectIn(args.params.sujet);
  const shortCode = shortCodeOf(args.params.contenu) ?? notFound();
  const api = await apiFor(args);
  if (subject === "annonce") {
    const { listing } = await asPage(args.request, api.listings.page({ shortCode }));
    return { api, subject, id: listing.id, name: listing.title };
  }
  const { organisation } = await asPage(args.request, api.organisations.page({ shortCode }));
  return { api, subject, id: organisation.id, name: organisation.name };
}

export async function loader(args: Route.LoaderArgs) {
  const { subject, name } = await contentOf(args);
  return { subject, name, key: crypto.randomUUID() };
}

export async function action(args: Route.ActionArgs) {
  const { api, subject, id } = await contentOf(args);
  const { form } = await readForm(args.request);
  form.set("subject", subjects[subject]);
  form.set("id", id);
  return submit({
    request: args.request,
    form,
    schema: fileNoticeInput,
    run: async (value) => {
      const { receiptCode } = await api.moderation.fileNotice(value);
      return redirect(`/signaler/recu?numero=${receiptCode}&reponse=${value.contactEmail ? "oui" : "non"}`);
    },
  });
}

export default function FileNotice({ loaderData, actionData }: Route.ComponentProps) {
  const view = formView({ id: "signalement", state: actionData?.state, groups: ["reason"] });
  const what = loaderData.subject === "annonce" ? "une annonce" : "une structure";
  return (
    <FormPage
      title={`Signaler ${what}`}
      above={loaderData.name}
      lead="La CRESS de la région lit chaque signalement. Vous n’avez pas besoin de compte."
    >
      <FormFrame view={view} actions={<Button variant="primary">Envoyer le signalement</Button>}>
        <input type="hidden" name="key" value={loaderData.key} />
        <RadioGroup
          {...view.field("reason")}
          label="Ce qui pose problème"
          required
          choices={noticeReasons.map(({ code, label }) => ({ value: code, label }))}
        />
        <TextArea
          {...view.field("words")}
          label="Expliquez en quelques mots"
          hint="Ce que vous avez vu et pourquoi cela ne va pas."
          rows={5}
          limit={2000}
          required
        />
        <TextField
          {...view.field("contactEmail")}
          label="Votre adresse e-mail"
          hint="Pour recevoir la réponse. Elle n’est montrée à personne d’autre."
          type="email"
          autoComplete="email"
          width="medium"
        />
      </FormFrame>
    </FormPage>
  );
}
