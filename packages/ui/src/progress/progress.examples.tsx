import type { Example } from "../example.tsx";
import { Progress } from "./progress.tsx";

export const examples: Example[] = [
  {
    title: "Un import en cours",
    render: () => <Progress label="Import des annonces" value={340} max={1200} text="340 lignes lues sur 1 200" />,
  },
];
