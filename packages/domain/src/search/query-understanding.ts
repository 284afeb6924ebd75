import type { ConceptFinder, Mention } from "./concept-finder.ts";
import { term } from "./listing-terms.ts";
import type { Spelling } from "./spelling.ts";
import { isSmallWord, stemOf, wordsOf } from "./words.ts";

/** What the search knows when it reads a query. */
export type SearchKnowledge = {
  finder: ConceptFinder;
  spelling: Spelling;
  /** How many listings there are, and how many have a term. */
  listings: number;
  listingsWith: (term: string) => number;
};

/** A term of the index, and how much a listing that has it answers the unit: 0 to 1. */
export type Option = { term: string; strength: number };

/** One thing asked. A listing gets the strength of the strongest option it has, times the weight. */
export type Unit = { weight: number; options: readonly Option[] };

/** A word that nothing knew, and the one taken in its place. */
export type Correction = { typed: string; taken: string };

/** A query understood: what is asked, whether its words look for something, and the spelling that was mended. */
export type Understanding = {
  units: readonly Unit[];
  /** The units that make a listing an answer; the others only order answers. */
  main: readonly Unit[];
  seeks: boolean;
  concepts: readonly string[];
  corrections: readonly Correction[];
};

const strengths = { about: 1, named: 0.6, broader: 0.55, hinted: 0.25, category: 0.5, kinCategory: 0.3, related: 0.3, parent: 0.2 };
/** A title says what a listing is about; its body also says a hundred other things. */
const titleWord = 1;
const bodyWord = 0.5;

/** Words that look for something: « à louer », « cherche », « pour ». */
const seeking = new Set("louer cherche cherchons recherche recherchons besoin pour qui trouver ou".split(" "));
/** Words of the announcement itself: nearly every listing could have them, so they hardly tell two apart. */
const ofAnnouncements = new Set(
  `louer location cherche cherchons chercher recherche recherchons rechercher besoin propose proposons proposer
  disponible dispo recuperer trouver trouve aide projet association structure commun partage partager solidaire
  professionnel aller petit grand gratuit mise disposition emprunter preter prete pret faire vendre`
    .split(/\s+/)
    .map(stemOf),
);

/** The rarer a term, the more it tells (Robertson and Spärck Jones 1976, smoothed as in BM25). */
export function rarityOf(term: string, { listings, listingsWith }: SearchKnowledge): number {
  const having = Math.min(listingsWith(term), listings);
  return Math.log(1 + (listings - having + 0.5) / (having + 0.5));
}

/** Reads what was typed: concepts first, then the words left; a word that nothing knows is taken for its nearest. */
export function understandQuery(text: string, knowledge: SearchKnowledge): Understanding {
  const typed = wordsOf(text);
  const { stems, corrections } = readWords(typed.filter((word) => !isSmallWord(word)), knowledge);
  const mentions = knowledge.finder.find(stems);
  const covered = new Set(
    mentions.flatMap(({ meaning, at, length }) =>
      meaning === "named" ? Array.from({ length }, (_, offset) => at + offset) : [],
    ),
  );
  const concepts = mentions.map((mention) => conceptUnit(mention, knowledge));
  const words = stems.map((stem, at) => wordUnit(stem, covered.has(at), knowledge));
  return {
    units: [...concepts, ...words],
    main: [...concepts, ...words.filter((_, at) => !covered.has(at))],
    seeks: typed.some((word) => seeking.has(word)),
    concepts: mentions.map(({ code }) => code),
    corrections,
  };
}

function readWords(words: readonly string[], { finder, spelling, listingsWith }: SearchKnowledge) {
  const corrections: Correction[] = [];
  const stems = words.map((word) => {
    const stem = stemOf(word);
    if (finder.stems.has(stem) || listingsWith(term.word(stem)) > 0) return stem;
    const nearest = spelling.nearest(word);
    if (nearest === null) return stem;
    corrections.push({ typed: word, taken: nearest });
    return stemOf(nearest);
  });
  return { stems, corrections };
}

function conceptUnit({ code, meaning, length }: Mention, knowledge: SearchKnowledge): Unit {
  const concept = knowledge.finder.concepts.get(code);
  const options: Option[] = [
    { term: term.about(code), strength: strengths.about },
    { term: term.named(code), strength: strengths.named },
    { term: term.broader(code), strength: strengths.broader },
    { term: term.hinted(code), strength: strengths.hinted },
    ...(concept?.categories ?? []).map((category, index) => ({
      term: term.category(category),
      strength: index === 0 ? strengths.category : strengths.kinCategory,
    })),
    ...(concept?.related ?? []).map((other) => ({ term: term.about(other), strength: strengths.related })),
    ...(concept?.broader ?? []).map((other) => ({ term: term.about(other), strength: strengths.parent })),
  ];
  const rarity = Math.max(1.5, rarityOf(term.about(code), knowledge));
  return { weight: rarity * (meaning === "named" ? 1 : 0.5) * (length > 1 ? 1.3 : 1), options: strongestFirst(options) };
}

function wordUnit(stem: string, isCovered: boolean, knowledge: SearchKnowledge): Unit {
  const rarity = rarityOf(term.word(stem), knowledge);
  const share = ofAnnouncements.has(stem) ? 0.12 : isCovered ? 0.25 : 0.8;
  const options = [
    { term: term.titleWord(stem), strength: titleWord },
    { term: term.word(stem), strength: bodyWord },
  ];
  return { weight: rarity * share, options };
}

const strongestFirst = (options: readonly Option[]): Option[] =>
  [...options].sort((one, other) => other.strength - one.strength);
