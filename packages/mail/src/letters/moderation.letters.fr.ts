import { redress } from "@maillage/domain/moderation/decision";
import { countOf } from "@maillage/domain/wording/numbers.fr";
import { greetingTo, oneLine, subjectAbout, titled } from "../given-words.ts";
import { type Block, type LetterWriters, paragraph } from "../letter-text.ts";
import { explanationInWords, redressInWords } from "./reasons.fr.ts";
import { teamSignature } from "./signatures.fr.ts";

type ModerationLetters = Pick<LetterWriters, "notice_receipt" | "notice_decided" | "desk_summary">;

const whyNotice = "Vous recevez ce message parce que vous avez laissé cette adresse avec votre signalement.";

const outcomes: Record<"upheld" | "dismissed", { heading: string; says: string; next: string }> = {
  upheld: {
    heading: "Votre signalement est retenu",
    says: "Après examen, ce contenu ne respecte pas les règles de Maillage. Nous avons agi en conséquence.",
    next: "Merci de votre vigilance. Vous n’avez plus rien à faire.",
  },
  dismissed: {
    heading: "Votre signalement n’est pas retenu",
    says: "Après examen, le contenu respecte les règles de Maillage et reste en ligne.",
    next: "Votre signalement nous aide malgré tout à veiller sur le réseau.",
  },
};

const waiting = (data: { listings: number; verifications: number; notices: number }): string[] => [
  countOf(data.listings, { none: "aucune annonce à relire", one: "annonce à relire", many: "annonces à relire" }),
  countOf(data.verifications, {
    none: "aucune vérification à faire",
    one: "vérification à faire",
    many: "vérifications à faire",
  }),
  countOf(data.notices, {
    none: "aucun signalement à examiner",
    one: "signalement à examiner",
    many: "signalements à examiner",
  }),
];

/** How long the oldest case has waited; nothing when it came today. */
const oldestInWords = (days: number): readonly Block[] =>
  days < 1 ? [] : [paragraph(`Le dossier le plus ancien attend depuis ${days}\u00a0jour${days > 1 ? "s" : ""}.`)];

const nationalScope =
  "Voici les régions sans CRESS active sur Maillage, et les dossiers qui concernent une CRESS elle-même.";

/** Letters about notices, and the Monday summary of the desk. */
export const moderationLetters: ModerationLetters = {
  notice_receipt: (data) => ({
    subject: subjectAbout("Votre signalement est bien reçu", data.receiptCode),
    heading: "Votre signalement est bien reçu",
    greeting: greetingTo(),
    before: [
      paragraph(`Vous avez signalé ce contenu\u00a0: ${titled(data.subjectTitle)}. Merci de votre attention.`),
      paragraph(`Le numéro de votre signalement est ${oneLine(data.receiptCode)}. Gardez-le.`),
    ],
    action: null,
    after: [
      paragraph("Une personne va l’examiner. Nous vous écrirons ici ce qui a été décidé, et pourquoi."),
      paragraph("La structure concernée ne connaîtra pas votre adresse."),
    ],
    signature: teamSignature,
    why: whyNotice,
  }),
  notice_decided: (data) => {
    const outcome = outcomes[data.outcome];
    return {
      subject: subjectAbout(outcome.heading, data.receiptCode),
      heading: outcome.heading,
      greeting: greetingTo(),
      before: [
        paragraph(`Vous avez signalé ce contenu\u00a0: ${titled(data.subjectTitle)}.`),
        paragraph(outcome.says),
        ...explanationInWords(data.words),
        paragraph("Une personne a pris cette décision, sans outil automatique."),
      ],
      action: null,
      after: [paragraph(outcome.next), ...redressInWords(redress)],
      signature: teamSignature,
      why: whyNotice,
    };
  },
  desk_summary: (data, place) => {
    const total = data.listings + data.verifications + data.notices;
    const count = countOf(total, { none: "rien n’attend", one: "dossier en attente", many: "dossiers en attente" });
    return {
      subject: subjectAbout(
        `Votre semaine de relecture, ${count}`,
        data.national ? "équipe nationale" : data.regionName,
      ),
      heading: "Votre semaine de relecture",
      greeting: greetingTo(),
      before: [
        paragraph(data.national ? nationalScope : `Région\u00a0: ${oneLine(data.regionName)}.`),
        ...(total === 0
          ? [paragraph("Rien n’attend votre décision ce matin.")]
          : [paragraph("Voici ce qui attend une décision\u00a0:"), { kind: "list", items: waiting(data) } as const]),
        ...(total === 0 ? [] : oldestInWords(data.oldestDays)),
      ],
      action: { label: "Ouvrir le bureau", address: place.page(data.path) },
      after: [paragraph("Ce résumé part chaque lundi.")],
      signature: teamSignature,
      why: data.national
        ? "Vous recevez ce message parce que vous êtes de l’équipe nationale de Maillage."
        : "Vous recevez ce message parce que vous assurez la modération de cette région.",
    };
  },
};
