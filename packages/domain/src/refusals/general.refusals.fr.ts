import type { generalRefusals } from "./general.refusals.ts";

export const generalRefusalsInFrench: Record<keyof typeof generalRefusals, string> = {
  sign_in_needed: "Connectez-vous pour continuer.",
  not_allowed:
    "Vous n’avez pas le droit de faire cela. Une personne qui administre votre structure peut vous le donner.",
  not_found: "Cette page n’existe pas, ou n’est plus accessible.",
  organisation_needed: "Choisissez d’abord la structure au nom de laquelle vous agissez.",
  password_needed_again: "Pour votre sécurité, donnez de nouveau votre mot de passe avant de continuer.",
  too_many_attempts: "Trop d’essais en peu de temps. Réessayez dans {minutes}\u00a0{minutes:minute|minutes}.",
  commune_unknown: "Nous ne trouvons pas cette commune. Choisissez-la dans la liste, ou tapez son code postal.",
  cursor_not_valid: "Cette suite de résultats n’est plus valable. Reprenez la recherche depuis le début.",
  already_being_done: "Quelqu’un vient de faire cette action. Rechargez la page pour voir où elle en est.",
  file_too_large: "Ce fichier dépasse 10\u00a0Mo. Choisissez-en un plus léger.",
  file_type_refused:
    "Nous acceptons les images (JPEG, PNG, WebP, AVIF) et les fichiers PDF. Celui-ci est d’un autre type.",
  quota_reached: "Votre structure a atteint la limite pour aujourd’hui. Réessayez demain.",
};
