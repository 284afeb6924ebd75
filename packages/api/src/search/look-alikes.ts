import { findLookAlikes, type LookAlike } from "@maillage/database/search/look-alikes.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import type { LookAlikesOf } from "@maillage/domain/search/listing-being-written.input";
import { understandQuery } from "@maillage/domain/search/query-understanding";
import { askedWords } from "@maillage/domain/search/relevance.rules";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import type { Reader } from "./read-search.ts";

const atMost = 3;

/** The public listings most like one being written: perhaps the answer is there already. None when its title says nothing. */
export async function lookAlikes({ db, now }: Reader, { title, ...place }: LookAlikesOf): Promise<LookAlike[]> {
  const asked = askedWords(understandQuery(title, await searchKnowledge(db)));
  if (!asked) return [];
  return findLookAlikes(db, { ...place, asked, today: calendarDate(now()), limit: atMost });
}
