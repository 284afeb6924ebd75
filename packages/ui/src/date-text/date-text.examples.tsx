import type { Example } from "../example.tsx";
import { DateText } from "./date-text.tsx";

export const examples: Example[] = [
  {
    title: "Une date dans une phrase",
    render: () => (
      <p>
        Publiée <DateText dateTime="2026-03-03">le 3 mars 2026</DateText>.
      </p>
    ),
  },
];
