import { distance } from "fastest-levenshtein";
import { departementNames } from "../territories/departements.fr.ts";
import { regionCodes, regionName } from "../territories/regions.fr.ts";
import { formatTerritoryReference } from "../territories/territory.ts";
import { categories } from "../vocabulary/vocabulary.ts";
import type { Concept } from "./thesaurus.ts";
import { wordsOf } from "./words.ts";

/** What the beginning of a word may become. `code`: of the category, of the concept, or `departement:63`. */
export type Completion = { kind: "category" | "concept" | "territory"; code: string; label: string };

/** Proposes what a text being typed may become, best first, each code once. */
export type Completer = (text: string, wanted: { kind: Completion["kind"]; atMost: number }) => Completion[];

type Phrase = Completion & { words: readonly string[]; isOwnName: boolean };

const shortestToMend = 4;
const longerWord = 8;

function phrasesOfConcept({ code, label, synonyms }: Concept): Phrase[] {
  return [label, ...synonyms].map((text, at) => {
    return { kind: "concept", code, label: text, words: wordsOf(text), isOwnName: at === 0 };
  });
}

function phrasesOfCategories(): Phrase[] {
  return categories
    .flatMap((group): { code: string; label: string }[] => [group, ...group.children])
    .map(({ code, label }) => ({ kind: "category", code, label, words: wordsOf(label), isOwnName: true }));
}

function phrasesOfTerritories(): Phrase[] {
  const named = (kind: "region" | "departement", code: string, label: string): Phrase => ({
    kind: "territory",
    code: formatTerritoryReference({ kind, code }),
    label,
    words: wordsOf(label),
    isOwnName: true,
  });
  return [
    ...regionCodes.map((code) => named("region", code, regionName(code)?.name ?? code)),
    ...Object.entries(departementNames).map(([code, { name }]) => named("departement", code, name)),
  ];
}

type Meeting = { isUnfinished: boolean; withSlips: boolean };

/** How a typed word meets a word: exactly, as its beginning when it is still being typed, or with a slip. 0: not at all. */
function meets(typed: string, word: string, { isUnfinished, withSlips }: Meeting): number {
  if (typed === word) return isUnfinished ? 0.92 : 1;
  if (isUnfinished && word.startsWith(typed)) return 0.9;
  if (!withSlips || typed.length < shortestToMend || typed.charAt(0) !== word.charAt(0)) return 0;
  const furthest = typed.length < longerWord ? 1 : 2;
  const beginnings = isUnfinished ? [typed.length - 1, typed.length, typed.length + 1] : [word.length];
  const isNear = beginnings.some((length) => distance(typed, word.slice(0, length)) <= furthest);
  return isNear ? 0.5 : 0;
}

/** How well the words typed begin a phrase, or a part of it; 0 when they do not. */
function scoreOf(typed: readonly string[], { words, isOwnName }: Phrase, withSlips: boolean): number {
  let best = 0;
  for (let start = 0; start + typed.length <= words.length; start += 1) {
    let score = start === 0 ? 1 : 0.7;
    for (let at = 0; at < typed.length && score > 0; at += 1) {
      score *= meets(typed[at] ?? "", words[start + at] ?? "", {
        isUnfinished: at === typed.length - 1,
        withSlips,
      });
    }
    best = Math.max(best, score);
  }
  // The shorter the phrase, the more of it was typed; the name of a thing comes before what else it is called.
  return best === 0 ? 0 : best - words.length / 100 + (isOwnName ? 0.06 : 0);
}

/** The phrases met, best first, each code once. */
function bestOf(typed: readonly string[], phrases: readonly Phrase[], withSlips: boolean): Completion[] {
  const found = phrases
    .map((phrase) => ({ phrase, score: scoreOf(typed, phrase, withSlips) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || (one.phrase.label < other.phrase.label ? -1 : 1));
  const seen = new Set<string>();
  return found.flatMap(({ phrase: { kind, code, label } }) => {
    if (seen.has(code)) return [];
    seen.add(code);
    return [{ kind, code, label }];
  });
}

/** Prepares the categories, the territories and these concepts to be proposed. */
export function createCompleter(concepts: readonly Concept[]): Completer {
  const phrases = [
    ...concepts.filter(({ isContext }) => !isContext).flatMap(phrasesOfConcept),
    ...phrasesOfCategories(),
    ...phrasesOfTerritories(),
  ].filter(({ words }) => words.length > 0);
  const byKind = Map.groupBy(phrases, ({ kind }) => kind);
  return (text, { kind, atMost }) => {
    const typed = wordsOf(text);
    if (typed.length === 0 || typed.join("").length < 2) return [];
    const among = byKind.get(kind) ?? [];
    const found = bestOf(typed, among, false);
    return (found.length > 0 ? found : bestOf(typed, among, true)).slice(0, atMost);
  };
}
