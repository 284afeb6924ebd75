import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";

/** What every field says, whatever its control. */
export interface FieldTexts {
  readonly label: ReactNode;
  /** What to type, where to find it. Above the control, so that it is read before. */
  readonly hint?: ReactNode | undefined;
  /** What is wrong and how to mend it; the first of several. */
  readonly error?: string | readonly string[] | undefined;
  /** Shown after the label when the field is not required; an empty string hides it. */
  readonly optionalText?: string | undefined;
}

/** The first message, or null when there is none. */
export function firstError(error: FieldTexts["error"]): string | null {
  const message = typeof error === "string" ? error : error?.[0];
  return message ? message : null;
}

/**
 * The ids that describe a control, joined: hint, error, and those the caller already gave.
 * The names are Conform's (`descriptionId`, `errorId`), so that both agree.
 */
export function describedBy(
  id: string,
  { hint, error }: Pick<FieldTexts, "hint" | "error">,
  given?: string,
): string | undefined {
  const ids = [hint ? `${id}-description` : "", firstError(error) ? `${id}-error` : "", ...(given ?? "").split(" ")];
  return [...new Set(ids.filter(Boolean))].join(" ") || undefined;
}

/** The message of a field in error. */
export function FieldErrorText({ id, error }: { readonly id: string; readonly error: FieldTexts["error"] }) {
  const message = firstError(error);
  if (!message) return null;
  return (
    <p id={`${id}-error`} className="flex items-start gap-1.5 font-medium text-brick">
      <Icon name="error" className="mt-1 size-4.5" />
      <span>{message}</span>
    </p>
  );
}

/** The « (facultatif) » after a label: what is required needs no mark when what is not says so. */
export function OptionalText({ required, text }: { readonly required: boolean; readonly text: string }) {
  return required || text === "" ? null : <span className="font-normal text-slate"> ({text})</span>;
}

export const fieldWidths = { short: "max-w-40", medium: "max-w-96", full: "max-w-prose" } as const;
export type FieldWidth = keyof typeof fieldWidths;

export interface FieldProps extends FieldTexts {
  /** The id of the control. */
  readonly id: string;
  readonly required?: boolean | undefined;
  readonly width?: FieldWidth | undefined;
  /** Hides the label from sight, when the place already says it: a search bar. */
  readonly labelHidden?: boolean | undefined;
  readonly children: ReactNode;
}

/** Label, hint, message, control: the frame of every single control. */
export function Field(props: FieldProps) {
  const {
    id,
    label,
    hint,
    error,
    required = false,
    optionalText = "facultatif",
    width = "full",
    labelHidden,
    children,
  } = props;
  const wrong = firstError(error) !== null;
  return (
    <div
      className={classNames(
        "flex min-w-0 flex-col gap-1.5",
        width === "full" && fieldWidths.full,
        wrong && "border-l-4 border-brick pl-4",
      )}
    >
      <label htmlFor={id} className={labelHidden ? "sr-only" : "font-semibold"}>
        {label}
        <OptionalText required={required} text={optionalText} />
      </label>
      {hint && (
        <div id={`${id}-description`} className="-mt-1 text-sm text-slate">
          {hint}
        </div>
      )}
      <FieldErrorText id={id} error={error} />
      <div className={fieldWidths[width]}>{children}</div>
    </div>
  );
}

/** Fields one under the other, with room to breathe. */
export function FieldStack({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-col gap-6">{children}</div>;
}
