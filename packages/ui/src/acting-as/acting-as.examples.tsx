import type { Example } from "../example.tsx";
import { ActingAs } from "./acting-as.tsx";

export const examples: Example[] = [
  {
    title: "Plusieurs structures possibles",
    render: () => (
      <ActingAs
        organisation="Communauté de communes Ambert Livradois Forez"
        role="contributrice"
        changeHref="#changer"
      />
    ),
  },
  { title: "Une seule structure", render: () => <ActingAs organisation="Épicerie coopérative du Haut-Forez" /> },
];
