import { LinkButton } from "../button/button.tsx";
import type { Example } from "../example.tsx";
import { KindChip } from "../kind-chip/kind-chip.tsx";
import { Heading, PageTitle, Section } from "./heading.tsx";

export const examples: Example[] = [
  {
    title: "Une partie et ses sous-parties",
    render: () => (
      <Section title="Près de chez vous" more={<a href="#tout">Tout voir</a>}>
        <p>Les annonces publiées cette semaine dans le Livradois.</p>
        <Section title="Locaux" level={3}>
          <p>Deux annonces.</p>
        </Section>
        <Heading level={3} look={4}>
          Un titre discret
        </Heading>
      </Section>
    ),
  },
  {
    title: "Le titre d’une page",
    render: () => (
      <PageTitle
        above={<KindChip kind="offer" label="Offre" />}
        lead="Un véhicule adapté, prêté avec ou sans conductrice, autour d’Ambert."
        actions={
          <LinkButton href="#repondre" variant="primary">
            Proposer une réponse
          </LinkButton>
        }
      >
        Minibus neuf places, libre deux jours par semaine
      </PageTitle>
    ),
  },
];
