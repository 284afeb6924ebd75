import { describe, expect, it } from "vitest";
import { parseSource } from "../sources.ts";
import { findBareAssertions } from "./assertions.ts";
import { findBarrels, findEmptyNames } from "./names.ts";
import { findTypographyMistakes } from "./typography.ts";

const linesOf = (text: string) =>
  findBareAssertions(parseSource("packages/domain/src/a.ts", text)).map(({ line }) => line);

describe("assertions", () => {
  it.each([
    ["const a = b as C;", [1]],
    ["const a = b!;", [1]],
    ["// It was checked above.\nconst a = b as C;", []],
    ["/** Why it holds. */\nconst a = b as C;", []],
    ["// It was checked above.\nconst a = f(\n  b as C,\n);", []],
    ["const a = f(\n  // It was checked above.\n  b as C,\n);", []],
    ["//\nconst a = b as C;", [2]],
    ["const a = [1] as const;", []],
    ["const a = b satisfies C;", []],
    ["if (!a) throw b;", []],
  ])("%j → %j", (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});

describe("names", () => {
  const faults = (path: string) => findEmptyNames(parseSource(path, "export const a = 1;"));

  it.each([
    "packages/x/src/utils.ts",
    "packages/x/src/lib/a.ts",
    "packages/x/src/date-helpers.ts",
    "packages/x/mail.service.ts",
  ])("refuses %s", (path) => {
    expect(faults(path)).toHaveLength(1);
  });

  it.each([
    "packages/x/src/common-passwords.ts",
    "packages/x/src/listing.rules.ts",
    "packages/x/src/france-services.ts",
  ])("accepts %s", (path) => {
    expect(faults(path)).toEqual([]);
  });

  it("refuses a file that only passes on", () => {
    expect(findBarrels(parseSource("a.ts", 'export * from "./b.ts";'))).toHaveLength(1);
    expect(findBarrels(parseSource("a.ts", 'export * from "./b.ts";\nexport const a = 1;'))).toEqual([]);
  });
});

describe("typography", () => {
  const faults = (words: string) =>
    findTypographyMistakes(parseSource("packages/x/src/a.fr.ts", `export const a = ${JSON.stringify(words)};`));

  it.each(["L'annonce", "Quand ?", "« oui\u00a0»", "Attendez...", "Bravo\u00a0!", "«\u00a0oui »"])(
    "refuses %j",
    (words) => {
      expect(faults(words)).toHaveLength(1);
    },
  );

  it.each(["L’annonce", "Quand\u00a0?", "«\u202foui\u202f»", "https://a.fr/?q=1", "12:30"])("accepts %j", (words) => {
    expect(faults(words)).toEqual([]);
  });

  it("leaves English files alone", () => {
    expect(findTypographyMistakes(parseSource("packages/x/src/a.ts", 'export const a = "don\'t";'))).toEqual([]);
  });
});
