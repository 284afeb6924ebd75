import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "theme.css"), "utf8");

/** The colour tokens set between a marker and the end of its block. */
function colourTokens(marker: string): Record<string, string> {
  const start = css.indexOf(marker);
  expect(start).toBeGreaterThan(-1);
  const block = css.slice(start, css.indexOf("\n}", start));
  const found = block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map((match) => [match[1], match[2]]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, WCAG 2.2: from 1 to 21. */
function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const light = colourTokens("@theme static {");
const modes = { light, dark: { ...light, ...colourTokens("@media (prefers-color-scheme: dark) {") } };

const grounds = ["paper", "surface", "wash"];
const washes = ["forest-wash", "saffron-wash", "brick-wash", "sky-wash"];
const kinds = ["need", "offer", "pooling", "call"];

/** Text colours, with every ground the components set them on. */
const textPairs: ReadonlyArray<readonly [string, readonly string[]]> = [
  ["ink", [...grounds, ...washes, ...kinds]],
  ["slate", [...grounds, ...washes]],
  ["forest", [...grounds, "forest-wash", "saffron-wash"]],
  ["forest-dark", [...grounds, ...washes]],
  ["brick", [...grounds, "brick-wash"]],
  ["brick-dark", [...grounds, "brick-wash"]],
  ["sky", [...grounds, "sky-wash"]],
  ["on-forest", ["forest", "forest-dark"]],
  ["on-brick", ["brick"]],
  ["on-saffron", ["saffron"]],
];

/** Borders and marks that carry meaning. */
const markPairs: ReadonlyArray<readonly [string, readonly string[]]> = [
  ["line", ["paper", "surface"]],
  ["forest", [...grounds, ...kinds]],
  ["brick", grounds],
  // Figures and maps.
  ["line", ["wash"]],
  ["sky", grounds],
  ["ink", grounds],
  ["forest-dark", ["offer", ...grounds]],
];

describe.each(Object.entries(modes))("%s colours", (_mode, tokens) => {
  const ratio = (front: string, back: string) => contrast(tokens[front] ?? "", tokens[back] ?? "");

  test.each(textPairs)("%s reads on every ground it stands on (4.5)", (front, backs) => {
    expect(backs.filter((back) => !(ratio(front, back) >= 4.5)).map((back) => `${back} ${ratio(front, back)}`)).toEqual(
      [],
    );
  });

  test.each(markPairs)("%s is seen as a border or a mark (3)", (front, backs) => {
    expect(backs.filter((back) => !(ratio(front, back) >= 3)).map((back) => `${back} ${ratio(front, back)}`)).toEqual(
      [],
    );
  });
});

test("both modes set the same tokens, and the computation knows a poor pair", () => {
  expect(Object.keys(colourTokens("@media (prefers-color-scheme: dark) {")).sort()).toEqual(Object.keys(light).sort());
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
  expect(contrast(light["saffron"] ?? "", light["paper"] ?? "")).toBeLessThan(4.5);
});
