import { legalFamilies } from "@maillage/domain/organisations/legal-family";
import { Button } from "@maillage/ui/button/button";
import { Section } from "@maillage/ui/heading/heading";
import { SelectField } from "@maillage/ui/select-field/select-field";
import { TextField } from "@maillage/ui/text-field/text-field";
import type { CommuneChoice } from "../../communes/choose-commune.ts";
import { CommuneField } from "../../communes/commune-field.tsx";
import { FormFrame } from "../../components/form-frame.tsx";
import { type FormState, formView } from "../../forms/form-view.ts";

export interface CorrectionFormProps {
  readonly typed: { name: string; family: string; commune: string; communeCode: string };
  readonly state: FormState | undefined;
  readonly candidates: readonly CommuneChoice[] | undefined;
}

/** Mends what was typed by hand, while neither the register nor a CRESS has confirmed it. */
export function CorrectionForm({ typed, state, candidates }: CorrectionFormProps) {
  const view = formView({ id: "correction", state, defaults: typed, order: ["name", "family", "commune"] });
  return (
    <Section title="Corriger ce qui a été saisi à la main">
      <p className="mb-4 max-w-prose text-slate">
        Vous pouvez le corriger tant que le registre national n’a pas répondu et que la CRESS n’a rien vérifié.
      </p>
      <FormFrame view={view} intent="corriger" actions={<Button>Corriger la fiche</Button>}>
        <TextField {...view.field("name")} label="Nom de la structure" autoComplete="organization" required />
        <SelectField
          {...view.field("family")}
          label="Forme juridique"
          options={legalFamilies.map(({ code, label }) => ({ value: code, label }))}
          required
          width="medium"
        />
        <CommuneField
          field={view.field("commune")}
          label="Commune"
          hint="Nom ou code postal."
          required
          defaultCode={typed.communeCode}
          candidates={candidates}
        />
      </FormFrame>
    </Section>
  );
}
