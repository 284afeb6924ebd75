import { Icon } from "../icon/icon.tsx";

export interface BreadcrumbProps {
  /** From the home page to this one; the last has no address. */
  readonly items: ReadonlyArray<{ readonly label: string; readonly href?: string | undefined }>;
  readonly label?: string | undefined;
}

/** Where this page stands in the site. */
export function Breadcrumb({ items, label = "Vous êtes ici" }: BreadcrumbProps) {
  return (
    <nav aria-label={label} className="mb-3 text-sm">
      <ol className="flex flex-wrap items-center gap-x-1.5">
        {items.map(({ href, label: text }, index) => (
          <li key={text} className="flex min-w-0 items-center gap-1.5">
            {index > 0 && <Icon name="chevron-right" className="size-4 text-line" />}
            {href ? (
              <a href={href} className="inline-flex min-h-8 items-center text-slate hover:text-forest-dark">
                {text}
              </a>
            ) : (
              <span aria-current="page" className="py-1">
                {text}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
