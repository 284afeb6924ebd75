import { type Area, areaOf } from "../territories/commune-query.ts";
import { nameWords, normaliseName } from "../territories/name-normalisation.ts";
import { isSmallWord } from "./words.ts";

/** A place that a query may speak of, and what is left of the query without it. */
export type PlaceGuess = { typed: string; rest: string } & (
  | { kind: "area"; area: Area }
  /** A commune of that name, if there is one; `postalCode` instead of a name when that is what was typed. */
  | { kind: "commune"; nameKey: string; postalCode: string | null; leastPopulation: number }
);

type Token = { text: string; from: number; to: number };

/** « à », « dans le »: a place may follow, or a use; « de »: hardly. « près de »: nothing else can. */
const weakPreposition = /(?:^|\s)(?:[àa]|au|aux|en|dans|sur|vers)\s*(?:l[ea]s?\s+|l[’'])?$/iu;
const ofPreposition = /(?:^|\s)(?:des?|du|d[’'])\s*(?:l[ea]s?\s+|l[’'])?$/iu;
const surePreposition =
  /(?:pr[eè]s|proche|proximit[eé]|autour|alentours?|environs|c[oô]t[eé]|secteur|canton|pays|commune|ville)\s+(?:de\s+l[ae]?s?|de|du|des|d[’']|aux?|[àa])\s*(?:l[’'])?$|(?:secteur|canton|commune|ville)\s+$/iu;
const leadingWords =
  /(?:[àa] )?(?:pr[eè]s|proche|proximit[eé]|autour|aux alentours|alentours|aux environs|environs|du c[oô]t[eé]|c[oô]t[eé]|dans le secteur|secteur)\s*$/iu;

/** Names of départements that are words of every day: a place only after « dans le », « en »… */
const everydayNames = new Set(
  "ain aube allier centre cher creuse eure gard gers landes lot manche nord orne paris reunion somme var vienne".split(
    " ",
  ),
);
const longestName = 6;
/** A name in small letters, after « à » only, is taken for that of a place with some people in it. */
const smallTown = 300;
const town = 2_000;

/**
 * The places a query may speak of, surest first: « cuisine près d’Ambert », « en Haute-Loire », « paie 43 ».
 * @param isKnown whether a folded word is one of the field, which no place takes away without « près de »
 */
export function guessPlaces(text: string, isKnown: (word: string) => boolean): PlaceGuess[] {
  const tokens = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match): Token => {
    return { text: match[0], from: match.index, to: match.index + match[0].length };
  });
  const guesses = tokens.flatMap((_, at) =>
    Array.from({ length: Math.min(longestName, tokens.length - at) }, (_unused, index) => at + index + 1).flatMap(
      (end) => guessAt(text, tokens.slice(at, end), isKnown),
    ),
  );
  return guesses
    .sort((one, other) => other.sureness - one.sureness || other.length - one.length)
    .map(({ guess }) => guess);
}

type Weighed = { guess: PlaceGuess; sureness: number; length: number };

function guessAt(text: string, tokens: readonly Token[], isKnown: (word: string) => boolean): Weighed[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last || isSmallWord(first.text.toLowerCase())) return [];
  const before = text.slice(0, first.from);
  const typed = text.slice(first.from, last.to);
  const words = nameWords(typed);
  const preposition = prepositionBefore(before);
  const restOf = (): string => `${withoutPreposition(before)} ${text.slice(last.to)}`.replace(/\s+/g, " ").trim();
  const length = tokens.length;
  const area = readArea(words, {
    preposition,
    isLast: last.to === text.trimEnd().length,
    isAlone: () => restOf() === "",
  });
  if (area) {
    const guess = { kind: "area", area, typed, rest: restOf() } as const;
    return [{ guess, sureness: preposition === "none" ? 2 : 3, length }];
  }
  const commune = readCommune(typed, words, { preposition, isFirst: before.trim() === "", isKnown });
  if (!commune) return [];
  return [{ guess: { kind: "commune", ...commune, typed, rest: restOf() }, sureness: commune.sureness, length }];
}

type Preposition = "sure" | "weak" | "of" | "none";

function prepositionBefore(before: string): Preposition {
  if (surePreposition.test(before)) return "sure";
  if (weakPreposition.test(before)) return "weak";
  return ofPreposition.test(before) ? "of" : "none";
}

const withoutPreposition = (before: string): string =>
  before.replace(surePreposition, "").replace(weakPreposition, "").replace(ofPreposition, "").replace(leadingWords, "");

/** Overseas or mainland, one area alone: « Auvergne » is four départements, and no filter. */
function readArea(
  words: readonly string[],
  { preposition, isLast, isAlone }: { preposition: Preposition; isLast: boolean; isAlone: () => boolean },
): Area | null {
  const area = areaOf(words);
  if (area === null || ("departementCodes" in area && area.departementCodes.length !== 1)) return null;
  const name = words.join(" ");
  if (/^\d/.test(name)) return isLast || preposition !== "none" ? area : null;
  const isSaid = preposition === "sure" || preposition === "weak";
  return everydayNames.has(name) && !isSaid && !isAlone() ? null : area;
}

function readCommune(
  typed: string,
  words: readonly string[],
  about: { preposition: Preposition; isFirst: boolean; isKnown: (word: string) => boolean },
) {
  if (words.length === 1 && /^\d{5}$/.test(typed)) {
    return { nameKey: "", postalCode: typed, leastPopulation: 0, sureness: 2.5 };
  }
  const { preposition, isFirst, isKnown } = about;
  if (!/^\p{L}/u.test(typed) || words.join("").length < 3) return null;
  const nameKey = normaliseName(typed);
  const isCapitalised = /^\p{Lu}/u.test(typed);
  if (preposition === "sure") return { nameKey, postalCode: null, leastPopulation: 0, sureness: 2 };
  const saysSomethingElse = words.some((word) => !isSmallWord(word) && isKnown(word));
  if (preposition === "weak" && (isCapitalised || !saysSomethingElse)) {
    return { nameKey, postalCode: null, leastPopulation: isCapitalised ? 0 : smallTown, sureness: 1.5 };
  }
  if (preposition === "weak" || isFirst || saysSomethingElse || (preposition === "of" && !isCapitalised)) return null;
  return { nameKey, postalCode: null, leastPopulation: isCapitalised ? 0 : town, sureness: 1 };
}
