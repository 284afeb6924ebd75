import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";

export interface UndoBarProps {
  /** What was done: « Annonce publiée. » */
  readonly message: string;
  /** Until when it can be undone: « Vous pouvez annuler pendant 30 secondes. » */
  readonly delay?: string | undefined;
  /** The caller's form with its undo button, small. */
  readonly children?: ReactNode | undefined;
}

/** Says what was just done and offers to undo it. Stays in the page: nothing appears or leaves by itself. */
export function UndoBar({ message, delay, children }: UndoBarProps) {
  return (
    <div
      role="status"
      className="sticky bottom-4 z-10 mx-auto flex w-full max-w-2xl flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border-2 border-forest bg-surface px-4 py-3 shadow-raised print:hidden"
    >
      <Icon name="success" className="size-6 text-forest" />
      <p className="min-w-0 grow basis-48">
        <strong>{message}</strong> {delay}
      </p>
      {children}
    </div>
  );
}
