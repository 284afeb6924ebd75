import type { Example } from "../example.tsx";
import { ConfirmPanel } from "./confirm-panel.tsx";

export const examples: Example[] = [
  {
    title: "Ce qui ne s’annule pas",
    render: () => (
      <form method="post">
        <ConfirmPanel
          title="Supprimer votre compte&nbsp;?"
          confirmLabel="Supprimer mon compte"
          cancelHref="#compte"
          destructive
        >
          <p>Votre nom et votre adresse sont effacés. Vos messages restent chez vos partenaires, sans votre nom.</p>
        </ConfirmPanel>
      </form>
    ),
  },
];
