import type { Example } from "../example.tsx";
import { Main } from "./main.tsx";

export const examples: Example[] = [
  {
    title: "Largeur d’un formulaire",
    render: () => (
      <Main as="div" id="exemple-contenu" width="narrow">
        <p>Le texte garde des lignes de 60 à 75 signes, quelle que soit la taille de l’écran.</p>
      </Main>
    ),
  },
];
