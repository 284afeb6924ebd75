import { peekLink } from "@maillage/auth/one-time-links";
import { setSuggestionLetters } from "@maillage/database/matching/weekly-suggestions.queries";
import { stopSuggestionsInput } from "@maillage/domain/matching/matching.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { accountAudit } from "../accounts/signed-in-person.ts";
import { type Change, verb } from "../verbs/verb.ts";

/**
 * Stops the weekly letters of suggestions to the reader of one: authorised by the letter's link alone, which can be used
 * again, since mail programs do it in the reader's name (RFC 8058).
 */
export const stopSuggestions = verb("stop-suggestions", {
  policy: "public",
  input: stopSuggestionsInput,
  permission: async (work, { token }): Promise<string> => {
    const link = await peekLink(work.tx, { token, purpose: "stop_suggestions", now: work.now });
    return link?.personId ?? refuse("link_not_valid");
  },
  change: async (work, { subject: personId }): Promise<Change<null>> => {
    await setSuggestionLetters(work.tx, { personId, wanted: false, now: work.now });
    return { value: null, audit: accountAudit("suggestion_letters_stopped", personId) };
  },
});
