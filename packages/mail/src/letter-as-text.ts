import type { Block, LetterText } from "./letter-text.ts";

function blockAsText(block: Block): string {
  if (block.kind === "list") return block.items.map((item) => `- ${item}`).join("\n");
  return block.kind === "quote" ? `«\u00a0${block.text}\u00a0»` : block.text;
}

/** The letter as plain text: the same words as the HTML, with the address of its link written in full on its own line. */
export function letterAsText(letter: LetterText): string {
  const action = letter.action === null ? [] : [`${letter.action.label}\u00a0:\n${letter.action.address}`];
  const parts = [
    letter.heading,
    letter.greeting,
    ...letter.before.map(blockAsText),
    ...action,
    ...letter.after.map(blockAsText),
    letter.signature,
    letter.why,
  ];
  return `${parts.join("\n\n")}\n`;
}
