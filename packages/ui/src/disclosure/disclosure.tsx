import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean | undefined;
}

/** Something more, for those who want it. A native `<details>`. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details className="disclosure rounded-md border border-hairline bg-surface" open={open}>
      <summary className="flex min-h-12 items-center justify-between gap-3 rounded-md px-4 py-2 font-semibold hover:bg-wash">
        <span>{summary}</span>
        <Icon name="chevron-down" className="disclosure-arrow size-5" />
      </summary>
      <div className="px-4 pt-1 pb-4">{children}</div>
    </details>
  );
}
