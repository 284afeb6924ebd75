import type { Example } from "../example.tsx";
import { FileField } from "./file-field.tsx";

export const examples: Example[] = [
  {
    title: "Une photo",
    render: () => <FileField label="Photo" name="photo" accept="image/*" hint="JPEG, PNG ou WebP, 10 Mo au plus." />,
  },
  {
    title: "Une pièce, en erreur",
    render: () => (
      <FileField
        label="Statuts de la structure"
        name="statutes"
        accept="application/pdf"
        hint="PDF, 10 Mo au plus."
        error="Ce fichier pèse 14 Mo. Choisissez-en un de 10 Mo au plus."
        required
      />
    ),
  },
];
