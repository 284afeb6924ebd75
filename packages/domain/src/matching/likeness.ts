import type { ConceptFinder } from "../search/concept-finder.ts";
import { readTerm, term } from "../search/listing-terms.ts";

/** What both sides of a comparison know: the concepts, and how rare a term of the index is (`rarityOf`). */
export type LikenessKnowledge = { finder: ConceptFinder; rarity: (term: string) => number };

/** Weights of things, by their names. */
type Vector = ReadonlyMap<string, number>;

/** What a listing says, ready to be compared: its concepts and its words, each weighed by its rarity. */
export type Profile = {
  concepts: Vector;
  words: Vector;
  /** The concepts it is about that are things, not what they are for. */
  things: ReadonlySet<string>;
};

const conceptStrength: Readonly<Record<string, number>> = { a: 1, n: 0.5, h: 0.2 };
const relatedStrength = 0.4;
const broaderStrength = 0.5;
const titleStrength = 1;
const bodyStrength = 0.5;

/** The profile of a listing from its terms of the index. */
export function profileOf(terms: readonly string[], { finder, rarity }: LikenessKnowledge): Profile {
  const concepts = new Map<string, number>();
  const words = new Map<string, number>();
  const things = new Set<string>();
  const put = (into: Map<string, number>, key: string, weight: number): void =>
    void into.set(key, Math.max(into.get(key) ?? 0, weight));
  for (const text of terms) {
    const { mark, of } = readTerm(text);
    if (mark === "") put(words, of, bodyStrength * rarity(of));
    if (mark === "t") put(words, of, titleStrength * rarity(of));
    const strength = conceptStrength[mark];
    if (strength === undefined) continue;
    if (mark === "a" && !finder.concepts.get(of)?.isContext) things.add(of);
    const weight = strength * Math.max(1, rarity(`a:${of}`));
    put(concepts, of, weight);
    for (const code of finder.concepts.get(of)?.related ?? []) put(concepts, code, weight * relatedStrength);
    for (const code of finder.broaderThan(of)) put(concepts, code, weight * broaderStrength);
  }
  return { concepts, words, things };
}

/** The concepts that a listing with these terms of the index is about. */
export const aboutConcepts = (terms: readonly string[]): string[] =>
  terms.map(readTerm).flatMap(({ mark, of }) => (mark === "a" ? [of] : []));

const squares = (vector: Vector): number => [...vector.values()].reduce((sum, weight) => sum + weight * weight, 0);

/** The cosine of two vectors of weights: 0 nothing in common, 1 the same; the same both ways. */
export function cosine(one: Vector, other: Vector): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  const common = [...few].reduce((sum, [key, weight]) => sum + weight * (many.get(key) ?? 0), 0);
  return common === 0 ? 0 : common / Math.sqrt(squares(one) * squares(other));
}

/** The names both have, those that weigh most first. */
export function inCommon(one: Vector, other: Vector): string[] {
  return [...one]
    .flatMap(([key, weight]) => (other.has(key) ? [{ key, weight: weight * (other.get(key) ?? 0) }] : []))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
}

/** A term of the index, and which share of the likeness to a listing those make who have it. */
export type Sign = { term: string; share: number };
/** The terms by which those like a listing are told, before they are compared whole. */
export type Signs = { concepts: readonly Sign[]; words: readonly Sign[] };
/** Of each sort, as many. */
export const signsAtMost = 6;

function heaviest(vector: Vector, termOf: (key: string) => string): Sign[] {
  const all = squares(vector);
  return [...vector]
    .sort(([one, weight], [other, otherWeight]) => otherWeight - weight || (one < other ? -1 : 1))
    .slice(0, signsAtMost)
    .map(([key, weight]) => ({ term: termOf(key), share: (weight * weight) / all }));
}

/** The signs of a listing: the concepts and the words that weigh most in its profile. */
export const signsOf = ({ concepts, words }: Profile): Signs => ({
  concepts: heaviest(concepts, term.about),
  words: heaviest(words, term.word),
});

/** The few terms of a listing that tell most: its four rarest concepts, then the two rarest words of its title. */
export function tellingTerms(terms: readonly string[], rarity: (term: string) => number): string[] {
  const rarest = (mark: string, count: number): string[] =>
    terms
      .filter((text) => readTerm(text).mark === mark)
      .sort((one, other) => rarity(other) - rarity(one) || (one < other ? -1 : 1))
      .slice(0, count);
  return [...rarest("a", 4), ...rarest("t", 2)];
}
