import { type ReactNode, useId } from "react";
import { Button, LinkButton } from "../button/button.tsx";

export interface ConfirmPanelProps {
  /** The question: « Supprimer votre compte ? » */
  readonly title: string;
  /** What will be lost, what will stay; hidden inputs too. */
  readonly children: ReactNode;
  /** The verb: « Supprimer mon compte ». */
  readonly confirmLabel: string;
  readonly cancelHref: string;
  readonly cancelLabel?: string | undefined;
  readonly destructive?: boolean | undefined;
  /** Name and value of the button, when one form serves several intents. */
  readonly intent?: { readonly name: string; readonly value: string } | undefined;
}

/** Confirms what cannot be undone, on a page of its own: place it inside the caller's form. */
export function ConfirmPanel(props: ConfirmPanelProps) {
  const { title, children, confirmLabel, cancelHref, cancelLabel = "Ne rien changer", destructive, intent } = props;
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className={`max-w-prose rounded-lg border-2 bg-surface p-4 sm:p-6 ${destructive ? "border-brick" : "border-line"}`}
    >
      <h2 id={titleId} className="text-xl">
        {title}
      </h2>
      <div className="mt-3 flex flex-col gap-3">{children}</div>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button variant={destructive ? "destructive" : "primary"} name={intent?.name} value={intent?.value}>
          {confirmLabel}
        </Button>
        <LinkButton variant="quiet" href={cancelHref}>
          {cancelLabel}
        </LinkButton>
      </div>
    </section>
  );
}
