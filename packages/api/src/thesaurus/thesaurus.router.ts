import { findConcepts, listConcepts } from "@maillage/database/search/thesaurus.queries";
import { refuse } from "@maillage/domain/refusals/refusal";
import { conceptCodeInput, conceptsInput } from "@maillage/domain/search/concept.input";
import { withdrawConcept } from "@maillage/usecases/search/withdraw-concept";
import { writeConcept } from "@maillage/usecases/search/write-concept";
import { mutation, reading, router } from "../procedures.ts";

export const thesaurusRouter = router({
  /** The concepts that hold some words. */
  concepts: reading("national")
    .input(conceptsInput)
    .query(({ ctx, input }) => findConcepts(ctx.call.db, input.text)),

  concept: reading("national")
    .input(conceptCodeInput)
    .query(async ({ ctx, input }) => {
      const concepts = await listConcepts(ctx.call.db);
      return concepts.find(({ code }) => code === input.code) ?? refuse("concept_not_found");
    }),

  write: mutation(writeConcept),
  withdraw: mutation(withdrawConcept),
});
