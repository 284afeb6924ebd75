import { z } from "zod";

/** An e-mail address as people type it: trimmed, in lower case, at most 254 characters (RFC 5321). */
export const emailInput = z
  .string("Indiquez votre adresse e-mail.")
  .trim()
  .toLowerCase()
  .max(254, "Cette adresse est trop longue. Vérifiez-la.")
  .pipe(z.email("L’adresse e-mail doit ressembler à nom@exemple.fr. Vérifiez le signe @ et la fin de l’adresse."));

/** A new password: 12 characters at least, no composition rule (OWASP ASVS 5.0, 6.2). */
export const newPasswordInput = z
  .string("Choisissez un mot de passe.")
  .min(
    12,
    "Le mot de passe doit compter au moins 12\u00a0caractères. Quatre mots sans rapport font un bon mot de passe.",
  )
  .max(200, "Le mot de passe peut compter 200\u00a0caractères au plus.");

/** A password given to prove who one is: no rule but a ceiling. */
export const givenPasswordInput = z
  .string("Indiquez votre mot de passe.")
  .min(1, "Indiquez votre mot de passe.")
  .max(200, "Le mot de passe peut compter 200\u00a0caractères au plus.");

export const displayNameInput = z
  .string("Indiquez votre prénom et votre nom.")
  .trim()
  .min(2, "Indiquez votre prénom et votre nom.")
  .max(80, "Votre nom peut compter 80\u00a0caractères au plus.");

/** The secret part of a one-time link, as it stands in the address. */
export const linkTokenInput = z
  .string("Ce lien est incomplet.")
  .min(20, "Ce lien est incomplet.")
  .max(200, "Ce lien n’est pas valable.");

export const signUpInput = z.strictObject({
  email: emailInput,
  displayName: displayNameInput,
  password: newPasswordInput,
});
export const signInInput = z.strictObject({ email: emailInput, password: givenPasswordInput });
/** A new account is confirmed by who holds the letter and knows the password: never one of the two alone. */
export const confirmAccountInput = z.strictObject({ token: linkTokenInput, password: givenPasswordInput });
/** A change of address is confirmed by the letter alone: it was asked for from the account. */
export const confirmEmailInput = z.strictObject({ token: linkTokenInput });
export const requestPasswordResetInput = z.strictObject({ email: emailInput });
export const resetPasswordInput = z.strictObject({ token: linkTokenInput, password: newPasswordInput });
export const giveAgainPasswordInput = z.strictObject({ password: givenPasswordInput });
export const changePasswordInput = z.strictObject({ password: newPasswordInput });
export const changeEmailInput = z.strictObject({ email: emailInput });
export const changeNameInput = z.strictObject({ displayName: displayNameInput });
export const endSessionInput = z.strictObject({ sessionId: z.string().min(1).max(64) });
export const actAsInput = z.strictObject({ organisationId: z.uuid("Cette structure n’existe pas.") });
