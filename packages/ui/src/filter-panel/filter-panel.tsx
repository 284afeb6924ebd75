import type { ReactNode, Ref } from "react";
import { Button } from "../button/button.tsx";
import { Icon } from "../icon/icon.tsx";

export interface FilterPanelProps {
  /** The filters' controls: `FilterGroup`s. */
  readonly children: ReactNode;
  /** Where the GET form goes. */
  readonly action: string;
  /** How many filters are on. */
  readonly active: number;
  /** The same page without filters. */
  readonly clearHref?: string | undefined;
  readonly title?: string | undefined;
  readonly applyLabel?: string | undefined;
  readonly clearLabel?: string | undefined;
  /** The form itself, for a page that follows its changes. */
  readonly formRef?: Ref<HTMLFormElement> | undefined;
  /** Ids differ when a page holds two panels. */
  readonly id?: string | undefined;
}

/**
 * The filters, at the side of a wide screen; on a phone, folded behind one button that says how many are on.
 * A native `<details>` that the stylesheet unfolds where there is room: no script, and one copy of the controls.
 */
export function FilterPanel(props: FilterPanelProps) {
  const { children, action, active, clearHref, formRef, title = "Filtres", id = "filtres" } = props;
  const { applyLabel = "Voir les résultats", clearLabel = "Tout effacer" } = props;
  const count = active > 0 ? ` (${active})` : "";
  return (
    <section aria-labelledby={`${id}-titre`} className="print:hidden">
      <h2 id={`${id}-titre`} className="unfolded-heading sr-only text-xl">
        {title}
        {count}
      </h2>
      <details className="disclosure unfold-wide rounded-lg border border-line bg-surface lg:border-hairline" id={id}>
        <summary className="flex min-h-12 items-center gap-2 px-4 font-semibold">
          <Icon name="filter" />
          {title}
          {count}
          <Icon name="chevron-down" className="disclosure-arrow ml-auto size-5" />
        </summary>
        <form ref={formRef} action={action} method="get" className="flex flex-col gap-5 p-4 lg:p-5">
          {children}
          <div className="flex flex-wrap items-center gap-3 border-t border-hairline pt-4">
            <Button size="small">{applyLabel}</Button>
            {clearHref && active > 0 && (
              <a href={clearHref} className="inline-flex min-h-11 items-center text-sm">
                {clearLabel}
              </a>
            )}
          </div>
        </form>
      </details>
    </section>
  );
}

export interface FilterGroupProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Folded groups keep a long panel short; a group with a filter on should be open. */
  readonly folded?: boolean | undefined;
}

/** Filters of one sort, under a title that folds. */
export function FilterGroup({ title, children, folded }: FilterGroupProps) {
  return (
    <details className="disclosure" open={!folded}>
      <summary className="flex min-h-11 items-center justify-between gap-2 font-semibold">
        {title}
        <Icon name="chevron-down" className="disclosure-arrow size-5" />
      </summary>
      <div className="pt-1">{children}</div>
    </details>
  );
}
