import { type PartnershipStatus, partnershipLabel } from "@maillage/domain/conversations/partnership.rules";
import { countOf } from "@maillage/domain/wording/numbers.fr";
import { greetingTo, organisationName, severalLines, subjectAbout, titled } from "../given-words.ts";
import { type Block, type LetterText, type LetterWriters, paragraph, quoteOf } from "../letter-text.ts";
import { teamSignature } from "./signatures.fr.ts";

type ConversationLetters = Pick<
  LetterWriters,
  "reply_received" | "message_received" | "answer_awaited" | "partnership_step"
>;

const privateAddress = paragraph(
  "Répondez depuis Maillage\u00a0: une réponse à ce courriel n’arriverait pas à cette structure.",
);

function conversationLetter(
  listingTitle: string,
  own: Pick<LetterText, "heading" | "before" | "action" | "after">,
): LetterText {
  return {
    ...own,
    subject: subjectAbout(own.heading, listingTitle),
    greeting: greetingTo(),
    signature: teamSignature,
    why: "Vous recevez ce message parce que votre structure participe à cet échange sur Maillage.",
  };
}

/** What the other side said of the partnership, and what may come next. */
const steps: Record<PartnershipStatus, { says: string; next: string }> = {
  contact: { says: "a repris contact avec vous", next: "Vous pouvez lui répondre dans la conversation." },
  discussion: {
    says: "indique que la discussion est en cours",
    next: "Quand vous serez d’accord, dites-le dans la conversation.",
  },
  agreed: {
    says: "indique que vous avez trouvé un accord",
    next: "Si ce n’est pas le cas, dites-le dans la conversation. Sinon, il reste à le mettre en œuvre.",
  },
  done: {
    says: "indique que votre projet est réalisé",
    next: "Merci à vous deux\u00a0: votre entraide donne envie à d’autres.",
  },
  given_up: {
    says: "met fin à cet échange",
    next: "La conversation reste lisible. Vous pourrez la reprendre si la situation change.",
  },
};

const quoted = (excerpt: string): readonly Block[] => quoteOf(severalLines(excerpt));

/** Letters about the exchange between two organisations; they never show anyone's address. */
export const conversationLetters: ConversationLetters = {
  reply_received: (data, place) =>
    conversationLetter(data.listingTitle, {
      heading: "Une réponse à votre annonce",
      before: [
        paragraph(
          `Une structure répond à votre annonce ${titled(data.listingTitle)}\u00a0: ${organisationName(data.organisationName)}.`,
        ),
        ...quoted(data.excerpt),
      ],
      action: { label: "Lire et répondre", address: place.page(data.path) },
      after: [privateAddress],
    }),
  message_received: (data, place) =>
    conversationLetter(data.listingTitle, {
      heading: "Vous avez un nouveau message",
      before: [
        paragraph(
          `Une structure vous écrit au sujet de l’annonce ${titled(data.listingTitle)}\u00a0: ${organisationName(data.organisationName)}.`,
        ),
        ...quoted(data.excerpt),
      ],
      action: { label: "Lire et répondre", address: place.page(data.path) },
      after: [privateAddress],
    }),
  answer_awaited: (data, place) => {
    const since = countOf(data.days, { none: "aujourd’hui", one: "jour", many: "jours" });
    return conversationLetter(data.listingTitle, {
      heading: "Votre réponse est attendue",
      before: [
        paragraph(
          `Une structure attend votre réponse depuis ${since}\u00a0: ${organisationName(data.organisationName)}.`,
        ),
        paragraph(`C’est au sujet de l’annonce ${titled(data.listingTitle)}.`),
      ],
      action: { label: "Répondre", address: place.page(data.path) },
      after: [
        paragraph("Même un refus en une phrase l’aidera à chercher ailleurs."),
        paragraph("Nous ne vous relancerons pas une seconde fois."),
      ],
    });
  },
  partnership_step: (data, place) => {
    const step = steps[data.status];
    return conversationLetter(data.listingTitle, {
      heading: "Votre partenariat change d’étape",
      before: [
        paragraph(`Votre partenaire ${step.says}.`),
        paragraph(`Structure\u00a0: ${organisationName(data.organisationName)}.`),
        paragraph(`Annonce\u00a0: ${titled(data.listingTitle)}.`),
        paragraph(`Nouvelle étape\u00a0: ${partnershipLabel(data.status)}.`),
      ],
      action: { label: "Ouvrir la conversation", address: place.page(data.path) },
      after: [paragraph(step.next)],
    });
  },
};
