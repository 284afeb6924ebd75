import { z } from "zod";
import { countFacets } from "@maillage/database/search/facets.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { suggestCategories } from "@maillage/domain/search/suggest-categories";
import { reading, router } from "../procedures.ts";
import { readSearch } from "./read-search.ts";
import { suggest } from "./suggest.ts";

const suggestInput = z.strictObject({
  text: z.string().trim().max(200, "La recherche peut compter 200\u00a0caractères au plus."),
  /** Whether places and organisations are proposed beside words and categories. */
  withNames: z.boolean().default(true),
});

const writtenInput = z.strictObject({
  title: z.string().max(120, "Le titre peut compter 120\u00a0caractères au plus."),
  body: z.string().max(5000, "La description peut compter 5\u00a0000\u00a0caractères au plus."),
});

export const searchRouter = router({
  /** How many listings each choice of each filter would show, counted without that filter, up to 10,000. */
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
});
