import { declaredStatuses, verifiedFacts } from "@maillage/domain/organisations/organisation";
import { Button } from "@maillage/ui/button/button";
import { RadioGroup } from "@maillage/ui/radio-group/radio-group";
import { SelectField } from "@maillage/ui/select-field/select-field";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { FormFrame } from "../../components/form-frame.tsx";
import { LimitedFileField } from "../../components/limited-file-field.tsx";
import { type FormState, formView } from "../../forms/form-view.ts";

const hints: Record<string, string> = {
  representative: "Que vous avez le droit d’agir pour cette structure.",
  ess_status: "Qu’elle relève de l’économie sociale et solidaire.",
  local_authority: "Que c’est une collectivité ou un établissement public.",
};

/** Asks the CRESS to verify a fact, with a document when there is one. */
export function VerificationForm({
  state,
  isAuthority,
}: {
  readonly state: FormState | undefined;
  readonly isAuthority: boolean;
}) {
  const view = formView({ id: "verification", state, groups: ["fact"] });
  const facts = verifiedFacts.filter(
    ({ code }) => code === "representative" || code === (isAuthority ? "local_authority" : "ess_status"),
  );
  return (
    <FormFrame view={view} withFile actions={<Button variant="primary">Demander cette vérification</Button>}>
      <RadioGroup
        {...view.field("fact")}
        label="Que faut-il vérifier"
        required
        choices={facts.map(({ code, label }) => ({ value: code, label, hint: hints[code] }))}
      />
      {!isAuthority && (
        <SelectField
          {...view.field("declaredStatus")}
          label="Statut ou agrément"
          hint="Pour une structure de l’ESS dont le statut ne se lit pas dans le registre national."
          emptyLabel="Aucun en particulier"
          options={declaredStatuses.map(({ code, label }) => ({ value: code, label }))}
          width="medium"
        />
      )}
      <TextArea
        {...view.field("statement")}
        label="Votre explication"
        hint="Une phrase ou deux."
        rows={3}
        limit={1000}
        required
      />
      <LimitedFileField
        what="Ce justificatif"
        {...{ ...view.field("evidence"), defaultValue: undefined }}
        label="Justificatif"
        hint={`PDF ou image, 10\u00a0Mo au plus. Seule la CRESS le lit\u00a0; il n’est jamais publié.`}
        accept="application/pdf,image/*"
        width="medium"
      />
    </FormFrame>
  );
}
