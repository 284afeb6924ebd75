import { type RestoreReport, readBackup } from "@maillage/database/backup/read-backup";
import { listQueuedLetters } from "@maillage/database/operator/queued-letters.queries";
import { houseCall, noInput } from "../scheduled/in-batches.ts";
import { type Change, type House, verb } from "../verbs/verb.ts";
import type { BackUp } from "./back-up.ts";

export { type RestoreRefusal, RestoreRefused } from "@maillage/database/backup/read-backup";

/** Gives back to the queue the letters that waited when the backup was made: it keeps rows, not jobs. */
const sendWaitingLetters = verb("send-waiting-letters", {
  policy: "house",
  input: noInput,
  permission: async () => undefined,
  change: async (work): Promise<Change<number>> => {
    const letters = await listQueuedLetters(work.tx);
    const jobs = letters.map((letterId) => ({ queue: "send-letter", payload: { letterId } }) as const);
    const audit = {
      action: "backup.restored",
      subjectKind: "backup",
      subjectId: "all",
      regionCode: null,
      details: { letters: letters.length },
    };
    return { value: letters.length, audit, jobs };
  },
});

/** Puts a backup back into an empty database, then lets the letters that waited leave. Decisions that waited are the worker's first care. */
export async function restore(
  house: House,
  wanted: BackUp,
): Promise<RestoreReport & { letters: number; milliseconds: number }> {
  const started = performance.now();
  const report = await readBackup(wanted);
  const letters = await sendWaitingLetters(houseCall(house), {});
  return { ...report, letters, milliseconds: performance.now() - started };
}
