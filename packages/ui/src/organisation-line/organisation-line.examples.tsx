import { VerifiedBadge } from "../badge/badge.tsx";
import type { Example } from "../example.tsx";
import { OrganisationLine } from "./organisation-line.tsx";

export const examples: Example[] = [
  {
    title: "Vérifiée, avec sa nature et son lieu",
    render: () => (
      <OrganisationLine
        name="Recyclerie du Livradois"
        href="#recyclerie"
        nature="Association"
        place="Ambert (63)"
        badge={<VerifiedBadge what="ESS" by="la CRESS Auvergne-Rhône-Alpes" compact />}
      />
    ),
  },
  { title: "Le nom seul", render: () => <OrganisationLine name="Mairie d’Arlanc" /> },
];
