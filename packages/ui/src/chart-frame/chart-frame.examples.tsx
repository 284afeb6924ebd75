import type { Example } from "../example.tsx";
import { Table } from "../table/table.tsx";
import { ChartFrame } from "./chart-frame.tsx";

export const examples: Example[] = [
  {
    title: "Le cadre de toute figure",
    render: () => (
      <ChartFrame
        title="Structures vérifiées en 2026"
        sentence="Les trois quarts des structures de la région sont vérifiées."
        height={24}
        picture={
          <>
            <rect width="100%" height="24" rx="3" className="fill-wash" />
            <rect width="75%" height="24" rx="3" className="fill-forest" />
          </>
        }
        table={
          <Table
            caption="Structures vérifiées en 2026"
            captionHidden
            columns={[{ label: "Structures" }, { label: "Nombre", numeric: true }]}
            rows={[
              { key: "verified", cells: ["Vérifiées", 75] },
              { key: "others", cells: ["À vérifier", 25] },
            ]}
          />
        }
      />
    ),
  },
];
