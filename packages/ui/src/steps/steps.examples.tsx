import type { Example } from "../example.tsx";
import { Steps } from "./steps.tsx";

export const examples: Example[] = [
  {
    title: "La progression d’un formulaire",
    render: () => (
      <Steps
        label="Étapes de l’annonce"
        steps={[
          { label: "Nature", state: "done", href: "#nature" },
          { label: "Description", state: "done", href: "#description" },
          { label: "Lieu et portée", state: "current" },
          { label: "Conditions", state: "todo" },
          { label: "Relecture", state: "todo" },
        ]}
      />
    ),
  },
  {
    title: "Le chemin d’un partenariat",
    render: () => (
      <Steps
        vertical
        label="Chemin du partenariat"
        steps={[
          { label: "Premier contact", state: "done", detail: "le 3 mars 2026" },
          { label: "Discussion", state: "current", detail: "depuis le 5 mars 2026" },
          { label: "Accord", state: "todo" },
          { label: "Réalisé", state: "todo" },
        ]}
      />
    ),
  },
];
