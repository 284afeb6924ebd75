import { ActingAs } from "../acting-as/acting-as.tsx";
import { LinkButton } from "../button/button.tsx";
import type { Example } from "../example.tsx";
import { TextLink } from "../text-link/text-link.tsx";
import { Header } from "./header.tsx";

const navigation = [
  { href: "#annonces", label: "Annonces", current: "page" },
  { href: "#structures", label: "Structures" },
  { href: "#territoires", label: "Territoires" },
  { href: "#ressources", label: "Ressources" },
] as const;

export const examples: Example[] = [
  {
    title: "Pour une visiteuse ou un visiteur",
    render: () => (
      <Header
        navigationLabel="Navigation de l’exemple 1"
        navigation={navigation}
        account={<TextLink href="#connexion">Se connecter</TextLink>}
        action={
          <LinkButton href="#nouvelle" variant="primary" size="small">
            Déposer une annonce
          </LinkButton>
        }
      />
    ),
  },
  {
    title: "Pour un membre qui agit pour sa structure",
    render: () => (
      <Header
        navigationLabel="Navigation de l’exemple 2"
        navigation={[...navigation, { href: "#messages", label: "Messages", count: 3, countLabel: "messages non lus" }]}
        account={<TextLink href="#mon-espace">Mon espace</TextLink>}
        actingAs={<ActingAs organisation="Recyclerie du Livradois" role="administratrice" changeHref="#changer" />}
      />
    ),
  },
];
