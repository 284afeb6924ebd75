import { Section } from "@maillage/ui/heading/heading";
import { TextLink } from "@maillage/ui/text-link/text-link";

export interface PlacesProps {
  readonly title: string;
  readonly links: ReadonlyArray<{ href: string; label: string }>;
  readonly note?: string | undefined;
}

/** The territories inside this one, or around it. */
export function Places({ title, links, note }: PlacesProps) {
  return (
    <Section title={title}>
      <ul className="columns-1 gap-x-8 sm:columns-2 lg:columns-3">
        {links.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
          </li>
        ))}
      </ul>
      {note && <p className="mt-2 text-slate">{note}</p>}
    </Section>
  );
}
