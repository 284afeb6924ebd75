import { writeConcept as storeConcept, unknownConcepts } from "@maillage/database/search/thesaurus.queries";
import { refuse } from "@maillage/domain/refusals/refusal";
import { conceptInput, linesOf } from "@maillage/domain/search/concept.input";
import { type AuditLine, verb } from "../verbs/verb.ts";

/** The log line of a change of the thesaurus, which no region owns. */
export const thesaurusAudit = (action: string, code: string): AuditLine => ({
  action,
  subjectKind: "concept",
  subjectId: code,
  regionCode: null,
});

/** The national team writes a concept, new or not; the listings are then read again in its light. */
export const writeConcept = verb("write-concept", {
  policy: "national",
  input: conceptInput,
  permission: async () => undefined,
  change: async (work, { input }) => {
    const { code, label, categories, isContext } = input;
    const isFree = (await unknownConcepts(work.tx, [code])).length > 0;
    if (input.isNew && !isFree) refuse("concept_exists", { field: "code", values: { code } });
    if (!input.isNew && isFree) refuse("concept_not_found");
    const [broader, related] = [linesOf(input.broader), linesOf(input.related)];
    for (const [field, codes] of Object.entries({ broader, related })) {
      const [unknown] = await unknownConcepts(work.tx, codes);
      if (unknown !== undefined) refuse("concept_unknown", { field, values: { code: unknown } });
    }
    const words = {
      synonyms: linesOf(input.synonyms),
      hints: linesOf(input.hints),
      falseFriends: linesOf(input.falseFriends),
    };
    const concept = { code, label, ...words, broader, related, categories, isContext };
    await storeConcept(work.tx, { concept, personId: work.actor.personId, now: work.now });
    return {
      value: null,
      audit: thesaurusAudit("thesaurus.written", code),
      jobs: [{ queue: "read-listings-again", payload: {} }],
    };
  },
});
