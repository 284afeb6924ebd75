import { Section } from "@maillage/ui/heading/heading";
import { ListingList } from "../components/listing-list.tsx";
import type { CardView } from "../listings/card-view.ts";
import type { ComplementView } from "./complement-view.ts";

const reasonsBy = (complements: readonly ComplementView[]) => {
  const reasons = new Map(complements.map((complement) => [complement.href, complement.reasons]));
  return (card: CardView): readonly string[] => reasons.get(card.href) ?? [];
};

/** On a listing's public page: the listings that complement it, and why; nothing when there is none. */
export function Complements({ complements }: { readonly complements: readonly ComplementView[] }) {
  if (complements.length === 0) return null;
  return (
    <Section title="Des annonces qui peuvent se compléter">
      <ListingList
        cards={complements}
        headingLevel={3}
        reasonsOf={reasonsBy(complements)}
        reasonsTitle="Pourquoi elle est proposée"
      />
    </Section>
  );
}
