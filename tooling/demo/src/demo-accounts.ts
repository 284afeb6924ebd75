/** The password of every demonstration account: four words, as the sign-up page advises. */
export const demoPassword = "verger-minibus-atelier-colline";

/** A person of the demonstration, as `npm start` announces them. */
export type DemoAccount = { name: string; role: string; email: string };

/** Whom one can sign in as, in the order of the story: an association posts, its CRESS reads, a town hall answers. */
export const demoPeople = {
  karim: {
    name: "Karim Haddad",
    role: "coordinateur de la Recyclerie du Haut-Livradois",
    email: "karim@recyclerie.example",
  },
  odile: { name: "Odile Faure", role: "secrétaire de mairie à Arlanc", email: "odile@arlanc.example" },
  ines: { name: "Inès Costa", role: "modératrice de la CRESS Auvergne-Rhône-Alpes", email: "ines@cress-aura.example" },
  paul: { name: "Paul Serre", role: "modérateur de la CRESS Auvergne-Rhône-Alpes", email: "paul@cress-aura.example" },
  yann: { name: "Yann Le Goff", role: "modérateur de la CRESS de Bretagne", email: "yann@cress-bretagne.example" },
  mathilde: { name: "Mathilde Roche", role: "équipe nationale", email: "mathilde@maillage.example" },
  salome: {
    name: "Salomé Vidal",
    role: "deux structures\u00a0: la Recyclerie et Les Marmites du Forez",
    email: "salome@marmites.example",
  },
  noe: { name: "Noé Bertin", role: "lecture seule à la Recyclerie", email: "noe@recyclerie.example" },
  claire: {
    name: "Claire Dumont",
    role: "présidente du Foyer rural du Val de Dore",
    email: "claire@foyer-val-de-dore.example",
  },
  gwenn: {
    name: "Gwenn Le Bihan",
    role: "coordinatrice des Associations unies de Haute-Cornouaille",
    email: "gwenn@haute-cornouaille.example",
  },
  lucie: { name: "Lucie Marchand", role: "sa structure attend d’être vérifiée", email: "lucie@fourneaux.example" },
  helene: { name: "Hélène Roux", role: "demande à représenter Saint-Anthème", email: "helene@saint-antheme.example" },
} as const satisfies Record<string, DemoAccount>;
export type DemoPersonKey = keyof typeof demoPeople;

export const demoAccounts: readonly DemoAccount[] = Object.values(demoPeople);
