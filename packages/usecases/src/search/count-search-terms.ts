import type { Database } from "@maillage/database/connection";
import { countTerms } from "@maillage/database/search/search-index.queries";

/** Counts anew how rare each word of the public listings is: what the order of results and the spelling rest on. */
export async function countSearchTerms(house: Database): Promise<number> {
  return house.transaction().execute(countTerms);
}
