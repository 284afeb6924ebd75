import type { ReactNode } from "react";
import { Mark } from "../mark/mark.tsx";

export interface EmptyStateProps {
  /** What would be here: « Aucune annonce à moins de 20 km. » */
  readonly sentence: string;
  /** The ways out, the most likely first. */
  readonly ways?: ReadonlyArray<{ readonly href: string; readonly label: string }> | undefined;
  readonly children?: ReactNode | undefined;
}

/** Nothing here yet, and the way to something. */
export function EmptyState({ sentence, ways = [], children }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-line px-4 py-8 text-center sm:px-8">
      <Mark className="mx-auto size-12 opacity-60" />
      <p className="mx-auto mt-4 max-w-prose text-lg">{sentence}</p>
      {children && <div className="mx-auto mt-2 max-w-prose text-slate">{children}</div>}
      {ways.length > 0 && (
        <ul className="mt-3 flex flex-wrap justify-center gap-x-6">
          {ways.map(({ href, label }) => (
            <li key={href}>
              <a href={href} className="inline-flex min-h-11 items-center font-medium">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
