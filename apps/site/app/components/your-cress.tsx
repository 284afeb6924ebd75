import { Section } from "@maillage/ui/heading/heading";

/** Who verifies and reviews where the person is, or where they look. */
export function YourCress({ cress }: { readonly cress: { name: string; href: string; where: string } }) {
  return (
    <Section title="Votre CRESS">
      <p className="max-w-prose">
        {cress.where}, la <a href={cress.href}>{cress.name}</a> vérifie les structures et relit leurs annonces.
      </p>
    </Section>
  );
}
