import type { Example } from "../example.tsx";
import { Disclosure } from "./disclosure.tsx";

export const examples: Example[] = [
  {
    title: "Une question et sa réponse",
    render: () => (
      <Disclosure summary="Qui relit mon annonce&nbsp;?">
        <p>La chambre régionale de l’économie sociale et solidaire (CRESS) de votre région.</p>
      </Disclosure>
    ),
  },
];
