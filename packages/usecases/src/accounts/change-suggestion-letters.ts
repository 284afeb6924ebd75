import { setSuggestionLetters } from "@maillage/database/matching/weekly-suggestions.queries";
import { suggestionLettersInput } from "@maillage/domain/matching/matching.input";
import { type Change, verb } from "../verbs/verb.ts";
import { accountAudit, signedInPersonId } from "./signed-in-person.ts";

/** Stops the weekly letters of suggestions to oneself, or takes them again. */
export const changeSuggestionLetters = verb("change-suggestion-letters", {
  policy: "signed_in",
  input: suggestionLettersInput,
  permission: async (work) => signedInPersonId(work.actor),
  change: async (work, { input: { wanted }, subject: personId }): Promise<Change<null>> => {
    await setSuggestionLetters(work.tx, { personId, wanted, now: work.now });
    const action = wanted ? "suggestion_letters_taken" : "suggestion_letters_stopped";
    return { value: null, audit: accountAudit(action, personId) };
  },
});
