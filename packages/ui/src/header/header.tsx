import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon } from "../icon/icon.tsx";
import { Wordmark } from "../mark/mark.tsx";

export interface NavigationItem {
  readonly href: string;
  readonly label: string;
  /** The page shown, or the part of the site it belongs to. */
  readonly current?: "page" | "section" | undefined;
  /** How many things wait there; 0 shows nothing. */
  readonly count?: number | undefined;
  /** What the count counts, for screen readers: « messages non lus ». */
  readonly countLabel?: string | undefined;
}

export interface HeaderProps {
  readonly navigation: readonly NavigationItem[];
  /** Sign in, or « Mon espace » and sign out. */
  readonly account?: ReactNode | undefined;
  /** The one action offered everywhere: « Déposer une annonce ». */
  readonly action?: ReactNode | undefined;
  /** For whom the person acts: a whole line under the bar. */
  readonly actingAs?: ReactNode | undefined;
  readonly homeHref?: string | undefined;
  readonly siteName?: string | undefined;
  readonly navigationLabel?: string | undefined;
  readonly menuLabel?: string | undefined;
}

function NavigationLink({ item, block }: { readonly item: NavigationItem; readonly block?: boolean }) {
  const current = item.current !== undefined;
  return (
    <a
      href={item.href}
      aria-current={item.current === "page" ? "page" : current ? "true" : undefined}
      className={classNames(
        "flex min-h-11 items-center gap-2 text-ink no-underline hover:text-forest-dark hover:underline",
        block ? "border-b border-hairline px-1 py-2" : "border-b-[3px] px-0.5",
        current ? "font-semibold text-forest-dark" : !block && "border-transparent",
        current && !block && "border-forest",
      )}
    >
      {item.label}
      {item.count ? (
        <span className="rounded-full bg-saffron px-2 text-xs font-bold text-on-saffron">
          {item.count}
          <span className="sr-only"> {item.countLabel}</span>
        </span>
      ) : null}
    </a>
  );
}

function NavigationList({ items, block }: { readonly items: readonly NavigationItem[]; readonly block?: boolean }) {
  return (
    <ul className={block ? "flex flex-col" : "flex flex-wrap items-center gap-x-6"}>
      {items.map((item) => (
        <li key={item.href}>
          <NavigationLink item={item} block={block ?? false} />
        </li>
      ))}
    </ul>
  );
}

/**
 * The top of every page. On a phone the navigation folds into a native `<details>`: it opens without JavaScript.
 * Only one of the two navigations is displayed at a time, so only one is read.
 */
export function Header(props: HeaderProps) {
  const { navigation, account, action, actingAs, homeHref, siteName } = props;
  const { navigationLabel = "Navigation principale", menuLabel = "Menu" } = props;
  return (
    <header className="border-b border-hairline bg-surface print:border-0">
      <div className="mx-auto flex max-w-wide flex-wrap items-center gap-x-8 px-4 py-2 sm:px-6">
        <Wordmark href={homeHref} name={siteName} />
        <nav aria-label={navigationLabel} className="hidden grow lg:block">
          <NavigationList items={navigation} />
        </nav>
        <div className="ml-auto hidden items-center gap-3 lg:flex print:hidden">
          {account}
          {action}
        </div>
        <details className="disclosure no-print ml-auto min-w-0 open:w-full lg:hidden" name="menu">
          <summary className="ml-auto flex min-h-11 w-fit items-center gap-2 rounded-md border border-line px-3.5 font-semibold">
            <Icon name="menu" />
            {menuLabel}
          </summary>
          <nav aria-label={navigationLabel} className="pt-3 pb-2">
            <NavigationList items={navigation} block />
          </nav>
          <div className="flex flex-wrap items-center gap-3 py-3">
            {account}
            {action}
          </div>
        </details>
      </div>
      {actingAs && (
        <div className="border-t border-hairline bg-forest-wash print:hidden">
          <div className="mx-auto max-w-wide px-4 sm:px-6">{actingAs}</div>
        </div>
      )}
    </header>
  );
}
