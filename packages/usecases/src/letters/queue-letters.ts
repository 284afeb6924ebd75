import { insertLetter } from "@maillage/database/letters/letters.queries";
import type { Letter } from "@maillage/domain/letters/letter";
import type { JobToSend } from "@maillage/jobs/job-sender";
import type { Work } from "../verbs/verb.ts";

/** A letter and whom it goes to; `linkPayload` is kept with the one-time link made when it leaves. */
export type OutgoingLetter = Letter & {
  to: { email: string; personId: string | null };
  linkPayload?: Readonly<Record<string, string>>;
};

/** Writes the letters in this transaction and gives the jobs that will send them. */
export async function queueLetters(work: Work, letters: readonly OutgoingLetter[]): Promise<JobToSend[]> {
  const jobs: JobToSend[] = [];
  for (const { to, linkPayload, template, data } of letters) {
    const letterId = await insertLetter(work.tx, {
      template,
      recipientEmail: to.email,
      personId: to.personId,
      data: { ...data, ...(linkPayload ? { linkPayload } : {}) },
      createdAt: work.now,
    });
    jobs.push({ queue: "send-letter", payload: { letterId } });
  }
  return jobs;
}
