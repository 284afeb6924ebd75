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

function NavigationLink({ item }: { readonly item: NavigationItem }) {
  const current = item.current !== undefined;
  return (
    <a
      href={item.href}
      aria-current={item.current === "page" ? "page" : current ? "true" : undefined}
      className={classNames(
        "flex min-h-11 items-center gap-2 border-b border-hairline px-1 py-2 text-ink no-underline hover:text-forest-dark hover:underline lg:border-b-[3px] lg:px-0.5",
        current
          ? "font-semibold text-forest-dark lg:border-forest"
          : "lg:border-transparent forced-colors:lg:border-[Canvas]",
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

/**
 * The top of every page. On a phone everything but the name folds into a native `<details>`, which the stylesheet
 * unfolds where there is room: it opens without JavaScript, and nothing stands twice in the page.
 */
export function Header(props: HeaderProps) {
  const { navigation, account, action, actingAs, homeHref, siteName } = props;
  const { navigationLabel = "Navigation principale", menuLabel = "Menu" } = props;
  return (
    <header className="border-b border-hairline bg-surface print:border-0">
      <div className="relative mx-auto max-w-page px-4 py-2 sm:px-6 lg:flex lg:items-center lg:gap-8">
        <Wordmark href={homeHref} name={siteName} />
        <details className="disclosure unfold-wide no-print grow">
          <summary className="absolute top-2 right-4 flex min-h-11 items-center gap-2 rounded-md border border-line px-3.5 font-semibold sm:right-6">
            <Icon name="menu" />
            {menuLabel}
          </summary>
          <div className="pt-3 pb-2 lg:flex lg:flex-wrap lg:items-center lg:gap-x-8 lg:p-0">
            <nav aria-label={navigationLabel}>
              <ul className="flex flex-col lg:flex-row lg:flex-wrap lg:gap-x-6">
                {navigation.map((item) => (
                  <li key={item.href}>
                    <NavigationLink item={item} />
                  </li>
                ))}
              </ul>
            </nav>
            <div className="flex flex-wrap items-center gap-x-5 gap-y-3 pt-4 lg:ml-auto lg:pt-0">
              {account}
              {action}
            </div>
          </div>
        </details>
      </div>
      {actingAs && (
        <div className="border-t border-hairline bg-forest-wash print:hidden">
          <div className="mx-auto max-w-page px-4 sm:px-6">{actingAs}</div>
        </div>
      )}
    </header>
  );
}
