import type { Example } from "../example.tsx";
import { StatFigure, StatRow } from "./stat-figure.tsx";

export const examples: Example[] = [
  {
    title: "Les chiffres d’un territoire",
    render: () => (
      <StatRow>
        <StatFigure value="1 248" label="annonces publiées" detail="depuis janvier 2026" />
        <StatFigure value="312" label="accords conclus" href="#accords" />
        <StatFigure value="4,5 jours" label="jusqu’à la première réponse" detail="valeur médiane" />
      </StatRow>
    ),
  },
];
