import { redress } from "@maillage/domain/moderation/decision";
import { dateInWords } from "@maillage/domain/wording/dates.fr";
import { countOf } from "@maillage/domain/wording/numbers.fr";
import { greetingTo, subjectAbout, titled } from "../given-words.ts";
import { type LetterText, type LetterWriters, paragraph } from "../letter-text.ts";
import { redressInWords, statementInWords } from "./reasons.fr.ts";
import { moderatorInWords, teamSignature } from "./signatures.fr.ts";

type ListingLetters = Pick<
  LetterWriters,
  | "listing_submitted"
  | "listing_published"
  | "listing_changes_requested"
  | "listing_rejected"
  | "listing_removed"
  | "listing_expiring"
  | "listing_expired"
>;

/** What the letters about a listing share; `heading` also opens the subject, followed by the title. */
function listingLetter(
  title: string,
  own: Pick<LetterText, "heading" | "before" | "action" | "after"> & { signature?: string | undefined },
): LetterText {
  return {
    subject: subjectAbout(own.heading, title),
    heading: own.heading,
    greeting: greetingTo(),
    before: own.before,
    action: own.action,
    after: own.after,
    signature: own.signature ?? teamSignature,
    why: "Vous recevez ce message parce que vous suivez les annonces de votre structure sur Maillage.",
  };
}

const whatCressMeans = paragraph("La CRESS est la chambre régionale de l’économie sociale et solidaire.");

const delayInWords = (days: number): string =>
  `Le délai annoncé est de ${countOf(days, { none: "moins d’un jour", one: "jour", many: "jours" })}.`;

/** Letters about the life of a listing, to the people of its organisation. */
export const listingLetters: ListingLetters = {
  listing_submitted: (data, place) => {
    const moderator = moderatorInWords(data.moderatorName);
    return listingLetter(data.title, {
      heading: "Votre annonce est en relecture",
      before: [
        paragraph(`Nous avons bien reçu votre annonce ${titled(data.title)}.`),
        paragraph(`${moderator} relit votre annonce avant publication.`),
        ...(moderator.startsWith("La CRESS") ? [whatCressMeans] : []),
        ...(data.delayDays === null ? [] : [paragraph(delayInWords(data.delayDays))]),
      ],
      action: { label: "Voir mon annonce", address: place.page(data.path) },
      after: [paragraph("Vous n’avez rien à faire. Nous vous écrirons dès que la décision sera prise.")],
      signature: moderator,
    });
  },
  listing_published: (data, place) =>
    listingLetter(data.title, {
      heading: "Votre annonce est publiée",
      before: [
        paragraph(`Bonne nouvelle\u00a0: votre annonce ${titled(data.title)} est en ligne.`),
        paragraph("Tout le monde peut la lire, même sans compte."),
      ],
      action: { label: "Voir l’annonce", address: place.page(data.path) },
      after: [
        paragraph("Nous vous écrirons dès qu’une structure y répondra."),
        paragraph("Pour qu’elle trouve vite son public, parlez-en autour de vous."),
      ],
    }),
  listing_changes_requested: (data, place) =>
    listingLetter(data.title, {
      heading: "Votre annonce est à compléter",
      before: [
        paragraph(`Votre annonce ${titled(data.title)} a été relue. Il reste quelques points à revoir.`),
        ...statementInWords(data),
      ],
      action: { label: "Modifier mon annonce", address: place.page(data.path) },
      after: [
        paragraph("Votre texte est conservé. Envoyez-le de nouveau une fois corrigé\u00a0: il sera relu."),
        ...redressInWords(redress),
      ],
    }),
  listing_rejected: (data, place) =>
    listingLetter(data.title, {
      heading: "Votre annonce n’est pas acceptée",
      before: [
        paragraph(`Après relecture, votre annonce ${titled(data.title)} n’est pas publiée sur Maillage.`),
        ...statementInWords(data),
      ],
      action: { label: "Relire mon annonce", address: place.page(data.path) },
      after: redressInWords(data.redress),
    }),
  listing_removed: (data, place) =>
    listingLetter(data.title, {
      heading: "Votre annonce est retirée",
      before: [
        paragraph(
          `Votre annonce ${titled(data.title)} a été retirée de Maillage. Plus personne ne peut la lire en ligne.`,
        ),
        ...statementInWords(data),
      ],
      action: { label: "Relire mon annonce", address: place.page(data.path) },
      after: redressInWords(data.redress),
    }),
  listing_expiring: (data, place) => {
    const date = dateInWords(data.expiresOn, place.now);
    return listingLetter(data.title, {
      heading: "Votre annonce arrive à son terme",
      before: [
        paragraph(`Votre annonce ${titled(data.title)} reste en ligne jusqu’au ${date}.`),
        paragraph("Est-elle toujours d’actualité\u00a0? Vous pouvez la prolonger en un clic."),
      ],
      action: { label: "Prolonger l’annonce", address: place.page(data.path) },
      after: [paragraph("Sans action de votre part, elle ne sera plus visible ensuite. Son texte sera conservé.")],
    });
  },
  listing_expired: (data, place) =>
    listingLetter(data.title, {
      heading: "Votre annonce est arrivée à son terme",
      before: [
        paragraph(`Votre annonce ${titled(data.title)} n’est plus visible, car sa date de fin est passée.`),
        paragraph("Son texte est conservé. Vous pouvez la remettre en ligne si elle est toujours d’actualité."),
      ],
      action: { label: "Prolonger l’annonce", address: place.page(data.path) },
      after: [paragraph("Si elle a trouvé sa réponse, vous n’avez rien à faire.")],
    }),
};
