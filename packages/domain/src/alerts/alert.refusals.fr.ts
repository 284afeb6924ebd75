import type { alertRefusals } from "./alert.refusals.ts";

export const alertRefusalsInFrench: Record<keyof typeof alertRefusals, string> = {
  alert_not_found: "Cette alerte n’existe pas, ou n’existe plus.",
  alert_feed_not_found: "Cette adresse de flux n’est plus valable. Demandez-en une autre dans vos alertes.",
  alerts_too_many: "Vous avez déjà {most}\u00a0alertes, c’est le maximum. Supprimez-en une pour en créer une autre.",
  alert_too_broad:
    "Cette alerte retiendrait presque toutes les annonces. Ajoutez un mot, une catégorie ou un lieu pour la créer.",
  alert_words_say_nothing: "Ces mots sont trop courants pour une alerte. Ajoutez un mot qui dise ce que vous cherchez.",
};
