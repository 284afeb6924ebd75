import type { Example } from "../example.tsx";
import { BarChart } from "./bar-chart.tsx";

export const examples: Example[] = [
  {
    title: "Une comparaison",
    render: () => (
      <BarChart
        title="Annonces publiées par nature en 2026"
        sentence="Les offres sont deux fois plus nombreuses que les besoins."
        columns={["Nature", "Annonces"]}
        bars={[
          { label: "Offres", value: 62, highlighted: true },
          { label: "Besoins", value: 31 },
          { label: "Mutualisations", value: 14 },
          { label: "Appels à partenaires", value: 6 },
        ]}
      />
    ),
  },
  {
    title: "De longs libellés",
    render: () => (
      <BarChart
        title="Annonces par thème, Puy-de-Dôme, 2026"
        sentence="Le lien social vient en tête."
        columns={["Thème", "Annonces"]}
        bars={[
          { label: "Lien social", value: 48 },
          { label: "Consommation et production responsables", value: 41, text: "41 annonces" },
        ]}
      />
    ),
  },
];
