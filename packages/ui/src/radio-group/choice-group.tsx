import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { describedBy, FieldErrorText, type FieldTexts, firstError, OptionalText } from "../field/field.tsx";

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode | undefined;
  readonly disabled?: boolean | undefined;
}

export interface ChoiceGroupProps extends FieldTexts {
  readonly id: string;
  readonly required: boolean;
  readonly children: ReactNode;
  /** The legend looks like a title: one question a page. */
  readonly bigLegend?: boolean | undefined;
  /** Hides the legend from sight, when a title just above already says it. */
  readonly labelHidden?: boolean | undefined;
}

/** The frame of a group of choices: fieldset, legend, hint, message. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { id, label, hint, error, optionalText = "facultatif", required, children, bigLegend, labelHidden } = props;
  const wrong = firstError(error) !== null;
  return (
    <div className={classNames("min-w-0", wrong && "border-l-4 border-brick pl-4")}>
      <fieldset id={id} aria-describedby={describedBy(id, { hint, error })} className="min-w-0">
        <legend
          className={labelHidden ? "sr-only" : classNames("mb-1", bigLegend ? "text-2xl font-bold" : "font-semibold")}
        >
          {label}
          <OptionalText required={required} text={optionalText} />
        </legend>
        {hint && (
          <div id={`${id}-description`} className="mb-2 max-w-prose text-sm text-slate">
            {hint}
          </div>
        )}
        {wrong && (
          <div className="mb-2">
            <FieldErrorText id={id} error={error} />
          </div>
        )}
        {children}
      </fieldset>
    </div>
  );
}

export interface ChoiceRowProps extends Choice {
  readonly id: string;
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly checked: boolean;
  readonly required?: boolean | undefined;
  /** The id of a message about this choice alone. */
  readonly describedBy?: string | undefined;
}

/** A box or a button and its words, the whole line being the target. */
export function ChoiceRow(props: ChoiceRowProps) {
  const { id, type, name, value, label, hint, disabled, checked, required, describedBy: given } = props;
  return (
    <div className="relative flex items-start gap-3 py-2.5">
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        disabled={disabled}
        required={required}
        aria-invalid={given ? true : undefined}
        aria-describedby={describedBy(id, { hint }, given)}
        className="mt-0.5 size-6 shrink-0"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block after:absolute after:inset-0">
          {label}
        </label>
        {hint && (
          <div id={`${id}-description`} className="text-sm text-slate">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
