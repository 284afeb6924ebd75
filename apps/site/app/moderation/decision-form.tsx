import { Button } from "@maillage/ui/button/button";
import { CheckboxGroup } from "@maillage/ui/checkbox-group/checkbox-group";
import { DateField } from "@maillage/ui/date-field/date-field";
import { ErrorSummary } from "@maillage/ui/error-summary/error-summary";
import { FieldStack } from "@maillage/ui/field/field";
import { DecisionPanel } from "@maillage/ui/queue/queue";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { type FormState, formView } from "../forms/form-view.ts";
import type { CaseView } from "./case-view.ts";
import { afterDecision, casePath, outcomeButtons } from "./case-words.ts";
import { KeyHint } from "./desk-keys-switch.tsx";
import { needsReasons, reasonChoices } from "./reason-choices.ts";

export interface DecisionFormProps {
  readonly found: CaseView;
  readonly state: FormState | undefined;
  /** What the addresses of the desk carry along. */
  readonly query: string;
}

/** Where a moderator decides: reasons, words, buttons. A native form; the keys are beside it. */
export function DecisionForm({ found, state, query }: DecisionFormProps) {
  const { subject, id, version, possible } = found;
  const view = formView({ id: "decision", state, groups: ["reasons"] });
  const buttons = outcomeButtons[subject].filter(({ outcome }) => possible.includes(outcome));
  const actions = buttons.map(({ outcome, label, key }, index) => (
    <Button
      key={outcome}
      name="outcome"
      value={outcome}
      variant={outcome === "rejected" || outcome === "upheld" ? "destructive" : index === 0 ? "primary" : "secondary"}
      data-key={key}
      data-needs-reasons={needsReasons(outcome)}
    >
      {label} <KeyHint keys={key} />
    </Button>
  ));
  return (
    <form method="post" action={casePath({ subject, id }, query)} noValidate>
      <ErrorSummary errors={view.errors} />
      <DecisionPanel title="Votre décision" titleId="votre-decision" actions={actions} after={afterDecision[subject]}>
        {version !== null && <input type="hidden" name="version" value={version} />}
        <FieldStack>
          <CheckboxGroup
            id="decision-reasons"
            name="reasons"
            label="Raisons"
            hint="Pour demander une modification, refuser ou retirer."
            optionalText=""
            columns={2}
            error={view.field("reasons").error}
            defaultValues={view.values("reasons")}
            choices={reasonChoices(subject, possible)}
          />
          <TextArea
            {...view.field("words")}
            label="Votre explication"
            hint={`La personne la lit dans le courriel\u00a0: dites comment faire.`}
            optionalText=""
            rows={4}
            limit={2000}
          />
          {subject === "verification_request" && (
            <DateField
              {...view.field("expiresOn")}
              label="Vérification valable jusqu’au"
              hint="Laissez vide si elle n’a pas de terme."
              width="short"
            />
          )}
        </FieldStack>
      </DecisionPanel>
    </form>
  );
}
