import type { Example } from "../example.tsx";
import { Mark, Wordmark } from "./mark.tsx";

export const examples: Example[] = [
  { title: "Le nom et la marque", render: () => <Wordmark /> },
  { title: "La marque seule, en grand", render: () => <Mark className="size-24" /> },
];
