import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";

export interface UndoBarProps {
  readonly label: string;
  /** An `UndoLine` for each thing done, the last one first. */
  readonly children: ReactNode;
}

/** What was just done and can be undone, kept at the bottom of the window. Last in the page’s main part, for it to stick. */
export function UndoBar({ label, children }: UndoBarProps) {
  return (
    <section
      aria-label={label}
      className="undo-bar sticky bottom-2 z-10 mx-auto mt-6 flex max-h-[40vh] w-full max-w-3xl flex-col gap-2 overflow-y-auto rounded-lg border-2 border-forest bg-surface px-4 py-2 shadow-raised sm:bottom-4 print:hidden"
    >
      {children}
    </section>
  );
}

export interface UndoLineProps {
  /** What was done: « Annonce publiée. » */
  readonly message: string;
  /** Until when it can be undone: « Vous pouvez l’annuler encore quelques secondes. » */
  readonly delay: string;
  /** The caller's form with its undo button, small. */
  readonly children?: ReactNode | undefined;
}

/** One thing that was done, and the way back. */
export function UndoLine({ message, delay, children }: UndoLineProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Icon name="success" className="size-6 text-forest max-sm:hidden" />
      <p className="min-w-0 grow basis-48 text-sm leading-snug sm:text-base">
        <strong>{message}</strong> {delay}
      </p>
      {children}
    </div>
  );
}
