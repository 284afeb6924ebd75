import { type LinkPurpose, linkLifeInMinutes } from "@maillage/domain/letters/letter";
import { listingLifeInMonths } from "@maillage/domain/listings/listing";

/** What is kept, how long, and why: a line of the table on « Données personnelles ». */
export type RetentionRow = { what: string; howLong: string; why: string };

/**
 * The periods that the nightly purge and the sessions apply. The site may not read them where they are applied
 * (packages/auth, packages/usecases): a story holds the letters and the sessions of this table against the purge.
 */
const days = { session: 14, longestSession: 90, attempts: 1, letters: 90, evidence: 365 } as const;

/** How long a one-time link lives: « 30 minutes », « 24 heures », « 7 jours ». */
function lifeOf(purpose: LinkPurpose): string {
  const minutes = linkLifeInMinutes[purpose];
  if (minutes < 120) return `${minutes}\u00a0minutes`;
  return minutes < 2 * 24 * 60 ? `${minutes / 60}\u00a0heures` : `${minutes / (24 * 60)}\u00a0jours`;
}

/** Every period, the longest lived first. */
export const retentionRows: readonly RetentionRow[] = [
  {
    what: "Votre compte\u00a0: nom, adresse e-mail, mot de passe",
    howLong: "Tant que vous le gardez. Tout est effacé le jour où vous le supprimez.",
    why: "Vous reconnaître et vous écrire.",
  },
  {
    what: "Les annonces publiées",
    howLong: `${listingLifeInMonths}\u00a0mois, prolongés si vous le voulez. Le texte reste ensuite à la structure, sans votre nom.`,
    why: "Répondre à ceux qui l’ont lue et à un recours.",
  },
  {
    what: "Vos alertes\u00a0: recherche, et adresse si vous n’avez pas de compte",
    howLong: `Tant que vous les gardez. Sans confirmation de votre part, ${lifeOf("confirm_alert")}.`,
    why: "Vous écrire quand une annonce y répond, et jamais deux fois.",
  },
  {
    what: "Les suggestions faites à une structure, et celles qu’elle a écartées",
    howLong: "Tant que l’annonce existe. Le nom de qui les a écartées disparaît avec son compte.",
    why: "Ne rien proposer deux fois, et mieux choisir la fois suivante.",
  },
  {
    what: "Les messages",
    howLong: "Tant que les deux structures s’en servent. À votre départ, votre nom en est retiré.",
    why: "Garder ce qui a été convenu.",
  },
  {
    what: "Les justificatifs",
    howLong: `${days.evidence}\u00a0jours après la fin de la vérification`,
    why: "Répondre si une vérification est contestée.",
  },
  {
    what: "Les courriels envoyés par Maillage",
    howLong: `${days.letters}\u00a0jours après leur envoi`,
    why: "Répondre à une réclamation.",
  },
  {
    what: "Vos connexions, avec le type d’appareil",
    howLong: `${days.session}\u00a0jours sans visite, ${days.longestSession}\u00a0jours au plus. Pour la modération, 12\u00a0heures et 7\u00a0jours.`,
    why: "Vous laisser entrer, et fermer une connexion perdue.",
  },
  {
    what: "Les liens envoyés par courriel",
    howLong: `${lifeOf("reset_password")} pour un mot de passe, ${lifeOf("confirm_email")} pour une inscription, ${lifeOf("join_organisation")} pour une invitation, un an pour arrêter une alerte ou des suggestions`,
    why: "Prouver que l’adresse est la vôtre.",
  },
  {
    what: "Le compte des essais de connexion, sans adresse lisible",
    howLong: `${days.attempts * 24}\u00a0heures`,
    why: "Empêcher de deviner un mot de passe.",
  },
  {
    what: "Les décisions de modération et leur journal",
    howLong: "Sans limite. Rien ne s’y efface, mais votre nom en est retiré si vous partez.",
    why: "Rendre des comptes et répondre à un recours.",
  },
];
