import type { Example } from "../example.tsx";
import pictures from "./data/example-pictures.json" with { type: "json" };
import { TerritoryMap } from "./territory-map.tsx";

export const examples: Example[] = [
  {
    title: "Un département dans le pays",
    render: () => (
      <TerritoryMap
        picture={pictures.departement}
        title="Le Puy-de-Dôme"
        sentence="Le Puy-de-Dôme est à l’ouest de la région Auvergne-Rhône-Alpes."
        facts={[
          { term: "Département", value: "Puy-de-Dôme (63)" },
          { term: "Région", value: "Auvergne-Rhône-Alpes" },
        ]}
      />
    ),
  },
  {
    title: "Une commune dans sa région",
    render: () => (
      <TerritoryMap
        picture={pictures.commune}
        title="Où se trouve Ambert"
        sentence="Ambert est à l’est du Puy-de-Dôme, en Auvergne-Rhône-Alpes."
        approximation="Le point marque le centre de la commune."
        facts={[
          { term: "Commune", value: "Ambert" },
          { term: "Département", value: "Puy-de-Dôme (63)" },
          { term: "Région", value: "Auvergne-Rhône-Alpes" },
        ]}
      />
    ),
  },
  {
    title: "Outre-mer, le département seul",
    render: () => (
      <TerritoryMap
        picture={pictures.overseas}
        title="Où se trouve Saint-Denis"
        sentence="Saint-Denis est au nord de La Réunion."
      />
    ),
  },
];
