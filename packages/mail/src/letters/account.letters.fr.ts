import { type LinkPurpose, linkLifeInMinutes } from "@maillage/domain/letters/letter";
import { greetingTo, oneLine } from "../given-words.ts";
import { type Block, type LetterText, type LetterWriters, paragraph } from "../letter-text.ts";
import { sitePaths } from "../site-paths.ts";
import { teamSignature } from "./signatures.fr.ts";

type AccountLetters = Pick<
  LetterWriters,
  | "confirm_email"
  | "account_exists"
  | "reset_password"
  | "password_changed"
  | "change_email"
  | "email_change_requested"
  | "email_changed"
  | "account_deleted"
>;

/** How long a one-time link lives: « 30 minutes », « 24 heures », « 7 jours ». */
export function linkLifeInWords(purpose: LinkPurpose): string {
  const minutes = linkLifeInMinutes[purpose];
  if (minutes < 120) return `${minutes}\u00a0minutes`;
  return minutes < 2 * 24 * 60
    ? `${Math.round(minutes / 60)}\u00a0heures`
    : `${Math.round(minutes / (24 * 60))}\u00a0jours`;
}

const onceOnly = (purpose: LinkPurpose): Block =>
  paragraph(`Ce lien sert une seule fois, pendant ${linkLifeInWords(purpose)}. Ne le transmettez à personne.`);

const whyAccount = "Vous recevez ce message parce que cette adresse est celle de votre compte Maillage.";
const whyRequest = "Vous recevez ce message parce que cette adresse a été saisie sur Maillage.";

/** What the letters of one account share; the rest is each one's own. */
function accountLetter(
  displayName: string,
  own: Pick<LetterText, "subject" | "before" | "action" | "after" | "why">,
): LetterText {
  return { heading: own.subject, greeting: greetingTo(displayName), signature: teamSignature, ...own };
}

/** Letters about a person's own account. */
export const accountLetters: AccountLetters = {
  confirm_email: ({ displayName }, place) =>
    accountLetter(displayName, {
      subject: "Confirmez votre adresse pour ouvrir votre compte",
      before: [
        paragraph("Vous avez demandé un compte sur Maillage. Il reste à confirmer que cette adresse est la vôtre."),
      ],
      action: { label: "Confirmer mon adresse", address: place.link() },
      after: [
        paragraph(
          "La page vous demandera le mot de passe choisi à l’inscription. Vous pourrez ensuite vous connecter.",
        ),
        onceOnly("confirm_email"),
        paragraph("Si vous n’avez rien demandé, ne faites rien\u00a0: le compte restera fermé."),
      ],
      why: whyRequest,
    }),
  account_exists: ({ displayName }, place) =>
    accountLetter(displayName, {
      subject: "Vous avez déjà un compte Maillage",
      before: [
        paragraph("Une inscription vient d’être demandée avec votre adresse. Or cette adresse a déjà un compte."),
        paragraph("Votre compte n’a pas changé."),
      ],
      action: { label: "Me connecter", address: place.page(sitePaths.signIn) },
      after: [
        paragraph("Si vous avez oublié votre mot de passe, demandez-en un nouveau depuis cette page."),
        paragraph("Si vous n’avez rien demandé, vous n’avez rien à faire."),
      ],
      why: whyAccount,
    }),
  reset_password: ({ displayName }, place) =>
    accountLetter(displayName, {
      subject: "Choisissez un nouveau mot de passe",
      before: [paragraph("Vous avez dit avoir oublié votre mot de passe. Vous pouvez en choisir un autre.")],
      action: { label: "Choisir un nouveau mot de passe", address: place.link() },
      after: [
        onceOnly("reset_password"),
        paragraph("Si vous n’avez rien demandé, ne faites rien\u00a0: votre mot de passe ne change pas."),
      ],
      why: whyAccount,
    }),
  password_changed: ({ displayName }, place) =>
    accountLetter(displayName, {
      subject: "Votre mot de passe a changé",
      before: [
        paragraph("Le mot de passe de votre compte Maillage vient d’être changé."),
        paragraph("Si c’est vous, vous n’avez rien à faire. Si ce n’est pas vous, choisissez-en vite un autre."),
      ],
      action: { label: "Ce n’est pas moi, changer le mot de passe", address: place.page(sitePaths.forgottenPassword) },
      after: [],
      why: whyAccount,
    }),
  change_email: ({ displayName }, place) =>
    accountLetter(displayName, {
      subject: "Confirmez votre nouvelle adresse",
      before: [paragraph("Vous souhaitez utiliser cette adresse pour votre compte Maillage. Il reste à la confirmer.")],
      action: { label: "Confirmer cette adresse", address: place.link() },
      after: [
        paragraph("D’ici là, votre adresse actuelle reste celle du compte."),
        onceOnly("change_email"),
        paragraph("Si vous n’avez rien demandé, ne faites rien\u00a0: aucun compte ne sera modifié."),
      ],
      why: whyRequest,
    }),
  email_change_requested: ({ displayName, newEmail }, place) =>
    accountLetter(displayName, {
      subject: "Un changement d’adresse est demandé",
      before: [
        paragraph(`Une autre adresse est demandée pour votre compte Maillage\u00a0: ${oneLine(newEmail)}.`),
        paragraph(
          "Rien ne change tant que cette adresse n’est pas confirmée. Si c’est vous, vous n’avez rien à faire.",
        ),
        paragraph("Si ce n’est pas vous, changez vite de mot de passe. La demande sera alors annulée."),
      ],
      action: { label: "Ce n’est pas moi, changer le mot de passe", address: place.page(sitePaths.forgottenPassword) },
      after: [],
      why: whyAccount,
    }),
  email_changed: ({ displayName, newEmail }) =>
    accountLetter(displayName, {
      subject: "L’adresse de votre compte a changé",
      before: [
        paragraph(`Votre compte Maillage utilise maintenant une autre adresse\u00a0: ${oneLine(newEmail)}.`),
        paragraph("Nos messages y arriveront désormais. Vous vous connecterez aussi avec cette adresse."),
      ],
      action: null,
      after: [
        paragraph("Si ce n’est pas vous, répondez vite à ce message\u00a0: nous protégerons le compte avec vous."),
      ],
      why: "Vous recevez ce message parce que cette adresse était celle de votre compte Maillage.",
    }),
  account_deleted: ({ displayName }) =>
    accountLetter(displayName, {
      subject: "Votre compte est supprimé",
      before: [
        paragraph("Votre compte Maillage est supprimé, comme cela a été demandé depuis le compte."),
        paragraph("Il n’est plus possible de s’y connecter. Les annonces restent à votre structure."),
      ],
      action: null,
      after: [
        paragraph("Merci d’avoir participé au réseau. Vous pourrez ouvrir un nouveau compte quand vous voudrez."),
        paragraph("Si vous n’avez rien demandé, répondez vite à ce message."),
      ],
      why: "Vous recevez ce message parce que cette adresse était celle de votre compte. C’est le dernier.",
    }),
};
