import type { Example } from "../example.tsx";
import { KindChip } from "./kind-chip.tsx";

export const examples: Example[] = [
  {
    title: "Les quatre natures d’annonce",
    render: () => (
      <p className="flex flex-wrap gap-3">
        <KindChip kind="need" label="Besoin" />
        <KindChip kind="offer" label="Offre" />
        <KindChip kind="pooling" label="Mutualisation" />
        <KindChip kind="partner_call" label="Appel à partenaires" />
      </p>
    ),
  },
];
