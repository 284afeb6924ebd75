import type { ReactNode } from "react";
import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import { Button, ButtonRow } from "@maillage/ui/button/button";
import { Card } from "@maillage/ui/card/card";
import { WithSide } from "@maillage/ui/layout/layout";
import type { StepState } from "@maillage/ui/steps/steps";
import type { CommuneChoice } from "../communes/choose-commune.ts";
import { FormFrame } from "../components/form-frame.tsx";
import { type FormState, formView } from "../forms/form-view.ts";
import { StepFields } from "./listing-form.tsx";
import { fieldOrder, groupsOfChoices, type ListingDefaults } from "./listing-form-page.tsx";
import { ListingPreview } from "./listing-preview.tsx";
import { around, type ListingStep, listingSteps, stepPath } from "./listing-steps.ts";
import { goButtonName, StepProgress } from "./step-progress.tsx";

export interface StepFormProps {
  readonly step: ListingStep;
  readonly kind: ListingKind;
  /** Null before the first step is saved. */
  readonly listingId: string | null;
  readonly defaults: ListingDefaults;
  readonly states: Readonly<Record<ListingStep, StepState>>;
  readonly state: FormState | undefined;
  readonly candidates: readonly CommuneChoice[] | undefined;
  /** Comes back with the form: sent twice, it makes one draft. */
  readonly idempotencyKey?: string | undefined;
  /** The text was sent back and is complete: it can leave from any step. */
  readonly mayResend?: boolean | undefined;
  /** The organisation is trusted: what it sends shows at once. */
  readonly publishedAtOnce?: boolean | undefined;
  /** Sub-categories that the words written speak of. */
  readonly suggested?: readonly string[] | undefined;
  /** Over the form: what was asked, what to mind. */
  readonly above?: ReactNode | undefined;
}

const formId = "annonce";

const before = "Pour voir l’annonce entière avant l’envoi, enregistrez-la puis ouvrez son aperçu.";
const afterSending = "La CRESS de votre région relit les premières annonces d’une structure avant leur parution.";
const afterPublishing = "Elle paraît tout de suite, et la CRESS de votre région la relit après.";

/** The verbs of a step. The first one is what the Enter key does. */
function StepButtons({ step, listingId, mayResend, publishedAtOnce }: StepFormProps) {
  const { previous, next } = around(step);
  const send = publishedAtOnce ? "Publier l’annonce" : "Envoyer l’annonce";
  return (
    <>
      {next === null && (
        <p className="mb-4 max-w-prose text-slate">
          {before} {publishedAtOnce ? afterPublishing : afterSending}
        </p>
      )}
      <ButtonRow>
        {(mayResend || next === null) && (
          <Button variant="primary" name="intent" value="envoyer">
            {mayResend ? "Renvoyer l’annonce" : send}
          </Button>
        )}
        {next !== null && (
          <Button variant={mayResend ? "secondary" : "primary"} name="intent" value="continuer">
            Continuer
          </Button>
        )}
        {listingId !== null && previous !== null && (
          <Button name="intent" value={goButtonName(previous)}>
            Étape précédente
          </Button>
        )}
        <Button variant="quiet" name="intent" value="enregistrer">
          {next === null ? "Enregistrer le brouillon" : "Enregistrer et finir plus tard"}
        </Button>
      </ButtonRow>
      {listingId !== null &&
        listingSteps.map((other) => (
          <button key={other} hidden type="submit" name="intent" value={goButtonName(other)}>
            {other}
          </button>
        ))}
    </>
  );
}

/** One of the five steps: its fields, where one stands, and the listing as it will be seen. */
export function StepForm(props: StepFormProps) {
  const { step, kind, listingId, defaults, states, state, candidates, idempotencyKey, suggested, above } = props;
  const view = formView({ id: formId, state, defaults, groups: groupsOfChoices, order: fieldOrder(kind) });
  const fields = { kind, view, communeCode: defaults.communeCode ?? undefined, candidates, suggested };
  const hrefOf = listingId === null ? null : (other: ListingStep) => stepPath(listingId, other);
  return (
    <>
      <StepProgress formId={formId} states={states} hrefOf={hrefOf} />
      <WithSide edge="end" side={<ListingPreview formId={formId} kind={kind} saved={defaults} />}>
        {above}
        <FormFrame id={formId} view={view} actions={<StepButtons {...props} />}>
          {idempotencyKey && <input type="hidden" name="key" value={idempotencyKey} />}
          <Card>
            <StepFields {...fields} step={step} />
          </Card>
        </FormFrame>
      </WithSide>
    </>
  );
}
