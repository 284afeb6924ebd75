import type { Example } from "../example.tsx";
import { Breadcrumb } from "./breadcrumb.tsx";

export const examples: Example[] = [
  {
    title: "Trois niveaux",
    render: () => (
      <Breadcrumb
        label="Chemin de l’exemple"
        items={[
          { href: "#accueil", label: "Accueil" },
          { href: "#annonces", label: "Annonces" },
          { label: "Minibus neuf places, libre deux jours par semaine" },
        ]}
      />
    ),
  },
];
