import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PlainFailure } from "./plain-failure.ts";
import { sentences } from "./start.fr.ts";

/** The checkout's folder. */
export const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

/** Absolute path of a file of the checkout. Throws a sentence when it is not there. */
export function inRoot(path: string): string {
  const absolute = join(root, path);
  if (!existsSync(absolute)) throw new PlainFailure(sentences.missing(path));
  return absolute;
}
