import { Footer } from "@maillage/ui/footer/footer";

const columns = [
  {
    title: "Trouver",
    links: [
      { href: "/annonces", label: "Annonces" },
      { href: "/structures", label: "Structures" },
      { href: "/territoires", label: "Territoires" },
      { href: "/annonces/nouvelle", label: "Déposer une annonce" },
    ],
  },
  {
    title: "Comprendre",
    links: [
      { href: "/aide", label: "Aide" },
      { href: "/charte", label: "Charte de publication" },
      { href: "/contact", label: "Contact" },
      { href: "/plan-du-site", label: "Plan du site" },
    ],
  },
  {
    title: "Vos droits",
    links: [
      { href: "/mentions-legales", label: "Mentions légales" },
      { href: "/donnees-personnelles", label: "Données personnelles" },
      { href: "/accessibilite", label: "Accessibilité" },
    ],
  },
];

/** The foot of every page. */
export function SiteFooter() {
  return (
    <Footer
      columns={columns}
      note="Le réseau d’entraide des collectivités et des structures de l’économie sociale et solidaire."
    />
  );
}
