import type { Example } from "../example.tsx";
import { Footer } from "./footer.tsx";

export const examples: Example[] = [
  {
    title: "Trois colonnes",
    render: () => (
      <Footer
        id="exemple-pied"
        navigationLabel="Pied de page de l’exemple"
        note="Le réseau d’entraide des collectivités et des structures de l’économie sociale et solidaire."
        columns={[
          {
            title: "Trouver",
            links: [
              { href: "#annonces", label: "Annonces" },
              { href: "#structures", label: "Structures" },
            ],
          },
          {
            title: "Comprendre",
            links: [
              { href: "#aide", label: "Aide" },
              { href: "#contact", label: "Contact" },
              { href: "#plan", label: "Plan du site" },
            ],
          },
          {
            title: "Vos droits",
            links: [
              { href: "#mentions", label: "Mentions légales" },
              { href: "#donnees", label: "Données personnelles" },
              { href: "#accessibilite", label: "Accessibilité" },
            ],
          },
        ]}
      />
    ),
  },
];
