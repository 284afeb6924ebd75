import { numberInWords } from "@maillage/domain/wording/numbers.fr";
import type { Shade } from "@maillage/ui/territory-map/country-map";

/** From how many on each shade stands, the lightest first; the shades and what they say in words. */
export type Shades = { shadeOf(count: number): Shade; legend: { shade: Shade; words: string }[] };

const steps: readonly Shade[] = [1, 2, 3, 4];

function shadesFrom(bounds: readonly { shade: Shade; from: number; words: string }[]): Shades {
  return {
    shadeOf: (count) => bounds.findLast(({ from }) => count >= from)?.shade ?? 0,
    legend: bounds.map(({ shade, words }) => ({ shade, words })),
  };
}

/** Shades for counts up to the highest: each about three times the one before, and none that says nothing. */
export function countShades(highest: number): Shades {
  if (highest < 1) return shadesFrom([{ shade: 0, from: 0, words: "Aucune annonce" }]);
  const wanted = highest <= 4 ? steps : [1, Math.ceil(highest / 12), Math.ceil(highest / 4), Math.ceil(highest / 2)];
  const starts = [...new Set(wanted)].filter((from) => from <= highest).sort((one, other) => one - other);
  const bounds = starts.map((from, index) => {
    const to = (starts[index + 1] ?? highest + 1) - 1;
    const words = from === to ? numberInWords(from) : `De ${numberInWords(from)} à ${numberInWords(to)}`;
    // The highest counts take the fullest shade, however few shades there are.
    return { shade: steps[steps.length - starts.length + index] ?? 4, from, words };
  });
  return shadesFrom([{ shade: 0, from: 0, words: "Aucune annonce" }, ...bounds]);
}

/** Shades for shares of the communes, from 0 to 1. */
export const shareShades: Shades = shadesFrom([
  { shade: 0, from: 0, words: "Aucune commune" },
  { shade: 1, from: Number.MIN_VALUE, words: "Moins d’un quart des communes" },
  { shade: 2, from: 0.25, words: "Moins de la moitié" },
  { shade: 3, from: 0.5, words: "Moins des trois quarts" },
  { shade: 4, from: 0.75, words: "Trois quarts ou plus" },
]);

/** « 38 % », and never 0 % of something. */
export function shareInWords(share: number): string {
  const percent = Math.round(share * 100);
  return share > 0 && percent === 0 ? "moins de 1\u00a0%" : `${percent}\u00a0%`;
}
