import type { Example } from "../example.tsx";
import { PrintOnly, ScreenOnly, VisuallyHidden } from "./visually-hidden.tsx";

export const examples: Example[] = [
  {
    title: "Texte réservé aux lecteurs d’écran",
    render: () => (
      <p>
        12 km <VisuallyHidden>à vol d’oiseau</VisuallyHidden>
      </p>
    ),
  },
  {
    title: "Selon l’écran ou le papier",
    render: () => (
      <>
        <PrintOnly>Imprimé depuis Maillage.</PrintOnly>
        <ScreenOnly>Cette phrase ne s’imprime pas.</ScreenOnly>
      </>
    ),
  },
];
