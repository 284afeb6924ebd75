import type { Example } from "../example.tsx";
import { CardGrid } from "../layout/layout.tsx";
import { Door } from "./door.tsx";

export const examples: Example[] = [
  {
    title: "Les quatre portes",
    render: () => (
      <CardGrid columns={4}>
        <li>
          <Door kind="need" href="#besoin" title="Je cherche" text="Un local, un véhicule, une compétence." />
        </li>
        <li>
          <Door kind="offer" href="#offre" title="Je propose" text="Ce qui dort peut servir à d’autres." />
        </li>
        <li>
          <Door
            kind="pooling"
            href="#mutualisation"
            title="Je veux partager"
            text="Un poste, un achat, un lieu à plusieurs."
          />
        </li>
        <li>
          <Door
            kind="partner_call"
            href="#appel"
            title="J’appelle des partenaires"
            text="Un projet à porter ensemble."
          />
        </li>
      </CardGrid>
    ),
  },
];
