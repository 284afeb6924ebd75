import type { Example } from "../example.tsx";
import { PasswordField } from "./password-field.tsx";

export const examples: Example[] = [
  {
    title: "Choisir un mot de passe",
    render: () => (
      <PasswordField
        label="Mot de passe"
        name="password"
        autoComplete="new-password"
        hint="12 caractères au moins. Une phrase que vous retenez convient très bien."
        required
      />
    ),
  },
  {
    title: "Se connecter, en erreur",
    render: () => (
      <PasswordField
        label="Mot de passe actuel"
        name="current"
        autoComplete="current-password"
        error="L’adresse ou le mot de passe ne convient pas. Vérifiez les deux."
        required
      />
    ),
  },
];
