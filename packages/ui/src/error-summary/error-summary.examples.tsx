import type { Example } from "../example.tsx";
import { ErrorSummary } from "./error-summary.tsx";

export const examples: Example[] = [
  {
    title: "Deux champs à reprendre",
    render: () => (
      <ErrorSummary
        id="exemple-erreurs"
        takesFocus={false}
        errors={[
          { href: "#title", message: "Donnez un titre à votre annonce." },
          { href: "#siret", message: "Le numéro SIRET doit compter 14 chiffres. Vous en avez saisi 13." },
        ]}
      />
    ),
  },
  { title: "Rien à signaler", render: () => <ErrorSummary errors={[]} takesFocus={false} /> },
];
