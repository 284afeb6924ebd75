import type { ShownTerritory } from "./draw-territory.server.ts";

/** What the maps of the style guide show; their pictures are kept in data/example-pictures.json. */
export const exampleMaps = {
  departement: { shown: { kind: "departement", code: "63" }, within: "country" },
  commune: {
    shown: { kind: "point", longitude: 3.742, latitude: 45.5494, departement: "63" },
    within: "region",
  },
  overseas: { shown: { kind: "point", longitude: 55.4481, latitude: -20.8789, departement: "974" }, within: "country" },
} as const satisfies Record<string, { shown: ShownTerritory; within: "country" | "region" }>;
