import type { ListingContent } from "@maillage/domain/listings/listing";
import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import { Button } from "@maillage/ui/button/button";
import { Card } from "@maillage/ui/card/card";
import { Heading } from "@maillage/ui/heading/heading";
import type { CommuneChoice } from "../communes/choose-commune.ts";
import { FormFrame } from "../components/form-frame.tsx";
import { type FormState, formView } from "../forms/form-view.ts";
import { StepFields } from "./listing-form.tsx";
import { fieldsOf, listingSteps, stepTitles } from "./listing-steps.ts";

/** What the form starts from: the content, its commune in words. */
export type ListingDefaults = Partial<ListingContent> & { commune: string };

/** Fields whose control is a group of choices. */
export const groupsOfChoices = ["theme", "terms", "reachKind"];

/** The fields of a kind in the order of its form; the commune is typed in words. */
export const fieldOrder = (kind: ListingKind): string[] =>
  listingSteps.flatMap((step) => fieldsOf(step, kind)).map((field) => (field === "communeCode" ? "commune" : field));

export interface RevisionFormProps {
  readonly kind: ListingKind;
  readonly defaults: ListingDefaults;
  readonly state: FormState | undefined;
  readonly candidates: readonly CommuneChoice[] | undefined;
  /** The organisation is trusted: the new text shows at once. */
  readonly publishedAtOnce: boolean;
}

/** The whole form on one page: a published text is changed at once, there is no draft of its change. */
export function RevisionForm({ kind, defaults, state, candidates, publishedAtOnce }: RevisionFormProps) {
  const view = formView({ id: "annonce", state, defaults, groups: groupsOfChoices, order: fieldOrder(kind) });
  const fields = { kind, view, communeCode: defaults.communeCode ?? undefined, candidates };
  return (
    <FormFrame
      view={view}
      actions={
        <>
          <p className="mb-4 max-w-prose text-slate">
            {publishedAtOnce
              ? "Le nouveau texte paraît tout de suite, et la CRESS de votre région le relit après."
              : "Le texte publié reste visible tant que la CRESS n’a pas relu le nouveau."}
          </p>
          <Button variant="primary">Envoyer la modification</Button>
        </>
      }
    >
      <input type="hidden" name="kind" value={kind} />
      {listingSteps.map((step, index) => (
        <Card key={step} as="section">
          <Heading level={2} look={3} className="mb-4">
            {index + 1}. {stepTitles[step]}
          </Heading>
          <StepFields {...fields} step={step} />
        </Card>
      ))}
    </FormFrame>
  );
}
