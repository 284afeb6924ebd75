import { labelDescriptions } from "../territories/labels.fr.ts";
import { isLabelCode } from "../territories/labels.ts";
import { ofCommune } from "../territories/territory-wording.fr.ts";
import { categoryCodes, labelOf } from "../vocabulary/vocabulary.ts";
import type { ConceptFinder } from "./concept-finder.ts";
import { readTerm, term } from "./listing-terms.ts";
import type { Understanding } from "./query-understanding.ts";
import { isSmallWord, stemOf, wordsOf } from "./words.ts";

/** What was asked, as it was understood. */
export type AskedForReasons = {
  text: string;
  understanding: Understanding;
  finder: ConceptFinder;
  /** The commune asked. */
  near: { name: string } | null;
  /** The labels of its place. */
  labels: readonly string[];
};

/** What is known of a result: the terms it is found under, and what the small preferences look at. */
export type KnownResult = {
  terms: ReadonlySet<string>;
  labels: readonly string[];
  distanceKm: number | null;
  verified: boolean;
};

const reasonsAtMost = 3;
const conceptsAtMost = 2;
/** « Près d’Ambert »: an errand away. */
const closeBy = 20;

/**
 * How a listing speaks of a concept: of it, of something more precise, of something beside, of its sub-category, of
 * something broader; or it only brings it to mind.
 */
function reasonOfConcept(code: string, { finder, understanding }: AskedForReasons, { terms }: KnownResult): string[] {
  // What a thing is near was asked for the things that are named, not for those that are only hinted at.
  const asksFor = (wanted: string): boolean =>
    understanding.units.some(({ options }) => options.some((option) => option.term === wanted));
  const concept = finder.concepts.get(code);
  if (!concept) return [];
  const isAskedAbout = (other: string): boolean => asksFor(term.about(other)) && terms.has(term.about(other));
  if (terms.has(term.about(code)) || terms.has(term.named(code))) return [concept.label];
  const abouts = [...terms].map(readTerm).flatMap(({ mark, of }) => (mark === "a" ? of : []));
  const precise = abouts.find((other) => finder.broaderThan(other).has(code));
  const beside = concept.related.find(isAskedAbout);
  const found = finder.concepts.get(precise ?? beside ?? "");
  if (found) return [precise ? `${found.label} (${concept.label})` : `${found.label}, proche de votre demande`];
  const category = concept.categories.find((filed) => terms.has(term.category(filed)));
  if (category) return [`catégorie «\u00a0${labelOf(category)}\u00a0»`];
  const broader = finder.concepts.get(concept.broader.find(isAskedAbout) ?? "");
  if (broader) return [`${broader.label}, plus large que votre demande`];
  // Something more precise that the thesaurus no longer knows.
  if (terms.has(term.broader(code))) return [concept.label];
  return terms.has(term.hinted(code)) ? [`fait penser à\u00a0: ${concept.label}`] : [];
}

/** The words typed that stand in the listing, when no concept tells more. */
function reasonOfWords({ text, understanding }: AskedForReasons, { terms }: KnownResult): string[] {
  const taken = new Map(understanding.corrections.map((correction) => [correction.typed, correction.taken]));
  const words = wordsOf(text)
    .filter((word) => !isSmallWord(word))
    .map((word) => taken.get(word) ?? word);
  const inTitle = words.find((word) => terms.has(term.titleWord(stemOf(word))));
  if (inTitle !== undefined) return [`«\u00a0${inTitle}\u00a0» dans le titre`];
  const inBody = words.find((word) => terms.has(term.word(stemOf(word))));
  return inBody === undefined ? [] : [`«\u00a0${inBody}\u00a0» dans le texte`];
}

/** The sub-category that the words speak of together, when they stand nowhere in the listing. */
function reasonOfTopic({ understanding }: AskedForReasons, { terms }: KnownResult): string[] {
  const options = understanding.units.flatMap((unit) => unit.options).map((option) => readTerm(option.term));
  const filed = categoryCodes.find(
    (code) => options.some(({ mark, of }) => mark === "k" && of === code) && terms.has(term.category(code)),
  );
  return filed ? [`catégorie «\u00a0${labelOf(filed)}\u00a0»`] : [];
}

/** What the small preferences saw in it. */
function reasonsBeside({ near, labels }: AskedForReasons, result: KnownResult): string[] {
  const shared = labels.find((label) => result.labels.includes(label));
  return [
    ...(near && result.distanceKm !== null && result.distanceKm <= closeBy ? [`près ${ofCommune(near.name)}`] : []),
    ...(result.verified ? ["structure vérifiée"] : []),
    ...(shared && isLabelCode(shared) ? [`même zonage\u00a0: ${labelDescriptions[shared].shortName}`] : []),
  ];
}

/**
 * Why a listing answers words, in short: what it is about first, then what brought it forward. Three at most; none
 * when nothing can be said.
 */
export function reasonsOfResult(asked: AskedForReasons, result: KnownResult): string[] {
  const concepts = [...new Set(asked.understanding.concepts.flatMap((code) => reasonOfConcept(code, asked, result)))];
  const words = concepts.length > 0 ? concepts.slice(0, conceptsAtMost) : reasonOfWords(asked, result);
  const about = words.length > 0 ? words : reasonOfTopic(asked, result);
  return [...about, ...reasonsBeside(asked, result)].slice(0, reasonsAtMost);
}
