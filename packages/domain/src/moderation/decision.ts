/** What a moderator may decide on a text. */
export const textOutcomes = ["accepted", "changes_requested", "rejected"] as const;
export const decisionOutcomes = [...textOutcomes, "upheld", "dismissed"] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** What a decision is about. */
export const decisionSubjects = ["listing", "revision", "verification_request", "notice"] as const;
export type DecisionSubject = (typeof decisionSubjects)[number];

/** Seconds during which a decision can be undone: publication and letters wait for them (design 5). */
export const undoSeconds = 30;

/** Why a text is sent back or refused. `ground` is the rule it rests on, stated to the author (DSA, art. 17). */
export const textReasons = [
  {
    code: "unclear",
    label: "Le texte n’est pas assez clair",
    ground: "Charte de Maillage, «\u00a0une annonce se comprend seule\u00a0»",
    for: ["changes_requested", "rejected"],
  },
  {
    code: "missing_information",
    label: "Il manque une information utile",
    ground: "Charte de Maillage, «\u00a0une annonce se comprend seule\u00a0»",
    for: ["changes_requested"],
  },
  {
    code: "wrong_category",
    label: "La catégorie ou la nature ne convient pas",
    ground: "Charte de Maillage, «\u00a0une annonce est bien rangée\u00a0»",
    for: ["changes_requested"],
  },
  {
    code: "personal_data",
    label: "Le texte contient des données personnelles",
    ground: "Règlement général sur la protection des données, art. 5",
    for: ["changes_requested", "rejected"],
  },
  {
    code: "duplicate",
    label: "Cette annonce existe déjà",
    ground: "Charte de Maillage, «\u00a0une annonce ne paraît qu’une fois\u00a0»",
    for: ["changes_requested", "rejected"],
  },
  {
    code: "advertising",
    label: "C’est une publicité commerciale",
    ground: "Charte de Maillage, «\u00a0Maillage n’est pas un support de publicité\u00a0»",
    for: ["rejected"],
  },
  {
    code: "out_of_scope",
    label: "Le sujet ne relève pas de Maillage",
    ground: "Charte de Maillage, «\u00a0besoins, offres, mutualisations et partenariats locaux\u00a0»",
    for: ["rejected"],
  },
  {
    code: "discrimination",
    label: "Le texte est discriminatoire",
    ground: "Code pénal, art. 225-1 et 225-2",
    for: ["changes_requested", "rejected"],
  },
  {
    code: "unlawful",
    label: "L’offre ou la demande est contraire à la loi",
    ground: "Loi applicable, précisée dans l’explication",
    for: ["rejected"],
  },
] as const;

/** Why a claim or a piece of evidence is refused. */
export const verificationReasons = [
  {
    code: "no_link",
    label: "Le lien avec la structure n’est pas établi",
    ground: "Charte de Maillage, «\u00a0on agit pour une structure que l’on représente\u00a0»",
  },
  {
    code: "evidence_unreadable",
    label: "Le justificatif n’est pas lisible",
    ground: "Charte de Maillage, «\u00a0un justificatif se lit et se date\u00a0»",
  },
  {
    code: "evidence_outdated",
    label: "Le justificatif est trop ancien",
    ground: "Charte de Maillage, «\u00a0un justificatif se lit et se date\u00a0»",
  },
  {
    code: "not_ess",
    label: "La structure ne relève pas de l’ESS",
    ground: "Loi n°\u00a02014-856 du 31 juillet 2014, art. 1 et 2",
  },
] as const;

/** Why a notice leads to removal. */
export const noticeReasons = [
  { code: "unlawful", label: "Contenu contraire à la loi", ground: "Loi applicable, précisée dans l’explication" },
  {
    code: "discrimination",
    label: "Propos discriminatoires ou haineux",
    ground: "Code pénal, art. 225-1 et loi du 29 juillet 1881",
  },
  { code: "scam", label: "Tromperie ou arnaque", ground: "Code pénal, art. 313-1" },
  {
    code: "personal_data",
    label: "Données personnelles publiées",
    ground: "Règlement général sur la protection des données, art. 5",
  },
  {
    code: "impersonation",
    label: "La structure n’est pas celle qu’elle dit être",
    ground: "Charte de Maillage, «\u00a0on agit pour une structure que l’on représente\u00a0»",
  },
  { code: "other", label: "Autre raison", ground: "Charte de Maillage" },
] as const;

const allReasons = [...textReasons, ...verificationReasons, ...noticeReasons];

/** The French name of a reason; the code itself when unknown. */
export function reasonLabel(code: string): string {
  return allReasons.find((reason) => reason.code === code)?.label ?? code;
}

/** The rule a reason rests on; the charter when unknown. */
export function groundOf(code: string): string {
  return allReasons.find((reason) => reason.code === code)?.ground ?? "Charte de Maillage";
}

/** What a person may do about a restriction: said in each statement of reasons. */
export const redress =
  "Vous pouvez répondre à ce message pour demander un nouvel examen. Vous pouvez aussi saisir un organe de règlement extrajudiciaire, ou le juge administratif ou judiciaire.";
