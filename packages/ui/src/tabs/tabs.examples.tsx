import type { Example } from "../example.tsx";
import { Tabs } from "./tabs.tsx";

export const examples: Example[] = [
  {
    title: "Deux vues des résultats",
    render: () => (
      <Tabs
        label="Vue des résultats"
        items={[
          { href: "#liste", label: "Liste", current: true, count: 128 },
          { href: "#carte", label: "Carte" },
        ]}
      />
    ),
  },
];
