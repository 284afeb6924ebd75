import { useId } from "react";
import type { FieldTexts } from "../field/field.tsx";
import { FieldErrorText } from "../field/field.tsx";
import { type Choice, ChoiceGroup, ChoiceRow } from "../radio-group/choice-group.tsx";

export interface CheckboxGroupProps extends FieldTexts {
  readonly labelHidden?: boolean | undefined;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly defaultValues?: readonly string[] | undefined;
  readonly required?: boolean | undefined;
  readonly id?: string | undefined;
  /** Two columns on a wide screen, for long lists. */
  readonly columns?: 1 | 2 | undefined;
}

/** Any number of choices. The first choice's id is `id-0`. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  const { name, choices, defaultValues = [], required = false, columns = 1, ...texts } = props;
  const generated = useId();
  const id = props.id ?? generated;
  return (
    <ChoiceGroup {...texts} id={id} required={required}>
      <div className={columns === 2 ? "grid gap-x-8 sm:grid-cols-2" : "flex max-w-prose flex-col"}>
        {choices.map((choice, index) => (
          <ChoiceRow
            {...choice}
            key={choice.value}
            id={`${id}-${index}`}
            type="checkbox"
            name={name}
            checked={defaultValues.includes(choice.value)}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}

export interface CheckboxProps extends Pick<FieldTexts, "hint" | "error"> {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly defaultChecked?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly id?: string | undefined;
}

/** One yes or no: « Gardez ma session ouverte ». */
export function Checkbox({ name, label, hint, error, value = "on", defaultChecked, required, ...rest }: CheckboxProps) {
  const generated = useId();
  const id = rest.id ?? generated;
  return (
    <div className="max-w-prose">
      <FieldErrorText id={id} error={error} />
      <ChoiceRow
        id={id}
        type="checkbox"
        name={name}
        value={value}
        label={label}
        hint={hint}
        checked={defaultChecked ?? false}
        required={required}
        describedBy={error ? `${id}-error` : undefined}
      />
    </div>
  );
}
