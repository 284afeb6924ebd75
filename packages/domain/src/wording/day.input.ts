import { z } from "zod";

/** Before this, nobody means it; and the database has no year 0000, which is a date for zod. */
const first = "1900-01-01";

/** A calendar date `YYYY-MM-DD` as forms send it. @param message said of anything else */
export function dayInput(message: string) {
  return z.iso.date(message).refine((day) => day >= first, message);
}
