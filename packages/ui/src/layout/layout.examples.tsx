import { Card } from "../card/card.tsx";
import type { Example } from "../example.tsx";
import { CardGrid, Stack, WithSide } from "./layout.tsx";

export const examples: Example[] = [
  {
    title: "Un contenu et son côté",
    render: () => (
      <WithSide side={<Card>Les filtres</Card>}>
        <Card>Les résultats</Card>
      </WithSide>
    ),
  },
  {
    title: "Un contenu, puis son complément",
    render: () => (
      <WithSide edge="end" side={<Card>La structure</Card>}>
        <Card>L’annonce</Card>
      </WithSide>
    ),
  },
  {
    title: "Une grille et une pile",
    render: () => (
      <Stack>
        <CardGrid columns={3}>
          {["Ambert", "Arlanc", "Cunlhat"].map((name) => (
            <Card as="li" key={name}>
              {name}
            </Card>
          ))}
        </CardGrid>
        <p>Trois communes du Livradois.</p>
      </Stack>
    ),
  },
];
