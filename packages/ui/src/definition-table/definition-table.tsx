import type { ReactNode } from "react";
import { Icon, type IconName } from "../icon/icon.tsx";

export interface DefinitionTableProps {
  readonly items: ReadonlyArray<{
    readonly term: string;
    readonly value: ReactNode;
    readonly icon?: IconName | undefined;
  }>;
}

/** What, when, where, on what terms: the short table that comes before the prose. */
export function DefinitionTable({ items }: DefinitionTableProps) {
  return (
    <dl className="max-w-[48rem] border-t border-hairline">
      {items.map(({ term, value, icon }) => (
        <div key={term} className="grid gap-x-6 border-b border-hairline py-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
          <dt className="flex items-start gap-2 text-slate">
            {icon && <Icon name={icon} className="mt-1 size-5" />}
            {term}
          </dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
