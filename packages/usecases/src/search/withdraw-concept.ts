import { withdrawConcept as takeOut } from "@maillage/database/search/thesaurus.queries";
import { refuse } from "@maillage/domain/refusals/refusal";
import { conceptCodeInput } from "@maillage/domain/search/concept.input";
import { verb } from "../verbs/verb.ts";
import { thesaurusAudit } from "./write-concept.ts";

/** The national team takes a concept out of the thesaurus; written again under its code, it comes back. */
export const withdrawConcept = verb("withdraw-concept", {
  policy: "national",
  input: conceptCodeInput,
  permission: async () => undefined,
  change: async (work, { input }) => {
    const gone = await takeOut(work.tx, { ...input, personId: work.actor.personId, now: work.now });
    if (!gone) refuse("concept_not_found");
    return {
      value: null,
      audit: thesaurusAudit("thesaurus.withdrawn", input.code),
      jobs: [{ queue: "read-listings-again", payload: {} }],
    };
  },
});
