import type { Example } from "../example.tsx";
import { EmptyState } from "./empty-state.tsx";

export const examples: Example[] = [
  {
    title: "Une recherche sans résultat",
    render: () => (
      <EmptyState
        sentence="Aucune annonce à moins de 20 km."
        ways={[
          { href: "#50-km", label: "Élargir à 50 km" },
          { href: "#alerte", label: "Créer une alerte" },
          { href: "#besoin", label: "Déposer un besoin" },
        ]}
      />
    ),
  },
  {
    title: "Une file vide",
    render: () => <EmptyState sentence="Tout est relu.">La prochaine annonce apparaîtra ici.</EmptyState>,
  },
];
