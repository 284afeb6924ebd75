import { legalFamilies } from "@maillage/domain/organisations/legal-family";
import { Button, ButtonRow, LinkButton } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { SelectField } from "@maillage/ui/select-field/select-field";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { TextField } from "@maillage/ui/text-field/text-field";
import type { CommuneChoice } from "../../communes/choose-commune.ts";
import { CommuneField } from "../../communes/commune-field.tsx";
import { FormFrame } from "../../components/form-frame.tsx";
import { type FormState, formView } from "../../forms/form-view.ts";

export interface ManualFormProps {
  readonly siret: string;
  /** The register does not answer, rather than not knowing this number. */
  readonly unavailable: boolean;
  readonly state: FormState | undefined;
  readonly candidates: readonly CommuneChoice[] | undefined;
}

/** The organisation typed by hand, marked as such until the register confirms it. */
export function ManualForm({ siret, unavailable, state, candidates }: ManualFormProps) {
  const view = formView({ id: "manuel", state, order: ["manual.name", "manual.family", "commune", "message"] });
  const title = unavailable
    ? "Le registre national ne répond pas en ce moment"
    : "Le registre national ne connaît pas ce numéro";
  return (
    <>
      <div className="mb-6">
        <Notice tone="warning" title={title}>
          Vérifiez le numéro {siret}. S’il est bon, saisissez la structure à la main&nbsp;: nous la compléterons plus
          tard.
        </Notice>
      </div>
      <FormFrame
        view={view}
        intent="manuel"
        actions={
          <ButtonRow>
            <Button variant="primary">Inscrire cette structure</Button>
            <LinkButton href="/rejoindre" variant="quiet">
              Corriger le numéro
            </LinkButton>
          </ButtonRow>
        }
      >
        <input type="hidden" name="siret" value={siret} />
        <TextField {...view.field("manual.name")} label="Nom de la structure" autoComplete="organization" required />
        <SelectField
          {...view.field("manual.family")}
          label="Forme juridique"
          emptyLabel="Choisissez"
          options={legalFamilies.map(({ code, label }) => ({ value: code, label }))}
          required
          width="medium"
        />
        <CommuneField
          field={view.field("commune")}
          label="Commune"
          hint="Nom ou code postal."
          required
          candidates={candidates}
        />
        <TextArea {...view.field("message")} label="Un mot pour la CRESS de votre région" rows={3} limit={500} />
      </FormFrame>
    </>
  );
}
