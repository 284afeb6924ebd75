import type { Check } from "./check.ts";
import { plantedBoundaries } from "./planted/boundaries.ts";
import {
  plantedAssertions,
  plantedComments,
  plantedDeclarations,
  plantedFormat,
  plantedNames,
  plantedTypes,
  plantedTypography,
  plantedUnused,
} from "./planted/forms.ts";
import { plantedLint } from "./planted/lint.ts";
import { plantedSetTitles } from "./planted/sets.ts";
import { findBareAssertions } from "./rules/assertions.ts";
import { findLoosePromises } from "./rules/comments.ts";
import { findRanges, findUndeclared } from "./rules/declarations.ts";
import { findBarrels, findEmptyNames } from "./rules/names.ts";
import { findSetTitles } from "./rules/set-titles.ts";
import { findTypographyMistakes } from "./rules/typography.ts";
import { runCommand } from "./run-command.ts";
import { sourceCheck } from "./source-check.ts";
import { checkTypes } from "./types.ts";

const format: Check = {
  name: "format",
  holds: "formatting and the order of imports (Biome)",
  run: (root, fix) => runCommand(root, "biome", ["check", ...(fix ? ["--write"] : []), "--max-diagnostics=50", "."]),
  planted: plantedFormat,
};

const lint: Check = {
  name: "lint",
  holds: "ceilings, accessibility of markup, forgotten promises, no any (oxlint)",
  run: (root, fix) => runCommand(root, "oxlint", ["--type-aware", "-f", "unix", ...(fix ? ["--fix"] : []), "."]),
  planted: plantedLint,
};

const boundaries: Check = {
  name: "boundaries",
  holds: "who may import whom, no cycle (dependency-cruiser)",
  run: (root) => runCommand(root, "depcruise", ["--config", ".dependency-cruiser.mjs", "apps", "packages", "tooling"]),
  planted: { ...plantedBoundaries, files: { ...plantedBoundaries.files, "tooling/.keep": "" } },
};

const unused: Check = {
  name: "unused",
  holds: "no unused file, export or dependency (knip)",
  run: (root) => runCommand(root, "knip", ["--no-progress", "--no-config-hints"]),
  planted: plantedUnused,
};

const types: Check = {
  name: "types",
  holds: "types of every package (TypeScript through turbo)",
  run: (root) => checkTypes(root),
  planted: plantedTypes,
};

/** Every rule of the house a machine can hold, quickest first. */
export const checks: readonly Check[] = [
  format,
  sourceCheck({
    name: "names",
    holds: "files named after the thought in them, no barrel",
    rules: [findEmptyNames, findBarrels],
    planted: plantedNames,
  }),
  sourceCheck({
    name: "assertions",
    holds: "each `as` and `!` says why it holds",
    rules: [findBareAssertions],
    planted: plantedAssertions,
  }),
  sourceCheck({
    name: "comments",
    holds: "what is left for later has a date and a reason",
    rules: [findLoosePromises],
    planted: plantedComments,
  }),
  sourceCheck({
    name: "typography",
    holds: "French typography where French is written",
    rules: [findTypographyMistakes],
    planted: plantedTypography,
  }),
  sourceCheck({
    name: "declarations",
    holds: "every dependency declared, in one exact version",
    rules: [findUndeclared],
    treeRules: [findRanges],
    planted: plantedDeclarations,
  }),
  sourceCheck({
    name: "set-titles",
    holds: "no title of a graded set in the product",
    rules: [],
    treeRules: [findSetTitles],
    planted: plantedSetTitles,
  }),
  lint,
  boundaries,
  unused,
  types,
];
