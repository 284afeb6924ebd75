import { type ComponentPropsWithRef, type InputEvent, useId, useState } from "react";
import { classNames } from "../class-names.ts";
import { describedBy, Field, type FieldTexts, firstError } from "../field/field.tsx";

export interface TextAreaProps extends FieldTexts, ComponentPropsWithRef<"textarea"> {
  readonly name: string;
  /** The limit, told before typing; the person may pass it and is told by how much. */
  readonly limit?: number | undefined;
  /** The sentence under the control, for a number of characters typed. */
  readonly counterText?: ((typed: number, limit: number) => string) | undefined;
}

const frenchNumber = new Intl.NumberFormat("fr-FR");

function characters(count: number): string {
  return `${frenchNumber.format(count)} ${count > 1 ? "caractères" : "caractère"}`;
}

function defaultCounterText(typed: number, limit: number): string {
  if (typed === 0) return `${characters(limit)} au plus.`;
  return typed > limit ? `${characters(typed - limit)} de trop.` : `Il reste ${characters(limit - typed)}.`;
}

/** Several lines of text. Without JavaScript the counter states the limit; with it, what remains. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    hint,
    error,
    optionalText,
    limit,
    counterText = defaultCounterText,
    className,
    onInput,
    ...attributes
  } = props;
  const generated = useId();
  const id = attributes.id ?? generated;
  const [typed, setTyped] = useState(String(attributes.value ?? attributes.defaultValue ?? "").length);
  const count = (event: InputEvent<HTMLTextAreaElement>) => {
    setTyped(event.currentTarget.value.length);
    onInput?.(event);
  };
  const counterId = limit ? `${id}-counter` : "";
  const given = [attributes["aria-describedby"], counterId].filter(Boolean).join(" ");
  const frame = { id, label, hint, error, optionalText, required: attributes.required };
  return (
    <Field {...frame}>
      <textarea
        rows={6}
        {...attributes}
        id={id}
        onInput={count}
        aria-invalid={firstError(error) ? true : undefined}
        aria-describedby={describedBy(id, { hint, error }, given)}
        className={classNames("control block", className)}
      />
      {limit && (
        <p
          id={counterId}
          className={classNames("mt-1 text-sm", typed > limit ? "font-semibold text-brick" : "text-slate")}
        >
          {counterText(typed, limit)}
        </p>
      )}
    </Field>
  );
}
