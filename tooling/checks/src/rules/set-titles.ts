import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Fault, listFiles } from "../sources.ts";

/** A title of a graded set, as it is looked for in the product. */
interface Title {
  words: string;
  /** Where it comes from, to be read in the message. */
  from: string;
}

/** The sets of the house, and the shared ones that lie beside the checkout when they are there. */
const setFiles = ["tooling/evaluate/sets/*/listings.jsonl", "../shared/evaluation/*/listings.jsonl"];

/** What runs for users, whatever it is written in. The demonstration and the sets are tools: they are not read. */
const productFiles = ["{apps,packages}/**/*.{ts,tsx,mjs,js,json,jsonl,sql,csv,txt,md,html,yaml,yml}"];

/** What stands for a character in a source: `\u00a0`, `\n`, `&nbsp;`. */
const escapes = /\\u[\da-f]{4}|\\[nrt]|&#?\w+;/gi;

/** Words only: case, accents, apostrophes, punctuation, escapes and line breaks hide nothing. */
function wordsOf(text: string): string {
  const plain = text.replace(escapes, " ").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return ` ${plain.replace(/[^\p{L}\d]+/gu, " ").trim()} `;
}

function readTitles(root: string): Title[] {
  return setFiles
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), "utf8").split("\n");
      return lines.flatMap((line, index) => {
        const title = /"title":\s*("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
        if (title === undefined) return [];
        return [
          { words: wordsOf(String(JSON.parse(title))), from: `${relative(root, join(root, file))}:${index + 1}` },
        ];
      });
    });
}

/** The line a title begins on; a title broken over several lines is found by its first words. */
function lineOf(text: string, words: string): number {
  const lines = text.split("\n").map(wordsOf);
  const begins = ` ${words.trim().split(" ").slice(0, 3).join(" ")} `;
  const whole = lines.findIndex((line) => line.includes(words));
  return (whole >= 0 ? whole : lines.findIndex((line) => line.includes(begins))) + 1 || 1;
}

/**
 * What helps only the texts of a graded set is not a better product: no title of a set occurs in product code.
 * A set that is not there is passed over.
 */
export function findSetTitles(root: string): Fault[] {
  const titles = readTitles(root);
  if (titles.length === 0) return [];
  return listFiles(root, productFiles).flatMap((path) => {
    const text = readFileSync(join(root, path), "utf8");
    const words = wordsOf(text);
    return titles
      .filter((title) => words.includes(title.words))
      .map((title) => ({
        path,
        line: lineOf(text, title.words),
        message: `the title of a graded set (${title.from}) has no place in the product`,
      }));
  });
}
