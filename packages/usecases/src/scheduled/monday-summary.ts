import { countWaitingCases } from "@maillage/database/moderation/cases.queries";
import { listActiveCressRegions, listDeskReaders, regionNameOf } from "@maillage/database/moderation/regions.queries";
import type { OutgoingLetter } from "../letters/queue-letters.ts";
import { type House, verb, type Work } from "../verbs/verb.ts";
import { houseCall, noInput } from "./in-batches.ts";

const summarise = verb("monday-summary", {
  policy: "house",
  input: noInput,
  permission: (work) => listActiveCressRegions(work.tx),
  change: async (work, { subject: regions }) => {
    const letters: OutgoingLetter[] = [];
    for (const regionCode of regions) letters.push(...(await summaryOf(work, regionCode)));
    const audit = regions.map((regionCode) => ({
      action: "desk.summary",
      subjectKind: "cress",
      subjectId: regionCode,
      regionCode,
    }));
    return { value: letters.length, audit, letters };
  },
});

async function summaryOf(work: Work, regionCode: string): Promise<OutgoingLetter[]> {
  const load = await countWaitingCases(work.tx, { regionCodes: [regionCode], exceptOrganisations: [] });
  const { listings, verifications, notices, oldest } = load;
  const oldestDays = oldest === null ? 0 : Math.floor((work.now.getTime() - oldest.getTime()) / 86_400_000);
  const data = {
    regionName: regionNameOf(regionCode),
    listings,
    verifications,
    notices,
    oldestDays,
    path: "/moderation",
  };
  const readers = await listDeskReaders(work.tx, regionCode);
  return readers.map(({ email, personId }) => ({ template: "desk_summary", data, to: { email, personId } }));
}

/** Tells each CRESS on Monday morning what waits on its desk; returns how many letters. */
export function mondaySummary(house: House): Promise<number> {
  return summarise(houseCall(house), {});
}
