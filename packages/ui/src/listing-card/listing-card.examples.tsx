import { Badge, VerifiedBadge } from "../badge/badge.tsx";
import { LinkButton } from "../button/button.tsx";
import type { Example } from "../example.tsx";
import { CardGrid } from "../layout/layout.tsx";
import { ListingCard } from "./listing-card.tsx";

const photo =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 96 96'%3E%3Crect width='96' height='96' fill='%23dcebe4'/%3E%3Cpath d='M14 62V38h52l16 16v8z' fill='%231e5b4f'/%3E%3Ccircle cx='30' cy='64' r='8'/%3E%3Ccircle cx='66' cy='64' r='8'/%3E%3C/svg%3E";

export const examples: Example[] = [
  {
    title: "Des résultats",
    render: () => (
      <CardGrid>
        <ListingCard
          as="li"
          kind="offer"
          kindLabel="Offre"
          title="Minibus neuf places, libre deux jours par semaine"
          href="#minibus"
          organisation={{
            name: "Recyclerie du Livradois",
            href: "#recyclerie",
            badge: <VerifiedBadge what="ESS" by="la CRESS Auvergne-Rhône-Alpes" compact />,
          }}
          place="Ambert (63)"
          distance="à 12 km"
          terms="Partage des coûts"
          dates="Mardis et jeudis, dès mars 2027"
          reasons={["même sous-catégorie", "à 12 km", "disponible en mars"]}
          photo={{ src: photo, alt: "Le minibus vert de la recyclerie, vu de profil" }}
        />
        <ListingCard
          as="li"
          kind="need"
          kindLabel="Besoin"
          title="Chambre froide pour les paniers du vendredi"
          href="#chambre-froide"
          organisation={{ name: "Épicerie coopérative du Haut-Forez", href: "#epicerie" }}
          place="Saint-Anthème (63)"
          distance="à 24 km"
          terms="À convenir"
        />
        <ListingCard
          as="li"
          kind="pooling"
          kindLabel="Mutualisation"
          title="Partager un poste de comptable entre quatre structures"
          href="#comptable"
          summary="Nous sommes trois associations du Livradois. Une quatrième permettrait un temps plein, avec des jours fixes dans chaque lieu."
          organisation={{ name: "Groupement d’employeurs des Monts", href: "#groupement" }}
          place="Arlanc (63)"
          terms="Partage des coûts"
        />
        <ListingCard
          as="li"
          kind="partner_call"
          kindLabel="Appel à partenaires"
          title="Rouvrir l’épicerie du village"
          href="#village"
          organisation={{ name: "Mairie de Saint-Amant-Roche-Savine", nature: "Commune" }}
          place="Saint-Amant-Roche-Savine (63)"
          dates="Réponses jusqu’au 15 janvier 2027"
        />
      </CardGrid>
    ),
  },
  {
    title: "La sienne, avec son état",
    render: () => (
      <ListingCard
        kind="offer"
        kindLabel="Offre"
        title="Atelier bois équipé, un jour par semaine"
        href="#atelier"
        place="Ambert (63)"
        state={<Badge tone="warning">Expire dans 5 jours</Badge>}
        actions={
          <LinkButton href="#renouveler" size="small">
            Renouveler
          </LinkButton>
        }
      />
    ),
  },
];
