import type { Category } from "../vocabulary/vocabulary.ts";
import type { ConceptFinder, Mention } from "./concept-finder.ts";
import { stemOf, tellingWordsOf } from "./words.ts";

/** What the index keeps of a listing's text. */
export type SearchedText = { title: string; body: string; quantity: string | null; category: Category | null };

/**
 * How a term of the index is written: what it says of the listing, and of what. A listing is *about* a concept that it
 * names in its title, or that its category confirms; others are *named* or only *hinted*. A plain word has no mark.
 */
export const term = {
  about: (concept: string): string => `a:${concept}`,
  named: (concept: string): string => `n:${concept}`,
  hinted: (concept: string): string => `h:${concept}`,
  broader: (concept: string): string => `b:${concept}`,
  category: (category: string): string => `k:${category}`,
  titleWord: (stem: string): string => `t:${stem}`,
  word: (stem: string): string => stem,
} as const;

/** What a term of the index says, read back: the mark before the colon, and what it is about. */
export function readTerm(text: string): { mark: string; of: string } {
  const at = text.indexOf(":");
  return at === -1 ? { mark: "", of: text } : { mark: text.slice(0, at), of: text.slice(at + 1) };
}

type Strength = "about" | "named" | "hinted";

/** Whether the listing's own category is one where things of this concept are filed. */
function isConfirmed(categories: readonly Category[], category: Category | null): "yes" | "kin" | "no" {
  if (category === null || categories.length === 0) return "kin";
  if (categories.includes(category)) return "yes";
  const group = category.split(".")[0];
  return categories.some((code) => code.split(".")[0] === group) ? "kin" : "no";
}

function strengthOf(mention: Mention, inTitle: boolean, confirmed: "yes" | "kin" | "no"): Strength | null {
  if (mention.meaning === "named") {
    if (confirmed === "yes" || (inTitle && confirmed === "kin")) return "about";
    return "named";
  }
  if (confirmed === "yes") return "named";
  return confirmed === "kin" || inTitle ? "hinted" : null;
}

/**
 * The terms under which a listing is found, each once: its words, those of its title, its category, and the concepts it
 * is about, names or hints at.
 */
export function termsOfListing(text: SearchedText, finder: ConceptFinder): string[] {
  const terms = new Set<string>();
  if (text.category !== null) terms.add(term.category(text.category));
  const parts = [
    { words: tellingWordsOf(text.title), inTitle: true },
    { words: tellingWordsOf(text.quantity ?? ""), inTitle: true },
    { words: tellingWordsOf(text.body), inTitle: false },
  ];
  for (const { words, inTitle } of parts) {
    for (const stem of words.map(stemOf)) {
      terms.add(term.word(stem));
      if (inTitle) terms.add(term.titleWord(stem));
    }
    for (const mention of finder.find(words)) {
      const { categories = [] } = finder.concepts.get(mention.code) ?? {};
      const strength = strengthOf(mention, inTitle, isConfirmed(categories, text.category));
      if (strength === null) continue;
      terms.add(term[strength](mention.code));
      if (strength === "about") for (const code of finder.broaderThan(mention.code)) terms.add(term.broader(code));
    }
  }
  return [...terms].sort();
}
