import { redirect } from "react-router";
import { noticeReasons } from "@maillage/domain/moderation/decision";
import { fileNoticeInput } from "@maillage/domain/moderation/moderation.input";
import { Button } from "@maillage/ui/button/button";
import { RadioGroup } from "@maillage/ui/radio-group/radio-group";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { TextField } from "@maillage/ui/text-field/text-field";
import { apiFor } from "../../api.server.ts";
import { FormFrame } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { notFound } from "../../forms/refusals.server.ts";
import { readForm, submit } from "../../forms/submit.server.ts";
import type { Route } from "./+types/route.ts";

const subjects = { annonce: "listing", structure: "organisation" } as const;

function subjectIn(text: string): keyof typeof subjects {
  return text === "annonce" || text === "structure" ? text : notFound();
}

export function loader({ params }: Route.LoaderArgs) {
  return { subject: subjectIn(params.sujet) };
}

export async function action(args: Route.ActionArgs) {
  const api = await apiFor(args);
  const { form } = await readForm(args.request);
  form.set("subject", subjects[subjectIn(args.params.sujet)]);
  form.set("id", args.params.contenu);
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
      lead="La CRESS de la région lit chaque signalement. Vous n’avez pas besoin de compte."
    >
      <FormFrame view={view} actions={<Button variant="primary">Envoyer le signalement</Button>}>
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
