import type { Example } from "../example.tsx";
import { KeyboardHint } from "./keyboard-hint.tsx";

export const examples: Example[] = [
  {
    title: "Dans une phrase",
    render: () => (
      <p>
        Annonce suivante <KeyboardHint keys="j" />
      </p>
    ),
  },
];
