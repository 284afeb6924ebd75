import type { Example } from "../example.tsx";
import { Table } from "./table.tsx";

export const examples: Example[] = [
  {
    title: "Un décompte",
    render: () => (
      <Table
        caption="Parts de chaque membre, premier trimestre 2027"
        columns={[{ label: "Structure" }, { label: "Kilomètres", numeric: true }, { label: "Part", numeric: true }]}
        rows={[
          { key: "recyclerie", cells: ["Recyclerie du Livradois", "1 240", "186,00 €"] },
          { key: "mairie", cells: ["Mairie d’Arlanc", "860", "129,00 €"] },
        ]}
        total={["Total", "2 100", "315,00 €"]}
      />
    ),
  },
];
