import { Button } from "../button/button.tsx";
import type { Example } from "../example.tsx";
import { UndoBar, UndoLine } from "./undo-bar.tsx";

export const examples: Example[] = [
  {
    title: "Après une décision",
    render: () => (
      <UndoBar label="Décisions à annuler">
        <UndoLine message="Annonce publiée." delay="Vous pouvez l’annuler encore quelques secondes.">
          <form method="post">
            <Button size="small" icon="undo">
              Annuler la publication
            </Button>
          </form>
        </UndoLine>
      </UndoBar>
    ),
  },
];
