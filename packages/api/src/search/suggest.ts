import type { Database } from "@maillage/database/connection";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { type SuggestedOrganisation, suggestOrganisations } from "@maillage/database/search/suggestions.queries";
import type { CommuneSummary } from "@maillage/database/territories/commune-summary";
import { searchCommunes } from "@maillage/database/territories/territories.queries";
import type { Completion } from "@maillage/domain/search/completions";
import type { SuggestText } from "@maillage/domain/search/suggest.input";
import { normaliseName } from "@maillage/domain/territories/name-normalisation";

/** What a text being typed may become, in groups: eight in all at most. */
export type Suggestions = {
  categories: Completion[];
  concepts: Completion[];
  territories: Completion[];
  communes: Pick<CommuneSummary, "code" | "name" | "departementCode">[];
  organisations: SuggestedOrganisation[];
};

const fewest = 2;
const placesAtMost = 2;
const categoriesAtMost = 2;
const organisationsAtMost = 2;
const inAll = 8;

/** Communes whose name begins as what is typed, or of that postal code: a mere likeness is no suggestion here. */
async function suggestCommunes(db: Database, text: string): Promise<Suggestions["communes"]> {
  const typed = normaliseName(text);
  if (typed.length < fewest || typed.length > 40) return [];
  const found = await searchCommunes(db, { query: text, limit: placesAtMost });
  return found
    .filter(({ name }) => /^\d/.test(typed) || normaliseName(name).startsWith(typed))
    .map(({ code, name, departementCode }) => ({ code, name, departementCode }));
}

/** Completes a text being typed with the words of the field, the categories, the places and the organisations. */
export async function suggest(db: Database, { text, withNames }: SuggestText): Promise<Suggestions> {
  const { complete } = await searchKnowledge(db);
  const [communes, organisations] =
    text.length < fewest || !withNames
      ? [[], []]
      : await Promise.all([suggestCommunes(db, text), suggestOrganisations(db, { text, limit: organisationsAtMost })]);
  const territories = complete(text, { kind: "territory", atMost: placesAtMost });
  const places = [...territories.map(() => null), ...communes].slice(0, placesAtMost);
  const categories = complete(text, { kind: "category", atMost: categoriesAtMost });
  const left = inAll - places.length - categories.length - organisations.length;
  return {
    categories,
    concepts: complete(text, { kind: "concept", atMost: Math.min(left, 4) }),
    territories,
    communes: communes.slice(0, placesAtMost - territories.length),
    organisations,
  };
}
