import { DateText } from "../date-text/date-text.tsx";
import type { Example } from "../example.tsx";
import { DefinitionTable } from "./definition-table.tsx";

export const examples: Example[] = [
  {
    title: "L’essentiel d’une annonce",
    render: () => (
      <DefinitionTable
        items={[
          { term: "Quoi", icon: "list", value: "Véhicule, minibus neuf places" },
          {
            term: "Quand",
            icon: "calendar",
            value: (
              <>
                Les mardis et jeudis, à partir du <DateText dateTime="2027-03-01">1er mars 2027</DateText>
              </>
            ),
          },
          { term: "Où", icon: "place", value: "Ambert (63), et 30 km autour" },
          { term: "Conditions", icon: "terms", value: "Partage des coûts" },
        ]}
      />
    ),
  },
];
