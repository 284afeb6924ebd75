import type { Example } from "../example.tsx";
import { SelectField } from "./select-field.tsx";

export const examples: Example[] = [
  {
    title: "Des choix groupés",
    render: () => (
      <SelectField
        label="Catégorie"
        name="category"
        emptyLabel="Choisissez une catégorie"
        width="medium"
        groups={[
          {
            label: "Locaux et espaces",
            options: [
              { value: "premises.office", label: "Bureau, coworking" },
              { value: "premises.workshop", label: "Atelier, fablab" },
            ],
          },
          { label: "Mobilité", options: [{ value: "mobility.vehicle", label: "Véhicule" }] },
        ]}
        required
      />
    ),
  },
  {
    title: "En erreur",
    render: () => (
      <SelectField
        label="Durée"
        name="duration"
        emptyLabel="Choisissez"
        width="short"
        options={[{ value: "6", label: "6 mois" }]}
        error="Choisissez une durée."
        required
      />
    ),
  },
];
