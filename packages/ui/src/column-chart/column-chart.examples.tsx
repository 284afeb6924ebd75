import type { Example } from "../example.tsx";
import { ColumnChart } from "./column-chart.tsx";

const weeks: ReadonlyArray<readonly [string, string, number]> = [
  ["du 5 au 11 janvier 2026", "5 janv.", 9],
  ["du 12 au 18 janvier 2026", "12 janv.", 14],
  ["du 19 au 25 janvier 2026", "19 janv.", 0],
  ["du 26 janvier au 1er février 2026", "26 janv.", 21],
  ["du 2 au 8 février 2026", "2 févr.", 17],
  ["du 9 au 15 février 2026", "9 févr.", 1],
  ["du 16 au 22 février 2026", "16 févr.", 12],
  ["du 23 février au 1er mars 2026", "23 févr.", 15],
  ["du 2 au 8 mars 2026", "2 mars", 38],
  ["du 9 au 15 mars 2026", "9 mars", 26],
  ["du 16 au 22 mars 2026", "16 mars", 19],
  ["du 23 au 29 mars 2026", "23 mars", 7],
];

export const examples: Example[] = [
  {
    title: "Douze semaines, la dernière en cours",
    render: () => (
      <ColumnChart
        title="Annonces relues par semaine"
        sentence="La semaine du 2 mars a été la plus chargée, avec 38 annonces relues."
        columns={["Semaine", "Annonces relues"]}
        items={weeks.map(([label, shortLabel, value], index) => ({
          label,
          shortLabel,
          value,
          highlighted: value === 38,
          unfinished: index === weeks.length - 1,
        }))}
      />
    ),
  },
  {
    title: "Quelques mois, des nombres écrits",
    render: () => (
      <ColumnChart
        title="Heures de minibus partagées, communauté de communes, 2026"
        sentence="Le partage augmente chaque mois."
        columns={["Mois", "Heures"]}
        items={[
          { label: "janvier 2026", shortLabel: "janv.", value: 640, text: "640\u00a0h" },
          { label: "février 2026", shortLabel: "févr.", value: 980, text: "980\u00a0h" },
          { label: "mars 2026", shortLabel: "mars", value: 1210, text: "1\u202f210\u00a0h" },
        ]}
      />
    ),
  },
  {
    title: "Rien encore",
    render: () => (
      <ColumnChart
        title="Réponses par semaine"
        sentence="Aucune réponse pour le moment."
        columns={["Semaine", "Réponses"]}
        items={[
          { label: "du 2 au 8 mars 2026", shortLabel: "2 mars", value: 0 },
          { label: "du 9 au 15 mars 2026", shortLabel: "9 mars", value: 0, unfinished: true },
        ]}
      />
    ),
  },
];
