import type { Example } from "../example.tsx";
import { TextField } from "../text-field/text-field.tsx";
import { describedBy, Field, FieldStack } from "./field.tsx";

export const examples: Example[] = [
  {
    title: "Le cadre d’un contrôle particulier",
    render: () => (
      <Field
        id="exemple-couleur"
        label="Couleur du véhicule"
        hint="Pour le reconnaître sur le parking."
        required
        width="short"
      >
        <input
          id="exemple-couleur"
          name="couleur"
          className="control"
          aria-describedby={describedBy("exemple-couleur", { hint: "oui" })}
        />
      </Field>
    ),
  },
  {
    title: "Plusieurs champs",
    render: () => (
      <FieldStack>
        <TextField label="Prénom" name="prenom" autoComplete="given-name" required />
        <TextField label="Fonction" name="fonction" />
      </FieldStack>
    ),
  },
];
