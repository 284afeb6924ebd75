import { countNationalCases, countWaitingCases, type DeskLoad } from "@maillage/database/moderation/cases.queries";
import {
  type DeskReader,
  listActiveCressRegions,
  listDeskReaders,
  listNationalReaders,
  regionNameOf,
} from "@maillage/database/moderation/regions.queries";
import type { OutgoingLetter } from "../letters/queue-letters.ts";
import { type AuditLine, type House, verb, type Work } from "../verbs/verb.ts";
import { houseCall, noInput } from "./in-batches.ts";

const summarise = verb("monday-summary", {
  policy: "house",
  input: noInput,
  permission: (work) => listActiveCressRegions(work.tx),
  change: async (work, { subject: regions }) => {
    const letters = await nationalSummary(work);
    for (const regionCode of regions) letters.push(...(await summaryOf(work, regionCode)));
    const audit = [auditOf(null), ...regions.map(auditOf)];
    return { value: letters.length, audit, letters };
  },
});

const auditOf = (regionCode: string | null): AuditLine => ({
  action: "desk.summary",
  subjectKind: "cress",
  subjectId: regionCode ?? "national",
  regionCode,
});

/** What waits for each reader: never what concerns an organisation of theirs, which they may not decide. */
async function summaryOf(work: Work, regionCode: string): Promise<OutgoingLetter[]> {
  const letters: OutgoingLetter[] = [];
  for (const reader of await listDeskReaders(work.tx, regionCode)) {
    const mine = { regionCodes: [regionCode], exceptOrganisations: reader.memberOf };
    const load = await countWaitingCases(work.tx, mine);
    letters.push(letterTo(reader, work, { load, regionName: regionNameOf(regionCode), national: false }));
  }
  return letters;
}

async function nationalSummary(work: Work): Promise<OutgoingLetter[]> {
  const letters: OutgoingLetter[] = [];
  for (const reader of await listNationalReaders(work.tx)) {
    const load = await countNationalCases(work.tx, { exceptOrganisations: reader.memberOf });
    letters.push(letterTo(reader, work, { load, regionName: "", national: true }));
  }
  return letters;
}

function letterTo(
  { email, personId }: DeskReader,
  work: Work,
  about: { load: DeskLoad; regionName: string; national: boolean },
): OutgoingLetter {
  const { load, regionName, national } = about;
  const { listings, verifications, notices, oldest } = load;
  const oldestDays = oldest === null ? 0 : Math.floor((work.now.getTime() - oldest.getTime()) / 86_400_000);
  const data = { regionName, national, listings, verifications, notices, oldestDays, path: "/moderation" };
  return { template: "desk_summary", data, to: { email, personId } };
}

/** Tells each CRESS, and the national team, on Monday morning what waits on its desk; returns how many letters. */
export function mondaySummary(house: House): Promise<number> {
  return summarise(houseCall(house), {});
}
