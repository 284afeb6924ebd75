import type { moderationRefusals } from "./moderation.refusals.ts";

export const moderationRefusalsInFrench: Record<keyof typeof moderationRefusals, string> = {
  case_not_found: "Ce dossier n’existe pas, ou relève d’une autre région.",
  case_already_decided:
    "Une autre personne vient de décider de ce dossier. Votre décision n’a pas été prise en compte.",
  case_changed_meanwhile: "Le texte a été modifié depuis votre lecture. Relisez-le avant de décider.",
  undo_too_late: "Le délai de {seconds}\u00a0secondes est passé\u00a0: la décision est appliquée.",
  decision_not_found: "Cette décision n’existe pas, ou n’est pas la vôtre.",
  outcome_not_possible: "Cette décision ne convient pas à ce dossier.",
  expiry_already_past: "Cette date est déjà passée. Choisissez une date à venir, ou laissez vide.",
  representative_first: "Vérifiez d’abord qui représente cette structure : sa demande est dans votre file.",
};
