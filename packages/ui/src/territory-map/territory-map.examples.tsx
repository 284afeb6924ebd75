import type { Example } from "../example.tsx";
import { CountryMap } from "./country-map.tsx";
import country from "./data/example-country.json" with { type: "json" };
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
  {
    title: "Des départements nuancés par leur nombre d’annonces",
    render: () => (
      <CountryMap
        sheets={country}
        shown={{
          971: { shade: 4, words: "Guadeloupe\u00a0: 12 annonces", href: "/annonces?territoire=departement:971" },
          974: { shade: 1, words: "La Réunion\u00a0: 1 annonce", href: "/annonces?territoire=departement:974" },
        }}
        sentence="13 annonces dans 2 départements."
        legend={[
          { shade: 0, words: "Aucune annonce" },
          { shade: 1, words: "De 1 à 3" },
          { shade: 4, words: "10 et plus" },
        ]}
      />
    ),
  },
];
