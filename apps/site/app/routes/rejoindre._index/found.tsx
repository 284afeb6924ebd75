import { Button, ButtonRow, LinkButton } from "@maillage/ui/button/button";
import { Card } from "@maillage/ui/card/card";
import { DefinitionTable } from "@maillage/ui/definition-table/definition-table";
import { Notice } from "@maillage/ui/notice/notice";
import { TextArea } from "@maillage/ui/text-area/text-area";
import type { Api } from "../../api.server.ts";
import type { CommuneChoice } from "../../communes/choose-commune.ts";
import { FormFrame } from "../../components/form-frame.tsx";
import { type FormState, formView } from "../../forms/form-view.ts";
import { ManualForm } from "./manual-form.tsx";

type LookUp = Awaited<ReturnType<Api["organisations"]["lookUp"]>>;

export interface FoundProps {
  readonly siret: string;
  readonly lookUp: LookUp;
  readonly form: string | undefined;
  readonly state: FormState | undefined;
  readonly candidates: readonly CommuneChoice[] | undefined;
}

const another = (
  <LinkButton href="/rejoindre" variant="quiet">
    Chercher un autre numéro
  </LinkButton>
);

function Confirm({
  siret,
  lookUp,
  state,
}: Pick<FoundProps, "siret" | "state"> & { readonly lookUp: Extract<LookUp, { status: "found" }> }) {
  const view = formView({ id: "inscrire", state });
  return (
    <>
      <Card className="mb-6">
        <DefinitionTable
          items={[
            { term: "Nom", value: <strong>{lookUp.name}</strong> },
            { term: "Forme", value: lookUp.familyLabel },
            { term: "Commune", value: `${lookUp.commune.name} (${lookUp.commune.departementName})` },
            { term: "SIRET", value: siret },
          ]}
        />
      </Card>
      <FormFrame
        view={view}
        intent="inscrire"
        actions={
          <ButtonRow>
            <Button variant="primary">Inscrire cette structure</Button>
            {another}
          </ButtonRow>
        }
      >
        <input type="hidden" name="siret" value={siret} />
        <TextArea
          {...view.field("message")}
          label="Un mot pour la CRESS de votre région"
          hint="Votre fonction dans la structure, par exemple. La CRESS vérifie que vous la représentez avant toute publication."
          rows={3}
          limit={500}
        />
      </FormFrame>
    </>
  );
}

function Join({
  lookUp,
  state,
}: Pick<FoundProps, "state"> & { readonly lookUp: Extract<LookUp, { status: "already_there" }> }) {
  const view = formView({ id: "rejoindre", state });
  const who = lookUp.administered
    ? "Les personnes qui l’administrent vous répondent."
    : "Personne ne l’administre encore : la CRESS de votre région vous répond.";
  return (
    <>
      <div className="mb-6">
        <Notice title={`${lookUp.name} est déjà sur Maillage`}>{who.replace(" :", "\u00a0:")}</Notice>
      </div>
      <FormFrame
        view={view}
        intent="rejoindre"
        actions={
          <ButtonRow>
            <Button variant="primary">Demander à rejoindre</Button>
            {another}
          </ButtonRow>
        }
      >
        <input type="hidden" name="organisationId" value={lookUp.organisationId} />
        <TextArea {...view.field("message")} label="Un mot pour vous présenter" rows={3} limit={500} />
      </FormFrame>
    </>
  );
}

/** What the number turned out to be, and the one thing to do next. */
export function Found({ siret, lookUp, form, state, candidates }: FoundProps) {
  if (lookUp.status === "found")
    return <Confirm siret={siret} lookUp={lookUp} state={form === "inscrire" ? state : undefined} />;
  if (lookUp.status === "already_there")
    return <Join lookUp={lookUp} state={form === "rejoindre" ? state : undefined} />;
  if (lookUp.status === "closed") {
    return (
      <Notice tone="warning" title="Cet établissement a fermé" actions={another}>
        Le registre national indique que {lookUp.name} a fermé cet établissement. Donnez le SIRET d’un établissement
        ouvert.
      </Notice>
    );
  }
  return (
    <ManualForm
      siret={siret}
      unavailable={lookUp.status === "unavailable"}
      state={form === "manuel" ? state : undefined}
      candidates={candidates}
    />
  );
}
