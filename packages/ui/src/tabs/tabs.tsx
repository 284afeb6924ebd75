import { classNames } from "../class-names.ts";

export interface TabsProps {
  readonly label: string;
  readonly items: ReadonlyArray<{
    readonly href: string;
    readonly label: string;
    readonly current?: boolean | undefined;
    readonly count?: number | undefined;
  }>;
}

/** Views of one thing, each with its own address: links, not tabs in the sense of ARIA. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-line">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {items.map(({ href, label: text, current, count }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current ? "page" : undefined}
              className={classNames(
                "inline-flex min-h-11 items-center gap-2 border-b-4 px-1 text-ink no-underline hover:underline",
                current ? "border-forest font-semibold" : "border-transparent forced-colors:border-[Canvas]",
              )}
            >
              {text}
              {count !== undefined && <span className="rounded-full bg-wash px-2 text-sm text-ink">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
