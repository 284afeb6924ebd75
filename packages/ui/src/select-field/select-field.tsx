import { type ComponentPropsWithRef, useId } from "react";
import { classNames } from "../class-names.ts";
import { describedBy, Field, type FieldTexts, type FieldWidth, firstError } from "../field/field.tsx";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps extends FieldTexts, Omit<ComponentPropsWithRef<"select">, "children"> {
  readonly name: string;
  readonly options?: readonly SelectOption[] | undefined;
  /** Options under titles, after the plain ones. */
  readonly groups?: ReadonlyArray<{ readonly label: string; readonly options: readonly SelectOption[] }> | undefined;
  /** The first, empty choice: « Toutes les catégories ». */
  readonly emptyLabel?: string | undefined;
  readonly width?: FieldWidth | undefined;
  readonly labelHidden?: boolean | undefined;
}

function Options({ options }: { readonly options: readonly SelectOption[] }) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** One choice among many. Under seven choices, prefer a `RadioGroup`: everything is then in sight. */
export function SelectField(props: SelectFieldProps) {
  const {
    label,
    hint,
    error,
    optionalText,
    width,
    labelHidden,
    options = [],
    groups = [],
    emptyLabel,
    className,
    ...attributes
  } = props;
  const generated = useId();
  const id = attributes.id ?? generated;
  const frame = { id, label, hint, error, optionalText, width, labelHidden, required: attributes.required };
  return (
    <Field {...frame}>
      <select
        {...attributes}
        id={id}
        aria-invalid={firstError(error) ? true : undefined}
        aria-describedby={describedBy(id, { hint, error }, attributes["aria-describedby"])}
        className={classNames("control", className)}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
