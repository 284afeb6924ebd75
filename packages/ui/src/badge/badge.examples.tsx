import type { Example } from "../example.tsx";
import { Badge, VerifiedBadge } from "./badge.tsx";

export const examples: Example[] = [
  {
    title: "Un fait vérifié",
    render: () => (
      <div className="flex flex-col gap-2">
        <VerifiedBadge what="Structure de l’ESS" by="la CRESS Auvergne-Rhône-Alpes" date="le 3 mars 2026" />
        <VerifiedBadge what="Collectivité" by="le répertoire Sirene" date="le 12 mai 2026" compact />
      </div>
    ),
  },
  {
    title: "Un état",
    render: () => (
      <p className="flex flex-wrap gap-3">
        <Badge>Brouillon</Badge>
        <Badge tone="waiting" icon="clock">
          En relecture
        </Badge>
        <Badge tone="success" icon="check">
          Publiée
        </Badge>
        <Badge tone="warning">Expire dans 5 jours</Badge>
        <Badge tone="error">Retirée</Badge>
      </p>
    ),
  },
];
