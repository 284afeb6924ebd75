import type { ReactNode } from "react";

interface SlotProps {
  readonly children: ReactNode;
}

/** Text for screen readers only. */
export function VisuallyHidden({ children }: SlotProps) {
  return <span className="sr-only">{children}</span>;
}

/** Content that appears on paper only. */
export function PrintOnly({ children }: SlotProps) {
  return <div className="hidden print:block">{children}</div>;
}

/** Content that has no use on paper: buttons, filters, links to other pages. */
export function ScreenOnly({ children }: SlotProps) {
  return <div data-screen-only="">{children}</div>;
}
