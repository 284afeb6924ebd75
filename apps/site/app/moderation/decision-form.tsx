import { useEffect, useRef } from "react";
import { reasonsFor } from "@maillage/domain/moderation/case.rules";
import { Button } from "@maillage/ui/button/button";
import { CheckboxGroup } from "@maillage/ui/checkbox-group/checkbox-group";
import { DateField } from "@maillage/ui/date-field/date-field";
import { ErrorSummary } from "@maillage/ui/error-summary/error-summary";
import { FieldStack } from "@maillage/ui/field/field";
import { KeyboardHint } from "@maillage/ui/keyboard-hint/keyboard-hint";
import { DecisionPanel } from "@maillage/ui/queue/queue";
import { TextArea } from "@maillage/ui/text-area/text-area";
import { type FormState, formView } from "../forms/form-view.ts";
import type { CaseView } from "./case-view.ts";
import { afterDecision, casePath, outcomeButtons } from "./case-words.ts";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  target.getAttribute("type") !== "checkbox";

/** The key of a button presses it; when that decision still needs a reason or words, it goes to what is missing. */
function pressByKey(form: HTMLFormElement, key: string): void {
  const button = form.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`);
  if (!button) return;
  const needsReasons = button.dataset["needsReasons"] === "true";
  const firstReason = form.querySelector<HTMLInputElement>('input[name="reasons"]');
  const hasReason = form.querySelector('input[name="reasons"]:checked') !== null;
  const words = form.querySelector<HTMLTextAreaElement>('textarea[name="words"]');
  if (needsReasons && !hasReason) firstReason?.focus();
  else if (needsReasons && (words?.value.trim().length ?? 0) < 10) words?.focus();
  else button.click();
}

/** Listens to the keys a, c and r while nothing is being typed. */
function useDecisionKeys() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
      if (form.current && plain && !isTyping(event.target)) pressByKey(form.current, event.key.toLowerCase());
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return form;
}

/** Where a moderator decides: reasons, words, buttons. A native form; the keys are beside it. */
export function DecisionForm({ found, state }: { readonly found: CaseView; readonly state: FormState | undefined }) {
  const { subject, id, version, possible } = found;
  const form = useDecisionKeys();
  const view = formView({ id: "decision", state, groups: ["reasons"] });
  const buttons = outcomeButtons[subject].filter(({ outcome }) => possible.includes(outcome));
  const actions = buttons.map(({ outcome, label, key }, index) => (
    <Button
      key={outcome}
      name="outcome"
      value={outcome}
      variant={outcome === "rejected" || outcome === "upheld" ? "destructive" : index === 0 ? "primary" : "secondary"}
      data-key={key}
      data-needs-reasons={outcome !== "accepted" && outcome !== "dismissed"}
    >
      {label} <KeyboardHint keys={key} />
    </Button>
  ));
  return (
    <form ref={form} method="post" action={casePath({ subject, id })} noValidate>
      <ErrorSummary errors={view.errors} />
      <DecisionPanel title="Votre décision" titleId="votre-decision" actions={actions} after={afterDecision}>
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
            choices={reasonsFor(subject).map(({ code, label, ground }) => ({ value: code, label, hint: ground }))}
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
