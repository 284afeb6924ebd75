import { countListingsAtStake, suspendListingsOf } from "@maillage/database/listings/suspensions.queries";
import { listRecipients } from "@maillage/database/organisations/standing.queries";
import {
  type EndingVerification,
  takeEndedVerifications,
  takeEndingVerifications,
} from "@maillage/database/organisations/verification-ends.queries";
import { verificationReminderInDays } from "@maillage/domain/organisations/organisation";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import type { OutgoingLetter } from "../letters/queue-letters.ts";
import { listingAudit } from "../listings/own-listing.ts";
import { organisationAudit } from "../organisations/claim.ts";
import { type AuditLine, type Change, type House, verb, type Work } from "../verbs/verb.ts";
import { batchSize, inBatches, noInput } from "./in-batches.ts";

type Template = "verification_ending" | "verification_ended";

const announce = verb("announce-verification-end", {
  policy: "house",
  input: noInput,
  permission: async () => undefined,
  change: async (work): Promise<Change<number>> => {
    const until = new Date(work.now.getTime() + verificationReminderInDays * 86_400_000);
    const taken = await takeEndingVerifications(work.tx, { until, now: work.now, limit: batchSize });
    const audit: AuditLine[] = [];
    const letters: OutgoingLetter[] = [];
    for (const ending of taken.filter(({ goesOn }) => !goesOn)) {
      const atStake = ending.fact === "representative" ? await countListingsAtStake(work.tx, ending.organisationId) : 0;
      audit.push(auditOf("verification_end_announced", ending));
      letters.push(...(await lettersAbout(work, { template: "verification_ending", ending, listings: atStake })));
    }
    return { value: taken.length, audit, letters };
  },
});

const end = verb("end-verification", {
  policy: "house",
  input: noInput,
  permission: async () => undefined,
  change: async (work): Promise<Change<number>> => {
    const taken = await takeEndedVerifications(work.tx, { now: work.now, limit: batchSize });
    const audit: AuditLine[] = [];
    const letters: OutgoingLetter[] = [];
    for (const ending of taken.filter(({ goesOn }) => !goesOn)) {
      const paused =
        ending.fact === "representative" ? await suspendListingsOf(work.tx, ending.organisationId, work.now) : [];
      audit.push(auditOf("verification_ended", ending));
      audit.push(...paused.map((row) => listingAudit("listing.suspended", row, { reason: "verification_ended" })));
      letters.push(...(await lettersAbout(work, { template: "verification_ended", ending, listings: paused.length })));
    }
    return { value: taken.length, audit, letters };
  },
});

const auditOf = (action: string, { organisationId, regionCode, fact }: EndingVerification): AuditLine =>
  organisationAudit(action, { id: organisationId, regionCode }, { fact });

/** To those who can ask for it anew: the organisation's administrators. */
async function lettersAbout(
  work: Work,
  told: { template: Template; ending: EndingVerification; listings: number },
): Promise<OutgoingLetter[]> {
  const { template, ending, listings } = told;
  const { organisationId, organisationName, fact } = ending;
  const path = `/espace/structures/${organisationId}`;
  const data = { organisationName, fact, endsOn: calendarDate(ending.expiresAt), listings, path };
  const people = await listRecipients(work.tx, organisationId, ["administrator"]);
  return people.map(({ email, personId }) => ({ template, data, to: { email, personId } }));
}

/**
 * Announces the verifications that end within a month, and tells of those whose date has passed: what was online on a
 * representative's word leaves the lists until it is given again. One renewed meanwhile is neither announced nor told.
 */
export async function dailyVerificationEnds(house: House): Promise<{ announced: number; ended: number }> {
  return { announced: await inBatches(house, announce), ended: await inBatches(house, end) };
}
