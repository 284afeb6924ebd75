import { Button } from "../button/button.tsx";
import type { Example } from "../example.tsx";
import { KeyboardHint } from "../keyboard-hint/keyboard-hint.tsx";
import { KindChip } from "../kind-chip/kind-chip.tsx";
import { TextArea } from "../text-area/text-area.tsx";
import { DecisionPanel, QueueLayout, QueueList } from "./queue.tsx";

export const examples: Example[] = [
  {
    title: "La file et la décision",
    render: () => (
      <QueueLayout
        summary={`2\u00a0dossiers`}
        list={
          <QueueList
            label="Annonces à relire"
            items={[
              {
                key: "1",
                href: "#1",
                title: "Minibus neuf places, libre deux jours par semaine",
                chip: <KindChip kind="offer" label="Offre" />,
                detail: "Recyclerie du Livradois · hier",
                current: true,
              },
              {
                key: "2",
                href: "#2",
                title: "Chambre froide pour les paniers du vendredi",
                chip: <KindChip kind="need" label="Besoin" />,
                detail: "Épicerie du Haut-Forez · il y a 2 jours",
              },
            ]}
          />
        }
      >
        <DecisionPanel
          title="Votre décision"
          titleId="exemple-decision"
          after="Vous pourrez annuler pendant 30 secondes."
          actions={
            <>
              <Button variant="primary">
                Publier l’annonce <KeyboardHint keys="a" />
              </Button>
              <Button>
                Demander une modification <KeyboardHint keys="c" />
              </Button>
              <Button variant="destructive">
                Refuser l’annonce <KeyboardHint keys="r" />
              </Button>
            </>
          }
        >
          <TextArea label="Message à la structure" name="message" limit={600} rows={3} />
        </DecisionPanel>
      </QueueLayout>
    ),
  },
];
