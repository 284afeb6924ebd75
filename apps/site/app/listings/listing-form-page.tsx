import type { ListingContent } from "@maillage/domain/listings/listing";
import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import { Button, ButtonRow } from "@maillage/ui/button/button";
import type { CommuneChoice } from "../communes/choose-commune.ts";
import { FormFrame } from "../components/form-frame.tsx";
import { type FormState, formView } from "../forms/form-view.ts";
import { ListingFields } from "./listing-form.tsx";
import { kindWords } from "./listing-form-words.ts";

/** What the form starts from: the content, its commune in words. */
export type ListingDefaults = Partial<ListingContent> & { commune: string };

export interface ListingFormProps {
  readonly kind: ListingKind;
  readonly defaults: ListingDefaults;
  readonly state: FormState | undefined;
  readonly candidates: readonly CommuneChoice[] | undefined;
  /** Comes back with the form: sent twice, it makes one draft. */
  readonly idempotencyKey?: string | undefined;
  /** A published text is changed: it goes to the desk at once, there is no draft of it. */
  readonly published?: boolean | undefined;
  readonly sendLabel: string;
  readonly next: string;
}

const groups = ["theme", "terms", "reachKind"];

/** The fields of a kind in the order of its form. */
const fieldOrder = (kind: ListingKind): string[] =>
  ["title", "body", ...kindWords[kind].fields, "category", "theme"].concat([
    "commune",
    "reachKind",
    "reachKm",
    "startsOn",
    "endsOn",
    "standing",
    "terms",
  ]);

/** The form of a listing: saved as often as one likes, sent when it is ready. */
export function ListingForm(props: ListingFormProps) {
  const { kind, defaults, state, candidates, idempotencyKey, published, sendLabel, next } = props;
  const view = formView({ id: "annonce", state, defaults, groups, order: fieldOrder(kind) });
  return (
    <FormFrame
      view={view}
      actions={
        <>
          <p className="mb-4 max-w-prose text-slate">{next}</p>
          <ButtonRow>
            <Button variant="primary" name="intent" value="envoyer">
              {sendLabel}
            </Button>
            {!published && (
              <Button name="intent" value="enregistrer">
                Enregistrer le brouillon
              </Button>
            )}
          </ButtonRow>
        </>
      }
    >
      <input type="hidden" name="kind" value={kind} />
      {idempotencyKey && <input type="hidden" name="key" value={idempotencyKey} />}
      <ListingFields kind={kind} view={view} communeCode={defaults.communeCode ?? undefined} candidates={candidates} />
    </FormFrame>
  );
}
