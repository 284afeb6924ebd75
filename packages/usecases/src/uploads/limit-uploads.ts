import { limitByPerson } from "../accounts/limits.ts";
import type { Call } from "../verbs/verb.ts";

/**
 * Counts one more file sent by this person and refuses too many, the refused ones included. Call it before a file is
 * opened: what costs must come after what is allowed.
 */
export function limitUploads(call: Call): Promise<void> {
  return limitByPerson(call, { action: "upload", most: 60, withinMinutes: 60 });
}
