import type { ReactNode } from "react";

export interface StatFigureProps {
  /** Already written in French: « 1 248 ». */
  readonly value: string;
  readonly label: string;
  readonly detail?: ReactNode | undefined;
  readonly href?: string | undefined;
}

/** One figure and what it counts. */
export function StatFigure({ value, label, detail, href }: StatFigureProps) {
  return (
    <div className="flex flex-col border-l-4 border-saffron py-0.5 pl-4">
      <dt className="order-2 leading-snug">{href ? <a href={href}>{label}</a> : label}</dt>
      <dd className="order-1 text-3xl leading-tight font-bold tabular-nums">{value}</dd>
      {detail && <dd className="order-3 text-sm text-slate">{detail}</dd>}
    </div>
  );
}

/** Figures side by side. */
export function StatRow({ children }: { readonly children: ReactNode }) {
  return <dl className="grid gap-x-6 gap-y-6 sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">{children}</dl>;
}
