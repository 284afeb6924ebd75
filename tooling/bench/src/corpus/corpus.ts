import { drawLots, type Lots } from "@maillage/demo/drawing-lots";
import { groupShares, openings } from "@maillage/demo/generated-words";
import type { Concept } from "@maillage/domain/search/thesaurus";
import {
  type Category,
  categoriesUnder,
  categoryCodes,
  type ListingKind,
  type Terms,
  type Theme,
  termsCodes,
  themeCodes,
} from "@maillage/domain/vocabulary/vocabulary";
import { actions, adjectives, days, months, nameParts, nouns, sentences, titleEnds } from "./general-words.ts";

/** What a listing of the bench says and asks; where it is and whose it is are drawn by whoever stores it. */
export type WrittenListing = {
  kind: ListingKind;
  category: Category;
  title: string;
  body: string;
  quantity: string | null;
  theme: Theme;
  terms: Terms;
  reachKm: number;
  startsOn: string | null;
  endsOn: string | null;
};

/** What listings are written from. */
export type Corpus = { conceptsOf: ReadonlyMap<Category, readonly Concept[]>; placeNames: readonly string[] };

const kindShares = { need: 35, offer: 35, pooling: 18, partner_call: 12 } as const;
const radii = [25, 30, 20, 40, 15, 35, 45, 60, 50, 100] as const;
const properNames = 150_000;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** @param concepts the thesaurus: what is looked for in the field, and what is said of it */
export function prepareCorpus(concepts: readonly Concept[], placeNames: readonly string[]): Corpus {
  const of = (category: Category): Concept[] => concepts.filter((concept) => concept.categories.includes(category));
  return { conceptsOf: new Map(categoryCodes.map((category) => [category, of(category)])), placeNames };
}

/** One of the list, the nth about n + 3 times rarer than the first: Zipf’s law as Mandelbrot mended it. */
function byRank<Item>(lots: Lots, items: readonly Item[]): Item {
  const shift = 3;
  const rank = Math.floor(shift * ((items.length + shift) / shift) ** lots.next()) - shift;
  const item = items[Math.min(items.length - 1, Math.max(0, rank))];
  if (item === undefined) throw new Error("nothing to draw from");
  return item;
}

/** A proper name: always the same for its rank, the nth about n times rarer than the first. */
function properName(lots: Lots): string {
  const rank = Math.floor((properNames + 1) ** lots.next()) - 1;
  const own = drawLots(rank);
  const middle = Array.from({ length: own.between(1, 2) }, () => own.oneOf(nameParts.middle)).join("");
  return `${own.oneOf(nameParts.first)}${middle}${own.oneOf(nameParts.last)}`;
}

type Subject = { concept: Concept | null; thing: string };

function fill(sentence: string, { concept, thing }: Subject, { lots, corpus }: { lots: Lots; corpus: Corpus }): string {
  const words: Record<string, () => string> = {
    n: () => String(lots.between(8, 90)),
    m: () => String(lots.between(2, 7)),
    h: () => String(lots.between(9, 19)),
    an: () => String(lots.between(2008, 2026)),
    mois: () => byRank(lots, months),
    jour: () => byRank(lots, days),
    nom: () => byRank(lots, nouns),
    Nom: () => capital(byRank(lots, nouns)),
    action: () => byRank(lots, actions),
    adjectif: () => byRank(lots, adjectives),
    lieu: () => lots.oneOf(corpus.placeNames),
    propre: () => properName(lots),
    sujet: () => thing,
    Sujet: () => capital(thing),
    indice: () => (concept && concept.hints.length > 0 ? byRank(lots, concept.hints) : byRank(lots, nouns)),
  };
  return sentence.replace(/\{(\w+)\}/g, (_, slot: string) => words[slot]?.() ?? "");
}

const day = (lots: Lots, year: number): string =>
  `${year}-${String(lots.between(1, 12)).padStart(2, "0")}-${String(lots.between(1, 28)).padStart(2, "0")}`;

/** How many sentences a body has: five or so, sometimes a dozen. */
const length = (lots: Lots): number => Math.min(14, Math.max(2, Math.round(Math.exp(1.5 + 1.5 * (lots.next() - 0.5)))));

/** The listing of this number, always the same for a number and a seed. */
export function writeListing(corpus: Corpus, number: number, seed: number): WrittenListing {
  const lots = drawLots((seed * 1_000_003 + number * 2_654_435_761) >>> 0);
  const kind = lots.byShare(kindShares);
  const category = byRank(lots, categoriesUnder(lots.byShare(groupShares)));
  const concepts = corpus.conceptsOf.get(category) ?? [];
  const concept = concepts.length > 0 ? byRank(lots, concepts) : null;
  const thing = concept ? byRank(lots, [concept.label, ...concept.synonyms]) : byRank(lots, nouns);
  const subject = { concept, thing };
  const written = (sentence: string): string => fill(sentence, subject, { lots, corpus });
  const startsOn = lots.next() < 0.4 ? day(lots, 2027) : null;
  return {
    kind,
    category,
    title: written(`${lots.oneOf(openings[kind])} ${thing} ${lots.oneOf(titleEnds)}`),
    body: [...new Set(Array.from({ length: length(lots) }, () => lots.rarer(sentences)))].map(written).join(" "),
    quantity: lots.next() < 0.3 ? `${lots.between(1, 40)} ${lots.oneOf(["places", "m²", "pièces", "jours"])}` : null,
    theme: lots.oneOf(themeCodes),
    terms: lots.oneOf(termsCodes),
    reachKm: lots.rarer(radii),
    startsOn,
    endsOn: lots.next() < 0.25 ? day(lots, 2028) : null,
  };
}
