import type { ReactNode } from "react";
import { Icon, type IconName } from "../icon/icon.tsx";

export interface TimelineProps {
  readonly rows: ReadonlyArray<{
    readonly key: string;
    /** A `DateText`. */
    readonly when: ReactNode;
    readonly what: ReactNode;
    readonly who?: string | undefined;
    readonly detail?: ReactNode | undefined;
    readonly icon?: IconName | undefined;
  }>;
  readonly label?: string | undefined;
}

/** What happened, row by row: who, when, what, why. */
export function Timeline({ rows, label = "Historique" }: TimelineProps) {
  return (
    <ol aria-label={label} className="ml-3.5 border-l-2 border-hairline">
      {rows.map(({ key, when, what, who, detail, icon = "check" }) => (
        <li key={key} className="relative pb-5 pl-7 last:pb-0">
          <span className="absolute top-0 -left-[calc(0.875rem+1px)] flex size-7 items-center justify-center rounded-full border border-hairline bg-surface text-forest">
            <Icon name={icon} className="size-4" />
          </span>
          <p className="leading-snug">{what}</p>
          <p className="text-sm text-slate">
            {when}
            {who && <> · {who}</>}
          </p>
          {detail && <div className="mt-1 max-w-prose">{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
