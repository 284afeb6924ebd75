import type { Example } from "../example.tsx";
import { SearchBar } from "./search-bar.tsx";

export const examples: Example[] = [
  { title: "Sur l’accueil", render: () => <SearchBar action="#annonces" large label="Recherche de l’exemple 1" /> },
  {
    title: "Au-dessus des résultats, en gardant les filtres",
    render: () => (
      <SearchBar action="#annonces" label="Recherche de l’exemple 2" what="minibus" where="Ambert (63)">
        <input type="hidden" name="nature" value="offer" />
      </SearchBar>
    ),
  },
];
