import { Temporal } from "temporal-polyfill";
import type { AlertFrequency } from "./alert.ts";

/** The Monday of the week of a day. */
function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/**
 * Whether a letter of today speaks of a listing found by an alert. Those of a weekly one wait for Monday: a Monday on
 * which the machine slept, or on which a letter had left already, is caught up with the day after.
 * @param hit.foundOn the day it was found; days are `YYYY-MM-DD`
 */
export function isDue(hit: { frequency: AlertFrequency; foundOn: string }, today: string): boolean {
  return hit.frequency !== "weekly" || hit.foundOn < mondayOf(today);
}

/** How many listings a letter shows of one alert; it says how many more there are. */
export const shownOfAlert = 10;
/** How many a letter keeps until it leaves, in case those of another alert must be told under this one. */
export const keptOfAlert = 100;
