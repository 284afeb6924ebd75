import type { takePartnershipStep } from "@maillage/usecases/conversations/take-partnership-step";
import type { DemoOrganisation } from "./cast.ts";
import type { DemoPersonKey } from "./demo-accounts.ts";

type Step = Parameters<typeof takePartnershipStep>[1];

/** Somebody for their organisation, so many days ago. */
type Turn = { who: readonly [person: DemoPersonKey, organisation: DemoOrganisation]; daysAgo: number };

/** The first words, in answer to a listing of the file, or to the collection of the demonstration itself. */
export type Opening = Turn & { listing: string; says: string };

/** What follows: words, a step of the partnership, or the page opened and read. */
export type Moment = Turn &
  ({ says: string } | { step: Step["status"]; reason?: Step["reason"]; words?: string } | { reads: true });

const karim = ["karim", "recyclerie"] as const;
const claire = ["claire", "foyer"] as const;
const odile = ["odile", "arlanc"] as const;
const salome = ["salome", "marmites"] as const;
const salomeOfRecyclerie = ["salome", "recyclerie"] as const;
const gwenn = ["gwenn", "cornouaille"] as const;

type Story = { opening: Opening; moments: readonly Moment[] };

const seats: Story = {
  opening: {
    listing: "A195",
    who: karim,
    daysAgo: 34,
    says: "Bonjour, nous emmenons sept salariés à un salon du réemploi. Votre navette serait parfaite le samedi 12.",
  },
  moments: [
    {
      who: claire,
      daysAgo: 33,
      says: "Bonjour Karim, la navette est libre ce jour-là. Il faut un conducteur de plus de 21 ans et la caution.",
    },
    { who: claire, daysAgo: 33, step: "discussion" },
    { who: karim, daysAgo: 32, says: "C’est noté, je conduirai. Je passe prendre les clés vendredi à 17 h." },
    { who: karim, daysAgo: 31, step: "agreed", words: "Prêt du samedi 12, 0,30 € du kilomètre." },
    { who: claire, daysAgo: 18, step: "done", words: "Navette rendue propre, le plein fait. À refaire." },
    { who: karim, daysAgo: 17, reads: true },
    { who: claire, daysAgo: 17, reads: true },
  ],
};

const kitchen: Story = {
  opening: {
    listing: "A233",
    who: salome,
    daysAgo: 22,
    says: "Bonjour, notre laboratoire n’est plus aux normes. Vos créneaux du mercredi nous iraient très bien.",
  },
  moments: [
    {
      who: odile,
      daysAgo: 21,
      says: "Bonjour, le mercredi est libre toute la journée. Le conseil doit valider la convention, il se réunit dans dix jours.",
    },
    { who: odile, daysAgo: 21, step: "discussion" },
    {
      who: salome,
      daysAgo: 20,
      says: "Merci. Nous apportons nos ustensiles et notre plan de nettoyage. Je vous envoie notre agrément.",
    },
    { who: odile, daysAgo: 8, says: "Le conseil a dit oui. Vous pouvez commencer au début du mois prochain." },
    { who: odile, daysAgo: 8, step: "agreed", words: "Cuisine centrale le mercredi, fluides partagés." },
    { who: salome, daysAgo: 7, reads: true },
  ],
};

const firemensHall: Story = {
  opening: {
    listing: "A258",
    who: odile,
    daysAgo: 28,
    says: "Bonjour, la commune a un ancien local de pompiers de 280 m², au sec. Il est à Arlanc, route de La Chaise-Dieu.",
  },
  moments: [
    {
      who: karim,
      daysAgo: 27,
      says: "Merci beaucoup. La porte fait quelle largeur\u00a0? Et peut-on y tourner avec un 20 m³\u00a0?",
    },
    {
      who: odile,
      daysAgo: 26,
      says: "La porte fait 3,20 m, mais la cour est étroite. Un camion doit reculer depuis la route.",
    },
    {
      who: karim,
      daysAgo: 25,
      step: "given_up",
      reason: "not_suitable",
      words: "La manœuvre serait trop risquée sur la départementale. Merci de nous avoir répondu si vite.",
    },
    { who: odile, daysAgo: 24, reads: true },
  ],
};

const collection: Story = {
  opening: {
    listing: "collection",
    who: claire,
    daysAgo: 3,
    says: "Bonjour, pourriez-vous passer à Olliergues\u00a0? Une vingtaine de foyers attendent, beaucoup de personnes âgées.",
  },
  moments: [
    {
      who: salomeOfRecyclerie,
      daysAgo: 2.5,
      says: "Bonjour Claire, oui, le deuxième mardi du mois est possible. Qui tiendrait la liste\u00a0?",
    },
    { who: salomeOfRecyclerie, daysAgo: 2.5, step: "discussion" },
    {
      who: claire,
      daysAgo: 0.5,
      says: "Le foyer peut tenir la liste, avec la mairie. Faut-il trier par taille\u00a0?",
    },
  ],
};

const unanswered: readonly Opening[] = [
  {
    listing: "A019",
    who: karim,
    daysAgo: 6,
    says: "Bonjour, votre hangar nous intéresse pour stocker des meubles. Pouvons-nous le visiter un mercredi\u00a0?",
  },
  {
    listing: "A220",
    who: gwenn,
    daysAgo: 4,
    says: "Bonjour, nous avons un chapiteau de 200 places, libre à cette date. Souhaitez-vous que nous en parlions\u00a0?",
  },
];

/** Conversations at each step: done, agreed, given up, in discussion, and two first words without an answer. */
export const conversations: readonly Story[] = [
  seats,
  kitchen,
  firemensHall,
  collection,
  ...unanswered.map((opening) => ({ opening, moments: [] })),
];
