import type { Example } from "../example.tsx";
import { Checkbox, CheckboxGroup } from "./checkbox-group.tsx";

export const examples: Example[] = [
  {
    title: "Plusieurs choix",
    render: () => (
      <CheckboxGroup
        label="Jours possibles"
        name="days"
        columns={2}
        defaultValues={["tuesday", "thursday"]}
        choices={[
          { value: "monday", label: "Lundi" },
          { value: "tuesday", label: "Mardi" },
          { value: "wednesday", label: "Mercredi" },
          { value: "thursday", label: "Jeudi" },
          { value: "friday", label: "Vendredi", hint: "Jusqu’à 16 h." },
        ]}
      />
    ),
  },
  {
    title: "Un seul engagement",
    render: () => (
      <Checkbox
        name="mandate"
        label="Je peux engager ma structure"
        hint="Votre présidence ou votre direction vous y autorise."
        error="Cochez cette case pour continuer."
        required
      />
    ),
  },
];
