import { groundOf, reasonLabel } from "@maillage/domain/moderation/decision";
import { oneLine, severalLines } from "../given-words.ts";
import { type Block, paragraph, quoteOf } from "../letter-text.ts";

type Reasoned = { reasons: readonly string[]; words: string };

/** The words a moderator added, quoted; nothing when there are none. */
export function explanationInWords(words: string): readonly Block[] {
  const given = severalLines(words);
  return given === "" ? [] : [paragraph("L’explication qui accompagne la décision\u00a0:"), ...quoteOf(given)];
}

/**
 * A statement of reasons (DSA, art. 17): each reason with the rule it rests on, the facts, how the decision was
 * taken, how far it goes, and what can be done about it. Only people decide on Maillage; the database keeps the full row.
 */
export function statementInWords(decision: Reasoned): readonly Block[] {
  const items = decision.reasons.map(
    (code) => `${oneLine(reasonLabel(code))}. Règle\u00a0: ${oneLine(groundOf(code))}.`,
  );
  return [
    ...(items.length === 0 ? [] : [paragraph("Les raisons\u00a0:"), { kind: "list", items } as const]),
    ...explanationInWords(decision.words),
    paragraph("Une personne a pris cette décision, sans outil automatique."),
    paragraph("Elle vaut en France, sans limite de durée, jusqu’à une nouvelle demande de votre part."),
  ];
}

/** What the person may do about a decision, in the words of the statement. */
export function redressInWords(redress: string): readonly Block[] {
  const words = severalLines(redress);
  return words === "" ? [] : [paragraph("Si vous n’êtes pas d’accord, voici vos recours."), paragraph(words)];
}
