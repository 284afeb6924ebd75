import { z } from "zod";
import { categoryCodes } from "../vocabulary/vocabulary.ts";

const code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{1,59}$/, "Un code s’écrit en minuscules sans accents, par exemple velo_cargo.");

/** Expressions one a line, as they are typed in a large field; empty lines and spaces around do not count. */
const lines = z
  .string()
  .max(8000, "Cette liste peut compter 8\u00a0000\u00a0caractères au plus.")
  .refine(
    (text) => linesOf(text).every((line) => line.length <= 80),
    "Chaque ligne peut compter 80\u00a0caractères au plus.",
  )
  .default("");

/** The expressions of such a field, each once. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

/** A concept of the thesaurus as the national team writes it. */
export const conceptInput = z.strictObject({
  code,
  label: z
    .string()
    .trim()
    .min(1, "Donnez le nom du concept.")
    .max(60, "Le nom peut compter 60\u00a0caractères au plus."),
  synonyms: lines,
  hints: lines,
  falseFriends: lines,
  broader: lines,
  related: lines,
  categories: z
    .array(z.enum(categoryCodes, "Cette catégorie n’existe pas."))
    .max(5, "Choisissez cinq catégories au plus.")
    .default([]),
  isContext: z.boolean().default(false),
  /** Its code must be free; otherwise it is there and is replaced. */
  isNew: z.boolean().default(false),
});

/** One concept, by its code. */
export const conceptCodeInput = z.strictObject({ code });

/** Concepts looked for by a part of their words. */
export const conceptsInput = z.strictObject({
  text: z.string().trim().max(80, "Tapez 80\u00a0caractères au plus.").default(""),
});
