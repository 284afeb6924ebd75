import { Section } from "@maillage/ui/heading/heading";
import type { ReviewingDesk as Desk } from "../organisations/desk-of-region.server.ts";

/** Who verifies and reviews where the person is, or where they look. */
export function ReviewingDesk({ desk, title }: { readonly desk: Desk; readonly title?: string | undefined }) {
  const { name, href, where, isCress } = desk;
  return (
    <Section title={title ?? (isCress ? "Votre CRESS" : "Qui relit les annonces")}>
      <p className="max-w-prose">
        {where}, {href ? <a href={href}>{name}</a> : name} vérifie les structures et relit leurs annonces.
      </p>
    </Section>
  );
}
