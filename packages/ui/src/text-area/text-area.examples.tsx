import type { Example } from "../example.tsx";
import { TextArea } from "./text-area.tsx";

export const examples: Example[] = [
  {
    title: "Avec une limite",
    render: () => (
      <TextArea
        label="Votre message"
        name="message"
        limit={600}
        hint="Dites ce que vous proposez, et quand."
        defaultValue="Bonjour, le minibus nous aiderait le mardi."
        required
      />
    ),
  },
  {
    title: "Vide et en erreur",
    render: () => (
      <TextArea
        label="Description"
        name="description"
        limit={2000}
        error="Décrivez ce que vous cherchez en une phrase au moins."
        required
      />
    ),
  },
];
