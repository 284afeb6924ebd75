import { foldLetters } from "../wording/fold-letters.ts";

/** A quantity as people write it: the least and the most of one unit. */
export type Quantity = { unit: string; least: number; most: number };

const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:€|euros?|eur)/u, "euro"],
  [/^(?:m2|m²|metres? carres?)/u, "square_metre"],
  [/^(?:m3|m³|metres? cubes?)/u, "cubic_metre"],
  [/^(?:ha\b|hectares?)/u, "hectare"],
  [/^(?:kg|kilos?)/u, "kilogram"],
  [/^(?:tonnes?|t\b)/u, "tonne"],
  [/^etp/u, "full_time"],
  [/^places?/u, "place"],
  [/^personnes?/u, "person"],
];

const numberPattern = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?/gu;

/**
 * The first quantity with a unit we know: « 150 à 200 m² », « 2,4 ha », « 380 000 € ». Null when the text has none.
 */
export function readQuantity(text: string): Quantity | null {
  const folded = foldLetters(text.normalize("NFC"));
  const waiting: number[] = [];
  let end = 0;
  for (const match of folded.matchAll(numberPattern)) {
    // « 150 à 200 m² » is one quantity; « 3 lots de 200 kg » is not.
    if (waiting.length > 0 && !/^\s*(?:a|-|–|ou|et)\s*$/u.test(folded.slice(end, match.index))) waiting.length = 0;
    end = match.index + match[0].length;
    waiting.push(Number(match[0].replace(/[ \u00a0\u202f]/gu, "").replace(",", ".")));
    const after = folded.slice(end).trimStart();
    const unit = units.find(([pattern]) => pattern.test(after))?.[1];
    if (unit) return { unit, least: Math.min(...waiting), most: Math.max(...waiting) };
  }
  return null;
}

/** Less than this share of what is asked hardly helps. */
const tooSmall = 0.3;

/** Whether what is there is far too little for what is asked, in the same unit; unknown is enough. */
export function isFarTooLittle(there: Quantity | null, asked: Quantity | null): boolean {
  return there !== null && asked !== null && there.unit === asked.unit && there.most < asked.least * tooSmall;
}
