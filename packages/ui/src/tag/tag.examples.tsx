import type { Example } from "../example.tsx";
import { RemovableTag, Tag, TagList } from "./tag.tsx";

export const examples: Example[] = [
  {
    title: "Des mots",
    render: () => (
      <TagList>
        <li>
          <Tag>Mobilité</Tag>
        </li>
        <li>
          <Tag>Véhicule adapté</Tag>
        </li>
      </TagList>
    ),
  },
  {
    title: "Des filtres à retirer",
    render: () => (
      <TagList label="Filtres en place">
        <li>
          <RemovableTag href="#sans-offre">Offres</RemovableTag>
        </li>
        <li>
          <RemovableTag href="#sans-distance">À moins de 20 km</RemovableTag>
        </li>
        <li>
          <a href="#tout">Tout effacer</a>
        </li>
      </TagList>
    ),
  },
];
