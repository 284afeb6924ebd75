import type { Example } from "../example.tsx";
import { TextLink } from "./text-link.tsx";

export const examples: Example[] = [
  {
    title: "Liens seuls",
    render: () => (
      <div className="flex flex-wrap gap-x-8">
        <TextLink href="#retour" icon="arrow-left">
          Toutes les annonces
        </TextLink>
        <TextLink href="#rapport" external>
          Lire l’étude de l’ANCT
        </TextLink>
      </div>
    ),
  },
];
