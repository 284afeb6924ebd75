import { useEffect, useId, useRef } from "react";
import { Icon } from "../icon/icon.tsx";

export interface ErrorSummaryProps {
  /** What is wrong and where: `href` is `#` and the id of the control. Empty: nothing is shown. */
  readonly errors: ReadonlyArray<{ readonly message: string; readonly href?: string | undefined }>;
  readonly title?: string | undefined;
  readonly id?: string | undefined;
  /** False where it answers nothing: in the style guide. */
  readonly takesFocus?: boolean | undefined;
}

function defaultTitle(count: number): string {
  return count > 1 ? `${count} points sont à corriger` : "Un point est à corriger";
}

/** The list of what is wrong, at the top of the form, each line leading to its field. It takes the focus. */
export function ErrorSummary({ errors, title, id = "erreurs", takesFocus = true }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  // A new list is a new answer of the server: the eye must land on it again.
  useEffect(() => {
    if (takesFocus && errors.length > 0) box.current?.focus();
  }, [errors, takesFocus]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      id={id}
      role="alert"
      tabIndex={-1}
      // Without JavaScript the browser itself moves the focus here: the person must know at once that nothing was sent.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={takesFocus}
      // React sends this attribute but does not know it when it wakes a <div>.
      suppressHydrationWarning
      aria-labelledby={titleId}
      className="mb-6 max-w-prose rounded-md border-2 border-brick bg-surface p-4 sm:p-5"
    >
      <h2 id={titleId} className="flex items-start gap-2 text-xl">
        <Icon name="error" className="mt-0.5 size-6 text-brick" />
        {title ?? defaultTitle(errors.length)}
      </h2>
      <ul className="mt-2 flex flex-col">
        {errors.map(({ message, href }) => (
          <li key={`${href}${message}`}>
            {href ? (
              <a
                href={href}
                className="inline-flex min-h-8 items-center py-1 font-medium text-brick hover:text-brick-dark"
              >
                {message}
              </a>
            ) : (
              <span className="py-1">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
