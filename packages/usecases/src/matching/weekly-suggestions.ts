import { z } from "zod";
import { listToldListings } from "@maillage/database/alerts/alert-letters.queries";
import type { Connection } from "@maillage/database/connection";
import {
  listOrganisationsOnline,
  listRefusalsOf,
  listSuggestionReaders,
  listUntoldSuggestions,
  lockOrganisationName,
  noteSuggestionsTold,
  type UntoldSuggestion,
  wasToldInWeekOf,
} from "@maillage/database/matching/weekly-suggestions.queries";
import type { SuggestionInLetter } from "@maillage/domain/letters/letter";
import { complementReasonInWords } from "@maillage/domain/matching/complement-reasons.fr";
import { asTaught } from "@maillage/domain/matching/complement-refusal.rules";
import { suggestionsOfTheWeek } from "@maillage/domain/matching/weekly-suggestions.rules";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { listingInLetter } from "../alerts/tell-alert.ts";
import { houseCall } from "../scheduled/in-batches.ts";
import { type Change, type House, verb, type Work } from "../verbs/verb.ts";

/** Read beyond the week's share, for refusals may take the best of them away. */
const readAtMost = 100;

/**
 * Writes to the people of an organisation, once a week, the best suggestions it was not told of; returns how many
 * letters. What is told and the letters that tell it are one transaction.
 */
export const tellSuggestions = verb("tell-suggestions", {
  policy: "house",
  input: z.strictObject({ organisationId: z.uuid() }),
  permission: (work, { organisationId }) => lockOrganisationName(work.tx, organisationId),
  change: async (work, { input: { organisationId }, subject: organisationName }): Promise<Change<number>> => {
    const nothing = { value: 0, audit: [] };
    const day = calendarDate(work.now);
    if (organisationName === null || (await wasToldInWeekOf(work.tx, { organisationId, day }))) return nothing;
    const readers = await listSuggestionReaders(work.tx, organisationId);
    if (readers.length === 0) return nothing;
    const chosen = await chooseSuggestions(work.tx, organisationId);
    const suggestions = await inLetter(work, chosen);
    if (suggestions.length === 0) return nothing;
    await noteSuggestionsTold(work.tx, { organisationId, pairs: chosen, day });
    const data = { organisationId, organisationName, suggestions };
    const letters = readers.map(({ email, personId }) => ({
      template: "weekly_suggestions" as const,
      data,
      to: { email, personId },
    }));
    return { value: letters.length, audit: [], letters };
  },
});

async function chooseSuggestions(db: Connection, organisationId: string): Promise<UntoldSuggestion[]> {
  const untold = await listUntoldSuggestions(db, { organisationId, limit: readAtMost });
  return untold.length === 0 ? [] : suggestionsOfTheWeek(asTaught(untold, await listRefusalsOf(db, organisationId)));
}

async function inLetter(work: Work, chosen: readonly UntoldSuggestion[]): Promise<SuggestionInLetter[]> {
  const ids = chosen.flatMap(({ listingId, otherId }) => [listingId, otherId]);
  const named = new Map((await listToldListings(work.tx, ids)).map((listing) => [listing.id, listing]));
  return chosen.flatMap(({ listingId, otherId, reasons }) => {
    const [own, other] = [named.get(listingId), named.get(otherId)];
    if (!own || !other) return [];
    const words = reasons.map((reason) => complementReasonInWords(reason, work.now));
    return [{ listing: listingInLetter(other), ownId: own.id, ownTitle: own.title, reasons: words }];
  });
}

const organisationsAtOnce = 200;
const beforeEvery = "00000000-0000-0000-0000-000000000000";

/** Writes the week's letters of suggestions to every organisation with a public listing; returns how many. */
export async function weeklySuggestions(house: House): Promise<number> {
  let letters = 0;
  let after = beforeEvery;
  for (;;) {
    const organisations = await listOrganisationsOnline(house.db, { after, limit: organisationsAtOnce });
    for (const organisationId of organisations) letters += await tellSuggestions(houseCall(house), { organisationId });
    const last = organisations.at(-1);
    if (last === undefined || organisations.length < organisationsAtOnce) return letters;
    after = last;
  }
}
