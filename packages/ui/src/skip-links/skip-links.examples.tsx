import type { Example } from "../example.tsx";
import { SkipLinks } from "./skip-links.tsx";

export const examples: Example[] = [
  {
    title: "Visibles dès que le clavier y passe",
    render: () => (
      <SkipLinks label="Accès rapide de l’exemple" links={[{ href: "#exemple", label: "Aller à l’exemple" }]} />
    ),
  },
];
