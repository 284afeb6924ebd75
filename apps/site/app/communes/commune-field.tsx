import { describedBy, Field } from "@maillage/ui/field/field";
import { RadioGroup } from "@maillage/ui/radio-group/radio-group";
import type { FieldView } from "../forms/form-view.ts";
import type { CommuneChoice } from "./choose-commune.ts";
import { CommuneInput } from "./commune-input.tsx";

export interface CommuneFieldProps {
  readonly field: FieldView;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
  readonly defaultCode?: string | undefined;
  /** The communes the typed words may mean, when the server could not tell. */
  readonly candidates?: readonly CommuneChoice[] | undefined;
}

/**
 * The commune of a form. Beside the words, two hidden answers: the code chosen, and the words it was chosen for, so
 * that a name changed afterwards is looked up again. Without JavaScript the server asks which one among homonyms.
 */
export function CommuneField({ field, label, hint, required, defaultCode, candidates = [] }: CommuneFieldProps) {
  const { id, name, defaultValue, error } = field;
  const asked = candidates.length > 0;
  return (
    <div className="flex flex-col gap-4">
      <Field id={id} label={label} hint={hint} error={error} required={required} width="medium">
        <CommuneInput
          id={id}
          name={name}
          codeName={asked ? "" : `${name}-code`}
          chosenForName={asked ? undefined : `${name}-pour`}
          defaultText={defaultValue}
          defaultCode={defaultCode}
          invalid={error !== undefined}
          describedBy={describedBy(id, { hint, error })}
        />
      </Field>
      {asked && (
        <>
          <input type="hidden" name={`${name}-pour`} value={defaultValue} />
          <RadioGroup
            id={`${id}-choix`}
            name={`${name}-code`}
            label={`Laquelle est-ce\u00a0?`}
            optionalText=""
            choices={candidates.map((choice) => ({
              value: choice.code,
              label: choice.label,
              hint: choice.detail || undefined,
            }))}
          />
        </>
      )}
    </div>
  );
}
