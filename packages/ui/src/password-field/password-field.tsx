import { type ComponentPropsWithRef, useId, useState } from "react";
import { describedBy, Field, type FieldTexts, firstError } from "../field/field.tsx";
import { Icon } from "../icon/icon.tsx";
import { useScripted } from "../use-scripted.ts";

export interface PasswordFieldProps extends FieldTexts, Omit<ComponentPropsWithRef<"input">, "type"> {
  readonly name: string;
  /** `current-password` to sign in, `new-password` to choose one: password managers rely on it. */
  readonly autoComplete: "current-password" | "new-password";
  readonly showText?: string | undefined;
  readonly hideText?: string | undefined;
}

/** A password. Pasting is allowed; the button that shows it appears only where it can work. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, hint, error, optionalText, showText = "Afficher", hideText = "Masquer", ...attributes } = props;
  const generated = useId();
  const id = attributes.id ?? generated;
  const [shown, setShown] = useState(false);
  const scripted = useScripted();
  const frame = { id, label, hint, error, optionalText, required: attributes.required, width: "medium" } as const;
  return (
    <Field {...frame}>
      <span className="flex gap-2">
        <input
          spellCheck={false}
          autoCapitalize="none"
          {...attributes}
          id={id}
          type={shown ? "text" : "password"}
          aria-invalid={firstError(error) ? true : undefined}
          aria-describedby={describedBy(id, { hint, error }, attributes["aria-describedby"])}
          className="control"
        />
        {scripted && (
          <button
            type="button"
            aria-pressed={shown}
            aria-controls={id}
            onClick={() => setShown(!shown)}
            className="inline-flex min-h-12 shrink-0 items-center gap-2 whitespace-nowrap rounded-md border border-line bg-surface px-3 text-sm font-semibold hover:bg-wash"
          >
            <Icon name="eye" />
            {shown ? hideText : showText}
          </button>
        )}
      </span>
    </Field>
  );
}
