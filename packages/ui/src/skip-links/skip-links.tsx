export interface SkipLinksProps {
  readonly links?: ReadonlyArray<{ readonly href: string; readonly label: string }> | undefined;
  readonly label?: string | undefined;
}

const defaultLinks = [
  { href: "#contenu", label: "Aller au contenu" },
  { href: "#pied-de-page", label: "Aller au pied de page" },
] as const;

/** The first stop of the keyboard: shortcuts to the parts of the page, shown when focused. */
export function SkipLinks({ links = defaultLinks, label = "Accès rapide" }: SkipLinksProps) {
  return (
    <nav aria-label={label}>
      <ul className="flex gap-2">
        {links.map(({ href, label: text }) => (
          <li key={href}>
            <a
              href={href}
              className="sr-only rounded-md bg-surface font-semibold focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:px-5 focus:py-3 focus:shadow-raised"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
