import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";

/** A word about something: theme, sub-category. Not a link, not a state. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return (
    <span className="inline-block rounded-full bg-wash px-3 py-0.5 text-sm text-ink print:border">{children}</span>
  );
}

export interface RemovableTagProps {
  readonly children: string;
  /** The same page without this filter. */
  readonly href: string;
  readonly removeLabel?: string | undefined;
}

/** A filter that is on; following the link takes it away. Works without JavaScript. */
export function RemovableTag({ children, href, removeLabel = "Retirer le filtre" }: RemovableTagProps) {
  return (
    <a
      href={href}
      className="inline-flex min-h-11 items-center gap-2 rounded-full border border-forest bg-forest-wash px-4 text-sm font-medium text-ink no-underline hover:bg-surface hover:text-forest-dark hover:underline"
    >
      <span className="sr-only">{removeLabel}&nbsp;: </span>
      {children}
      <Icon name="close" className="size-4" />
    </a>
  );
}

export interface TagListProps {
  readonly children: ReactNode;
  readonly label?: string | undefined;
}

/** Tags in a row, as a list; each child is one `<li>`. */
export function TagList({ children, label }: TagListProps) {
  return (
    <ul aria-label={label} className="flex flex-wrap items-center gap-2">
      {children}
    </ul>
  );
}
