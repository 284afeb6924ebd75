import type { CategoryGroup } from "@maillage/domain/vocabulary/vocabulary";

/** How each kind opens its title. */
export const openings = {
  need: ["Cherche", "Nous cherchons", "Besoin d’urgence\u00a0:", "Qui aurait", "Recherche"],
  offer: ["Propose", "À disposition\u00a0:", "Nous prêtons", "Disponible\u00a0:", "Offre"],
  pooling: [
    "Mutualiser",
    "Partager à plusieurs\u00a0:",
    "En commun\u00a0:",
    "Qui se joint à nous pour",
    "À plusieurs\u00a0:",
  ],
  partner_call: [
    "Appel à partenaires\u00a0:",
    "Appel aux structures prêtes pour",
    "Qui veut porter avec nous\u00a0:",
    "Appel\u00a0:",
  ],
} as const;

/** When or how, at the end of a title. */
export const endings = [
  "le week-end",
  "deux jours par semaine",
  "pour l’été",
  "à l’année",
  "dès la rentrée",
  "pour cinq communes",
  "pour nos bénévoles",
  "en soirée",
  "hors vacances scolaires",
  "le mercredi",
  "pour les marchés",
  "sur le canton",
  "à petit prix",
  "contre un coup de main",
  "pour l’hiver",
  "le samedi matin",
] as const;

/** Sentences that set the scene, then those that say the terms, then those that close; the commonest first. */
export const scenes = [
  "Notre association compte {n} adhérents et {m} salariés.",
  "La commune porte ce projet avec les habitants depuis {m} ans.",
  "Nous travaillons avec {n} familles du secteur.",
  "Le besoin revient chaque année à la même saison.",
  "Depuis la fermeture du dernier service, les habitants font {n} kilomètres.",
  "L’équipe est petite mais bien organisée.",
  "Le conseil municipal a voté le principe en {mois}.",
  "Plusieurs structures voisines nous ont déjà dit leur intérêt.",
  "Nous sommes installés dans l’ancienne gare.",
  "Le projet alimentaire du territoire soutient la démarche.",
  "Les bénévoles se relaient chaque semaine.",
  "Notre local est accessible aux personnes à mobilité réduite.",
  "Nous accueillons {n} personnes en parcours d’insertion.",
  "La communauté de communes a donné son accord.",
  "Le quartier manque de lieux ouverts le soir.",
  "Tout a commencé par un atelier de réparation sur le marché.",
] as const;
export const practicalities = [
  "Le {chose} peut servir {m} jours par semaine.",
  "Il faudrait pouvoir garer {m} véhicules à proximité.",
  "Le {chose} est assuré et entretenu par nos soins.",
  "Nous demandons une participation aux frais de {n} euros.",
  "Le partage des coûts se fait à l’usage.",
  "Une convention simple suffit, nous avons un modèle.",
  "L’accès se fait par la cour, de plain-pied.",
  "Il faut compter {m} heures d’installation.",
  "Nous pouvons venir chercher sur place.",
  "Le prêt est gratuit contre le nettoyage.",
  "La réservation se fait une semaine avant.",
  "Le {chose} doit rester sous clé le soir.",
  "Nous visons {n} bénéficiaires la première année.",
  "Un état des lieux est fait au départ et au retour.",
  "Le budget est de {n}00 euros.",
  "Une aide de la région couvre la moitié.",
] as const;
export const closings = [
  "Visite possible sur rendez-vous.",
  "Écrivez-nous, nous répondons dans la semaine.",
  "Nous sommes ouverts à toute proposition.",
  "Premier échange souhaité avant la fin du mois de {mois}.",
  "Une réunion est prévue en {mois} à la mairie.",
  "Toute structure voisine est la bienvenue.",
  "Nous pouvons aussi échanger contre un service.",
  "Merci de dire combien de personnes sont concernées.",
] as const;

export const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "septembre",
  "octobre",
  "novembre",
] as const;

/** What organisations are called, by what they are; `{lieu}` is their commune. */
export const organisationNames = {
  association: [
    "Association Les Voisins de {lieu}",
    "Foyer rural de {lieu}",
    "Le Café de {lieu}",
    "Ressourcerie de {lieu}",
    "Familles de {lieu}",
    "Les Jardins de {lieu}",
    "Centre social de {lieu}",
    "Comité des fêtes de {lieu}",
  ],
  cooperative: ["Coopérative de {lieu}", "SCIC Énergies de {lieu}", "Les Ateliers coopératifs de {lieu}"],
  esus_company: ["Insertion {lieu}", "{lieu} Solidaire"],
  commune: ["Commune de {lieu}"],
  public_body: ["Syndicat intercommunal de {lieu}", "CCAS de {lieu}"],
  foundation: ["Fondation de {lieu}"],
  mutual: ["Mutuelle de {lieu}"],
} as const;

/** How often each family posts, out of a hundred. */
export const familyShares = {
  association: 62,
  cooperative: 13,
  commune: 10,
  esus_company: 7,
  public_body: 5,
  foundation: 2,
  mutual: 1,
} as const;
/** How often each group of categories comes, out of a hundred or so. */
export const groupShares: Record<CategoryGroup, number> = {
  premises: 19,
  mobility: 12,
  equipment: 16,
  skills: 9,
  support_functions: 8,
  purchasing: 7,
  logistics: 6,
  finance: 5,
  engineering: 5,
  services: 16,
};
