import type { accountRefusals } from "./account.refusals.ts";

export const accountRefusalsInFrench: Record<keyof typeof accountRefusals, string> = {
  sign_in_failed:
    "L’adresse ou le mot de passe ne correspond pas à un compte confirmé. Vérifiez-les, ou demandez un nouveau mot de passe.",
  email_not_confirmed: "Ouvrez d’abord le lien de confirmation que nous vous avons envoyé par courriel.",
  password_too_common:
    "Ce mot de passe figure dans les listes de mots de passe connus. Choisissez-en un autre, par exemple quatre mots sans rapport entre eux.",
  password_wrong: "Ce n’est pas votre mot de passe actuel. Réessayez.",
  sign_up_password_wrong:
    "Ce n’est pas le mot de passe choisi à l’inscription. Réessayez, ou demandez-en un nouveau par «\u00a0Mot de passe oublié\u00a0».",
  link_not_valid: "Ce lien a déjà servi ou n’est plus valable. Demandez-en un nouveau.",
  last_administrator_cannot_leave:
    "Vous êtes la seule personne à administrer {organisation}. Confiez ce rôle à une autre personne avant de partir.",
};
