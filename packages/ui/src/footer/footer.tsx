import type { ReactNode } from "react";
import { Wordmark } from "../mark/mark.tsx";

export interface FooterProps {
  readonly columns: ReadonlyArray<{
    readonly title: string;
    readonly links: ReadonlyArray<{ readonly href: string; readonly label: string }>;
  }>;
  /** One sentence: what this site is and who keeps it. */
  readonly note?: ReactNode | undefined;
  readonly id?: string | undefined;
  readonly homeHref?: string | undefined;
  readonly navigationLabel?: string | undefined;
}

/** The foot of every page: the real pages every public site owes its readers. */
export function Footer({
  columns,
  note,
  id = "pied-de-page",
  homeHref,
  navigationLabel = "Pied de page",
}: FooterProps) {
  return (
    <footer id={id} className="mt-8 border-t border-hairline bg-surface print:hidden">
      <div className="mx-auto grid max-w-page gap-8 px-4 py-10 sm:px-6 lg:grid-cols-[18rem_1fr]">
        <div>
          <Wordmark href={homeHref} />
          {note && <p className="mt-3 max-w-72 text-sm text-slate">{note}</p>}
        </div>
        <nav aria-label={navigationLabel} className="grid grid-cols-2 gap-x-6 gap-y-8 md:grid-cols-3">
          {columns.map(({ title, links }) => (
            <div key={title}>
              <p className="font-semibold">{title}</p>
              <ul className="mt-2">
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <a href={href} className="inline-flex min-h-9 items-center text-sm text-ink hover:text-forest-dark">
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
      </div>
    </footer>
  );
}
