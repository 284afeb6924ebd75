import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parseThesaurus } from "@maillage/domain/search/thesaurus";
import type { Connection } from "../connection.ts";
import { storeSeedConcepts } from "./thesaurus.queries.ts";

/**
 * Brings the concepts of the product's thesaurus into the database; what somebody edited there stays. Returns how many
 * concepts are new or changed.
 * @throws when the file has a fault: it is the product's own, and its tests read it first
 */
export async function seedThesaurus(db: Connection): Promise<number> {
  const file = createRequire(import.meta.url).resolve("@maillage/domain/thesaurus.txt");
  const { concepts, problems } = parseThesaurus(await readFile(file, "utf8"));
  const first = problems[0];
  if (first) throw new Error(`thesaurus.txt, line ${first.line}: ${first.reason}`);
  return storeSeedConcepts(db, concepts);
}
