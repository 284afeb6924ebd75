import type { Example } from "../example.tsx";
import { ShareBar } from "./share-bar.tsx";

export const examples: Example[] = [
  {
    title: "Les décisions de la semaine",
    render: () => (
      <ShareBar
        title="Ce que le bureau a décidé, semaine du 2 mars 2026"
        sentence="Deux annonces sur trois ont été publiées sans modification."
        columns={["Décision", "Annonces", "Part"]}
        parts={[
          { label: "Publiées", value: 26 },
          { label: "À modifier", value: 9 },
          { label: "Refusées", value: 3 },
        ]}
      />
    ),
  },
  {
    title: "Six parts, dont une vide",
    render: () => (
      <ShareBar
        title="Qui publie dans la région, 2026"
        sentence="Les associations publient près de la moitié des annonces."
        columns={["Structures", "Annonces", "Part"]}
        parts={[
          { label: "Associations", value: 1240, text: "1\u202f240" },
          { label: "Communes et intercommunalités", value: 830 },
          { label: "Coopératives", value: 410 },
          { label: "Mutuelles et fondations", value: 96 },
          { label: "Réseaux d’accompagnement", value: 24 },
          { label: "Départements et région", value: 0 },
        ]}
      />
    ),
  },
  {
    title: "Rien encore",
    render: () => (
      <ShareBar
        title="Ce que sont devenus les partenariats"
        sentence="Aucun partenariat pour le moment."
        columns={["Issue", "Partenariats", "Part"]}
        parts={[
          { label: "Conclus", value: 0 },
          { label: "Abandonnés", value: 0 },
        ]}
      />
    ),
  },
];
