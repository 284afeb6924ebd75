import { foldLetters } from "../wording/fold-letters.ts";

// A map and no object: someone may type "constructor".
const abbreviations = new Map([
  ["st", "saint"],
  ["ste", "sainte"],
  ["sts", "saints"],
  ["stes", "saintes"],
]);
const leadingArticles = new Set(["le", "la", "les", "l"]);

/**
 * The searchable form of a place name: lower-case words of a-z and digits separated by one space. Accents,
 * ligatures, hyphens, apostrophes, *St/Ste* for *Saint/Sainte*, *s/* for *sur*, ordinals (11e) and the leading
 * article stop mattering. Writing and asking both go through it; doing it twice changes nothing.
 */
export function normaliseName(text: string): string {
  const words = nameWords(text);
  const start = words.findIndex((word) => !leadingArticles.has(word));
  return words.slice(start === -1 ? -1 : start).join(" ");
}

/** The words of `normaliseName`, leading article kept. */
export function nameWords(text: string): string[] {
  return foldLetters(text)
    .replace(/\bs(?:\/|ur\/)\s*/g, "sur ")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .map((word) => abbreviations.get(word) ?? word.replace(/^(\d+)(?:er|e|eme|nd|nde)$/, "$1"));
}

/** A proper name as French sets it: the real apostrophe, no doubled space. Official files write `L'Haÿ`. */
export function typographicName(name: string): string {
  return name.trim().replaceAll("'", "’").replace(/\s+/g, " ");
}
