import { type ReactNode, useEffect, useRef } from "react";
import { ErrorSummary } from "@maillage/ui/error-summary/error-summary";
import { FieldStack } from "@maillage/ui/field/field";
import type { FormView } from "../forms/form-view.ts";

export interface FormFrameProps {
  readonly view: FormView;
  readonly children: ReactNode;
  /** Under the fields: the button, and what happens next. */
  readonly actions: ReactNode;
  /** For what stands beside the form and looks at it. */
  readonly id?: string | undefined;
  readonly action?: string | undefined;
  readonly intent?: string | undefined;
  /** The form carries a file. */
  readonly withFile?: boolean | undefined;
}

/**
 * A form of ours: native, sent as a document so that it works the same without JavaScript. What is wrong comes first,
 * each line leading to its field. With JavaScript a second click on the button sends nothing.
 */
export function FormFrame({ view, children, actions, id, action, intent, withFile }: FormFrameProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => stopSecondSubmission(form.current), []);
  return (
    <form
      ref={form}
      id={id}
      method="post"
      action={action}
      encType={withFile ? "multipart/form-data" : undefined}
      noValidate
    >
      <ErrorSummary errors={view.errors} />
      {intent && <input type="hidden" name="intent" value={intent} />}
      <FieldStack>
        {children}
        <div>{actions}</div>
      </FieldStack>
    </form>
  );
}

/** Lets a form be sent once; a page shown again from the browser's memory may send it anew. */
function stopSecondSubmission(form: HTMLFormElement | null): () => void {
  let sent = false;
  const onSubmit = (event: SubmitEvent) => {
    // A field of ours stopped it: nothing was sent.
    if (event.defaultPrevented) return;
    if (sent) event.preventDefault();
    sent = true;
  };
  const onReturn = () => {
    sent = false;
  };
  form?.addEventListener("submit", onSubmit);
  window.addEventListener("pageshow", onReturn);
  return () => {
    form?.removeEventListener("submit", onSubmit);
    window.removeEventListener("pageshow", onReturn);
  };
}

/** One button that posts: « Se déconnecter », « Mettre en pause ». The button is the caller's. */
export function PostButton({
  action,
  children,
  fields = {},
}: {
  readonly action?: string;
  readonly children: ReactNode;
  readonly fields?: Readonly<Record<string, string>>;
}) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
