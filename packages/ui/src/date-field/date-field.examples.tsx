import type { Example } from "../example.tsx";
import { DateField } from "./date-field.tsx";

export const examples: Example[] = [
  {
    title: "Un jour",
    render: () => <DateField label="Disponible à partir du" name="from" defaultValue="2027-03-01" min="2026-11-23" />,
  },
  {
    title: "Un jour et une heure, en erreur",
    render: () => (
      <DateField
        label="Début de la réservation"
        name="start"
        precision="datetime-local"
        error="Cette date est passée. Choisissez un jour à venir."
        required
      />
    ),
  },
];
