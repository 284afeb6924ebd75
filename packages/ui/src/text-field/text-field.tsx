import { type ComponentPropsWithRef, type ReactNode, useId } from "react";
import { classNames } from "../class-names.ts";
import { describedBy, Field, type FieldTexts, type FieldWidth, firstError } from "../field/field.tsx";

export interface TextFieldProps extends FieldTexts, Omit<ComponentPropsWithRef<"input">, "width"> {
  readonly name: string;
  readonly width?: FieldWidth | undefined;
  readonly labelHidden?: boolean | undefined;
  /** A unit or a sign after the control: « km », « € ». Also put it in the label or hint. */
  readonly suffix?: ReactNode | undefined;
}

/** One line of text. Also numbers (`inputMode="numeric"`), mail and telephone (`type`). */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, optionalText, width, labelHidden, suffix, className, ...attributes } = props;
  const generated = useId();
  const id = attributes.id ?? generated;
  const frame = { id, label, hint, error, optionalText, width, labelHidden, required: attributes.required };
  const control = (
    <input
      type="text"
      {...attributes}
      id={id}
      aria-invalid={firstError(error) ? true : undefined}
      aria-describedby={describedBy(id, { hint, error }, attributes["aria-describedby"])}
      className={classNames("control", className)}
    />
  );
  return (
    <Field {...frame}>
      {suffix ? (
        <span className="flex items-center gap-2">
          {control}
          <span aria-hidden="true" className="shrink-0 text-slate">
            {suffix}
          </span>
        </span>
      ) : (
        control
      )}
    </Field>
  );
}
