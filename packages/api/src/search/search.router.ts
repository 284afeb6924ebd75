import { z } from "zod";
import { countFacets } from "@maillage/database/search/facets.queries";
import { findLookAlikes } from "@maillage/database/search/look-alikes.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { communeCodeInput } from "@maillage/domain/organisations/organisation.input";
import { understandQuery } from "@maillage/domain/search/query-understanding";
import { askedWords } from "@maillage/domain/search/relevance.rules";
import { suggestCategories } from "@maillage/domain/search/suggest-categories";
import { categoryCodes } from "@maillage/domain/vocabulary/vocabulary";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
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

const lookAlikesInput = z.strictObject({
  title: writtenInput.shape.title,
  category: z.enum(categoryCodes, "Cette catégorie n’existe pas.").nullable(),
  communeCode: communeCodeInput.nullable(),
});
const lookAlikesAtMost = 3;

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

  /** The public listings most like one being written: perhaps the answer is there already. Three at most. */
  lookAlikes: reading("public")
    .input(lookAlikesInput)
    .query(async ({ ctx, input }) => {
      const { db, now } = ctx.call;
      const { title, ...place } = input;
      const asked = askedWords(understandQuery(title, await searchKnowledge(db)));
      if (!asked) return [];
      return findLookAlikes(db, { ...place, asked, today: calendarDate(now()), limit: lookAlikesAtMost });
    }),
});
