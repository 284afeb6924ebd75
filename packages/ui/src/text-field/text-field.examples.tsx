import type { Example } from "../example.tsx";
import { TextField } from "./text-field.tsx";

export const examples: Example[] = [
  {
    title: "Avec une aide",
    render: () => (
      <TextField
        label="Titre de l’annonce"
        name="title"
        hint="Ce que vous cherchez ou proposez, en une ligne."
        defaultValue="Minibus neuf places"
        required
      />
    ),
  },
  {
    title: "En erreur",
    render: () => (
      <TextField
        label="Numéro SIRET"
        name="siret"
        inputMode="numeric"
        width="medium"
        hint="14 chiffres, sur tout courrier de l’Insee."
        error="Le numéro SIRET doit compter 14 chiffres. Vous en avez saisi 13."
        defaultValue="8123456780001"
        required
      />
    ),
  },
  {
    title: "Court, avec une unité",
    render: () => <TextField label="Distance (en km)" name="distance" width="short" inputMode="numeric" suffix="km" />,
  },
];
