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

/**
 * One thing asked. A listing gets the strength of the strongest option it has, times the weight.
 * `isMain`: it can make a listing an answer; the others only order answers.
 */
export type Unit = { weight: number; options: readonly Option[]; isMain: boolean };

/** A word that nothing knew, and the one taken in its place. */
export type Correction = { typed: string; taken: string };

/** What whoever types wants: to find a thing, to hand over a thing, or not said. */
export type Intention = "seeks" | "offers" | "names";

/** A query understood: what is asked, what for, and the spelling that was mended. */
export type Understanding = {
  units: readonly Unit[];
  intention: Intention;
  concepts: readonly string[];
  corrections: readonly Correction[];
};

const strengths = {
  about: 1,
  category: 0.6,
  named: 0.4,
  broader: 0.3,
  related: 0.3,
  kinCategory: 0.3,
  parent: 0.25,
  hinted: 0.2,
};
/** A title says what a listing is about; its body also says a hundred other things. */
const titleWord = 1;
const bodyWord = 0.5;

/** Words that look for something: « à louer », « cherche », « pour ». */
const seeking = new Set(
  "louer cherche cherchons recherche recherchons besoin pour qui trouver ou emprunter".split(" "),
);
/** Words of whoever has something to hand over: « je prête », « nous donnons ». */
const offering = new Set(
  "prete pretons donne donnons propose proposons loue louons offre offrons cede cedons vends vendons".split(" "),
);
const speaksOfOneself = new Set(["je", "j", "nous", "on"]);

function intentionOf(words: readonly string[]): Intention {
  const handsOver = words.some((word, at) => offering.has(word) && speaksOfOneself.has(words[at - 1] ?? ""));
  if (handsOver) return "offers";
  return words.some((word) => seeking.has(word)) ? "seeks" : "names";
}

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

/**
 * Reads what was typed: concepts first, then the words left; a word that nothing knows is taken for its nearest.
 * `asTyped`: it is left as it is, and its nearest only told in `corrections`.
 */
export function understandQuery(
  text: string,
  knowledge: SearchKnowledge,
  { asTyped = false }: { asTyped?: boolean } = {},
): Understanding {
  const typed = wordsOf(text);
  const { taken, corrections } = mendWords(
    typed.filter((word) => !isSmallWord(word)),
    { ...knowledge, asTyped },
  );
  const stems = taken.map(stemOf);
  const mentions = toldApart(knowledge.finder.find(taken));
  const covered = new Set(
    mentions.flatMap(({ meaning, at, length }) =>
      meaning === "named" ? Array.from({ length }, (_, offset) => at + offset) : [],
    ),
  );
  const concepts = mentions.map((mention) => conceptUnit(mention, mentions, knowledge));
  const words = stems.map((stem, at) => wordUnit(stem, covered.has(at), knowledge));
  const topic = topicUnit(stems, mentions, knowledge);
  return {
    units: [...concepts, ...words, ...topic],
    intention: intentionOf(typed),
    concepts: mentions.map(({ code }) => code),
    corrections,
  };
}

/** Each concept once, as it is best said; what is only hinted by words that name something else is left out. */
function toldApart(mentions: readonly Mention[]): Mention[] {
  const named = mentions.filter(({ meaning }) => meaning === "named");
  const isInside = (hint: Mention): boolean =>
    named.some(({ at, length }) => at <= hint.at && at + length >= hint.at + hint.length);
  const hinted = mentions.filter((mention) => mention.meaning === "hinted" && !isInside(mention));
  const best = new Map<string, Mention>();
  for (const mention of [...hinted, ...named].toSorted((one, other) => one.length - other.length)) {
    const before = best.get(mention.code);
    if (before?.meaning !== "named" || mention.meaning === "named") best.set(mention.code, mention);
  }
  return [...best.values()].toSorted((one, other) => one.at - other.at);
}

type Reading = SearchKnowledge & { asTyped: boolean };

function mendWords(words: readonly string[], { finder, spelling, listingsWith, asTyped }: Reading) {
  const corrections: Correction[] = [];
  const taken = words.map((word) => {
    const stem = stemOf(word);
    if (finder.stems.has(stem) || listingsWith(term.word(stem)) > 0) return word;
    const nearest = spelling.nearest(word);
    if (nearest === null) return word;
    corrections.push({ typed: word, taken: nearest });
    return asTyped ? word : nearest;
  });
  return { taken, corrections };
}

/** In French the thing asked comes first: « salle pour une chorale », « assurance de minibus ». */
const shareByOrder = [1, 0.7];
const shareOfLater = 0.5;
const contextShare = 0.3;
const hintShare = 0.35;
/** Several words say more surely what is meant than one. */
const phraseShare = 1.3;

type Mentioned = { mentions: readonly Mention[]; finder: ConceptFinder };

/** How much of the query a mention is. Words that hint at five things hint little at each. */
function shareOf(mention: Mention, { mentions, finder }: Mentioned): number {
  const isContext = (code: string): boolean => finder.concepts.get(code)?.isContext ?? false;
  if (mention.meaning === "hinted") {
    const beside = mentions.filter(
      (other) =>
        other.meaning === "hinted" && other.at < mention.at + mention.length && mention.at < other.at + other.length,
    );
    return hintShare / beside.length;
  }
  const phrase = mention.length > 1 ? phraseShare : 1;
  if (isContext(mention.code)) return contextShare * phrase;
  const before = mentions.filter(
    (other) => other.meaning === "named" && other.at < mention.at && !isContext(other.code),
  ).length;
  return (shareByOrder[before] ?? shareOfLater) * phrase;
}

function conceptUnit(mention: Mention, mentions: readonly Mention[], knowledge: SearchKnowledge): Unit {
  const { code } = mention;
  const concept = knowledge.finder.concepts.get(code);
  const isMain = mention.meaning === "named" || mentions.every(({ meaning }) => meaning === "hinted");
  const own: Option[] = [
    { term: term.about(code), strength: strengths.about },
    { term: term.named(code), strength: strengths.named },
    { term: term.broader(code), strength: strengths.broader },
    { term: term.hinted(code), strength: strengths.hinted },
    ...(concept?.categories ?? []).map((category, index) => ({
      term: term.category(category),
      strength: index === 0 ? strengths.category : strengths.kinCategory,
    })),
  ];
  // What is hinted at beside a thing that is named speaks of itself, not of what is near it as well.
  const near: Option[] = [
    ...(concept?.related ?? []).map((other) => ({ term: term.about(other), strength: strengths.related })),
    ...(concept?.broader ?? []).map((other) => ({ term: term.about(other), strength: strengths.parent })),
  ];
  const rarity = Math.max(1.5, rarityOf(term.about(code), knowledge));
  const weight = rarity * shareOf(mention, { mentions, finder: knowledge.finder });
  const options = isMain ? [...own, ...near] : own;
  return { weight, options: strongestFirst(options), isMain };
}

/** What the words speak of together, when they name no thing: the sub-categories they are most said in. */
const topicWeight = 2.5;
const topicsAtMost = 4;
const topicStrength = 0.7;
const topicBesideThing = 0.4;

function topicUnit(stems: readonly string[], mentions: readonly Mention[], { finder }: SearchKnowledge): Unit[] {
  const namesThing = mentions.some(({ meaning, code }) => meaning === "named" && !finder.concepts.get(code)?.isContext);
  const guesses = finder.guessCategories(stems.filter((stem) => !ofAnnouncements.has(stem))).slice(0, topicsAtMost);
  const [best] = guesses;
  if (!best) return [];
  const options = guesses.map(({ category, part }) => ({
    term: term.category(category),
    strength: Math.round((10 * topicStrength * part) / best.part) / 10,
  }));
  return [{ weight: namesThing ? topicWeight * topicBesideThing : topicWeight, options, isMain: !namesThing }];
}

/** A word alone, one that a concept has taken already, one of every announcement. */
const freeShare = 0.55;
const coveredShare = 0.25;
const announcementShare = 0.12;

function wordUnit(stem: string, isCovered: boolean, knowledge: SearchKnowledge): Unit {
  const rarity = rarityOf(term.word(stem), knowledge);
  const share = ofAnnouncements.has(stem) ? announcementShare : isCovered ? coveredShare : freeShare;
  const options = [
    { term: term.titleWord(stem), strength: titleWord },
    { term: term.word(stem), strength: bodyWord },
  ];
  return { weight: rarity * share, options, isMain: !isCovered };
}

const strongestFirst = (options: readonly Option[]): Option[] =>
  [...options].sort((one, other) => other.strength - one.strength);
