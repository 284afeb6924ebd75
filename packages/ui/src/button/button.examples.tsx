import type { Example } from "../example.tsx";
import { Button, ButtonRow, LinkButton } from "./button.tsx";

export const examples: Example[] = [
  {
    title: "Les quatre rôles",
    render: () => (
      <ButtonRow>
        <Button variant="primary">Publier l’annonce</Button>
        <Button>Enregistrer le brouillon</Button>
        <Button variant="quiet">Revenir à l’annonce</Button>
        <Button variant="destructive">Retirer l’annonce</Button>
      </ButtonRow>
    ),
  },
  {
    title: "Tailles, icônes et liens",
    render: () => (
      <ButtonRow>
        <LinkButton href="#nouvelle" variant="primary" size="large" icon="plus">
          Déposer une annonce
        </LinkButton>
        <LinkButton href="#suite" iconAfter="arrow-right">
          Voir les annonces
        </LinkButton>
        <Button size="small" icon="print" type="button">
          Imprimer
        </Button>
        <Button disabled>Réserver</Button>
      </ButtonRow>
    ),
  },
];
