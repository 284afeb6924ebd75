import { Button } from "../button/button.tsx";
import type { Example } from "../example.tsx";
import { UndoBar } from "./undo-bar.tsx";

export const examples: Example[] = [
  {
    title: "Après une décision",
    render: () => (
      <UndoBar message="Annonce publiée." delay="Vous pouvez annuler pendant 30 secondes.">
        <form method="post">
          <Button size="small" icon="undo">
            Annuler la publication
          </Button>
        </form>
      </UndoBar>
    ),
  },
];
