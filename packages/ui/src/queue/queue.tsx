import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";

export interface QueueLayoutProps {
  readonly list: ReactNode;
  /** The button that unfolds the list on a phone: « 11 dossiers ». */
  readonly summary: string;
  /** On a phone too, the list is what one came for. */
  readonly open?: boolean | undefined;
  /** What is decided on: its content and the panel of decisions. */
  readonly children: ReactNode;
}

/**
 * A list beside what is being looked at, its current line in sight. On a phone the list is folded above it: a native
 * `<details>` that the stylesheet unfolds where there is room.
 */
export function QueueLayout({ list, summary, open, children }: QueueLayoutProps) {
  const side = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = side.current;
    const current = box?.querySelector<HTMLElement>('[aria-current="true"]')?.closest("li");
    if (!box || !current) return;
    const offset = current.getBoundingClientRect().top - box.getBoundingClientRect().top;
    // Only the list scrolls: the page stays where the person left it.
    box.scrollTop += offset - box.clientHeight / 3;
  }, []);
  return (
    <div className="grid gap-6 lg:grid-cols-[21rem_minmax(0,1fr)] lg:gap-8">
      <div
        ref={side}
        className="min-w-0 lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:self-start lg:overflow-y-auto"
      >
        <details className="disclosure unfold-wide" open={open}>
          <summary className="flex min-h-12 items-center gap-2 rounded-md border border-line bg-surface px-4 font-semibold">
            {summary}
            <Icon name="chevron-down" className="disclosure-arrow ml-auto size-5" />
          </summary>
          <div className="pt-2 lg:pt-0">{list}</div>
        </details>
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

export interface QueueListProps {
  readonly label: string;
  readonly items: ReadonlyArray<{
    readonly key: string;
    readonly href: string;
    readonly title: string;
    /** A `KindChip` or a `Badge`. */
    readonly chip?: ReactNode | undefined;
    /** Who and since when. */
    readonly detail?: ReactNode | undefined;
    readonly current?: boolean | undefined;
  }>;
}

/** What waits for a decision, the one shown being marked. */
export function QueueList({ label, items }: QueueListProps) {
  return (
    <nav aria-label={label}>
      <ol className="overflow-hidden rounded-lg border border-hairline bg-surface">
        {items.map(({ key, href, title, chip, detail, current }) => (
          <li
            key={key}
            className={classNames(
              "relative border-b border-l-4 border-b-hairline px-4 py-3 last:border-b-0 hover:bg-wash",
              current ? "border-l-forest bg-forest-wash" : "border-l-transparent",
            )}
          >
            {chip && <div className="mb-1">{chip}</div>}
            <a
              href={href}
              aria-current={current ? "true" : undefined}
              className="leading-snug font-medium text-ink no-underline after:absolute after:inset-0 hover:underline focus-visible:-outline-offset-2"
            >
              {title}
            </a>
            {detail && <p className="mt-0.5 text-sm text-slate">{detail}</p>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface DecisionPanelProps {
  readonly title: string;
  readonly titleId?: string | undefined;
  /** Reasons, message, fields: inside the caller's form. */
  readonly children?: ReactNode | undefined;
  /** The buttons, with their `KeyboardHint`. */
  readonly actions: ReactNode;
  /** What happens next: « L’annonce paraît dans 30 secondes. » */
  readonly after?: ReactNode | undefined;
}

/** Where one decides: the question, the reasons, the buttons, what follows. */
export function DecisionPanel({ title, titleId = "decision", children, actions, after }: DecisionPanelProps) {
  return (
    <section aria-labelledby={titleId} className="rounded-lg border-2 border-forest bg-surface p-4 sm:p-6 print:hidden">
      <h2 id={titleId} className="text-xl">
        {title}
      </h2>
      {children && <div className="mt-4">{children}</div>}
      <div className="mt-5 flex flex-wrap gap-3">{actions}</div>
      {after && <p className="mt-3 text-sm text-slate">{after}</p>}
    </section>
  );
}
