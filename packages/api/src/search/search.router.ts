import { countFacets } from "@maillage/database/search/facets.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { lookAlikesInput, writtenInput } from "@maillage/domain/search/listing-being-written.input";
import { suggestInput } from "@maillage/domain/search/suggest.input";
import { suggestCategories } from "@maillage/domain/search/suggest-categories";
import { reading, router } from "../procedures.ts";
import { lookAlikes } from "./look-alikes.ts";
import { readSearch } from "./read-search.ts";
import { suggest } from "./suggest.ts";

export const searchRouter = router({
  /** How many listings each choice of each filter would show, counted without that filter, among the newest 5,000. */
  facets: reading("public")
    .input(searchListingsInput)
    .query(async ({ ctx, input }) => {
      const { known } = await readSearch(ctx.call, input);
      return countFacets(ctx.call.db, known);
    }),

  /** What the beginning of a text may become: eight suggestions at most, in groups. */
  suggest: reading("public")
    .input(suggestInput)
    .query(({ ctx, input }) => suggest(ctx.call.db, input)),

  /** The sub-categories that a listing being written speaks of, likeliest first; three at most. */
  suggestCategory: reading("public")
    .input(writtenInput)
    .query(async ({ ctx, input }) => suggestCategories(input, (await searchKnowledge(ctx.call.db)).finder)),

  /** The public listings most like one being written: perhaps the answer is there already. Three at most. */
  lookAlikes: reading("public")
    .input(lookAlikesInput)
    .query(({ ctx, input }) => lookAlikes(ctx.call, input)),
});
