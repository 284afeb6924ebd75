import { drawLots } from "@maillage/demo/drawing-lots";
import type { Concept } from "@maillage/domain/search/thesaurus";
import { nouns } from "../corpus/general-words.ts";

/** What people type, by how often it is said: as many different texts as are asked, always the same. */
export type Queries = {
  /** Things of the field, each said by few. */
  rare: readonly string[];
  /** One word that a tenth or more of all listings have. */
  common: readonly string[];
  /** A thing, and something said with it. */
  several: readonly string[];
  /** All of them together, as they come in a day. */
  mixed: readonly string[];
};

const commonWords = ["bénévoles", "semaine", "commune", "frais", "réunion", "avant l’été", "personnes", "minutes"];

/** @param concepts the thesaurus, whose synonyms are the things people look for */
export function makeQueries(concepts: readonly Concept[], count: number): Queries {
  const lots = drawLots(42);
  const things = concepts.filter(({ isContext }) => !isContext).flatMap(({ label, synonyms }) => [label, ...synonyms]);
  const word = (): string => lots.oneOf(nouns).replace(/^(?:les? |la |l’|notre )/, "");
  const rare = Array.from({ length: count }, () => lots.oneOf(things));
  const several = Array.from({ length: count }, () => `${lots.oneOf(things)} ${word()}`);
  const mixed = rare.flatMap((text, index) => {
    const other = several[index] ?? text;
    // One in twenty is a word that many listings have.
    return index % 10 === 0 ? [text, other, commonWords[(index / 10) % commonWords.length] ?? text] : [text, other];
  });
  return { rare, common: commonWords, several, mixed };
}
