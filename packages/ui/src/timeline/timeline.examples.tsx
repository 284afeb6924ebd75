import { DateText } from "../date-text/date-text.tsx";
import type { Example } from "../example.tsx";
import { Timeline } from "./timeline.tsx";

export const examples: Example[] = [
  {
    title: "Le journal d’une annonce",
    render: () => (
      <Timeline
        label="Journal de l’annonce"
        rows={[
          {
            key: "3",
            when: <DateText dateTime="2026-03-06">6 mars 2026</DateText>,
            who: "CRESS Auvergne-Rhône-Alpes",
            what: "Annonce publiée",
            icon: "success",
          },
          {
            key: "2",
            when: <DateText dateTime="2026-03-05">5 mars 2026</DateText>,
            who: "CRESS Auvergne-Rhône-Alpes",
            what: "Modification demandée",
            detail: "Précisez qui assure le véhicule pendant le prêt.",
            icon: "message",
          },
          {
            key: "1",
            when: <DateText dateTime="2026-03-03">3 mars 2026</DateText>,
            who: "Recyclerie du Livradois",
            what: "Annonce proposée",
            icon: "file",
          },
        ]}
      />
    ),
  },
];
