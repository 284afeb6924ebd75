import type { Block, LetterLink, LetterText } from "./letter-text.ts";

const linkAsText = ({ label, address, note }: LetterLink): string =>
  [label, ...(note ? [note] : []), address].join("\n");

function blockAsText(block: Block): string {
  if (block.kind === "list") return block.items.map((item) => `- ${item}`).join("\n");
  if (block.kind === "links") return block.items.map(linkAsText).join("\n\n");
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
    ...(letter.stop ? [linkAsText(letter.stop)] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}
