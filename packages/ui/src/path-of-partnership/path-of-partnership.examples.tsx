import type { Example } from "../example.tsx";
import { PathOfPartnership } from "./path-of-partnership.tsx";

export const examples: Example[] = [
  {
    title: "Un partenariat en discussion",
    render: () => (
      <PathOfPartnership
        title="Un minibus pour le marché d’Ambert"
        sentence="La commune et l’association discutent depuis le 5 mars."
        steps={[
          { label: "Premier contact", state: "done", when: "le 3 mars 2026", detail: "par la commune d’Ambert" },
          { label: "Discussion", state: "current", when: "depuis le 5 mars 2026", after: "2 jours plus tard" },
          { label: "Accord", state: "todo" },
          { label: "Réalisé", state: "todo" },
        ]}
      />
    ),
  },
  {
    title: "Un partenariat réalisé",
    render: () => (
      <PathOfPartnership
        title="Une comptable partagée par trois associations"
        sentence="Du premier contact à l’embauche, il a fallu trois mois."
        steps={[
          { label: "Premier contact", state: "done", when: "le 8 janvier 2026" },
          { label: "Discussion", state: "done", when: "le 9 janvier 2026", after: "le lendemain" },
          {
            label: "Accord",
            state: "done",
            when: "le 20 février 2026",
            after: "6 semaines plus tard",
            detail: "convention signée par les trois associations",
          },
          { label: "Réalisé", state: "done", when: "le 7 avril 2026", after: "6 semaines plus tard" },
        ]}
      />
    ),
  },
  {
    title: "Un partenariat abandonné, avec sa raison",
    render: () => (
      <PathOfPartnership
        title="Un local pour l’atelier vélo"
        sentence="Les deux structures ont renoncé le 2 avril."
        steps={[
          { label: "Premier contact", state: "done", when: "le 10 mars 2026" },
          { label: "Discussion", state: "done", when: "le 12 mars 2026" },
          {
            label: "Abandon",
            state: "given-up",
            when: "le 2 avril 2026",
            after: "3 semaines plus tard",
            detail: "le local n’est plus libre",
          },
        ]}
      />
    ),
  },
];
