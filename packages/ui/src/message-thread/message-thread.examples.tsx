import { DateText } from "../date-text/date-text.tsx";
import type { Example } from "../example.tsx";
import { MessageThread } from "./message-thread.tsx";

export const examples: Example[] = [
  {
    title: "Un échange",
    render: () => (
      <MessageThread
        messages={[
          {
            key: "1",
            side: "theirs",
            author: "Nadia Berthon, Recyclerie du Livradois",
            time: <DateText dateTime="2026-03-03T09:12:00+01:00">3 mars 2026, 9 h 12</DateText>,
            text: "Bonjour,\nle minibus est libre les mardis et jeudis. Il dort dans notre cour.",
          },
          {
            key: "2",
            side: "ours",
            author: "Paul Vidal, mairie d’Arlanc",
            time: <DateText dateTime="2026-03-03T14:40:00+01:00">3 mars 2026, 14 h 40</DateText>,
            text: "Le mardi nous irait très bien. Pouvons-nous passer le voir\u00a0?",
            readState: "Lu le 4 mars",
          },
          {
            key: "3",
            side: "event",
            time: <DateText dateTime="2026-03-05">5 mars 2026</DateText>,
            text: "Les deux structures ont ouvert la discussion.",
          },
        ]}
      />
    ),
  },
];
