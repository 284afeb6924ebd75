import type { Example } from "../example.tsx";
import { Pagination } from "./pagination.tsx";

export const examples: Example[] = [
  {
    title: "Au milieu",
    render: () => (
      <Pagination label="Pages de l’exemple 1" previousHref="#1" nextHref="#3" position="21 à 40 sur 128 annonces" />
    ),
  },
  { title: "La première", render: () => <Pagination label="Pages de l’exemple 2" nextHref="#2" /> },
];
