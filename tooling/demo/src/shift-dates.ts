import { Temporal } from "temporal-polyfill";

/** The month the demonstration's listings were written in. */
const writtenIn = Temporal.PlainYearMonth.from("2026-11");

/** Whole months between the writing of the demonstration and a day of today. */
export function monthsSinceWritten(today: string): number {
  return writtenIn.until(Temporal.PlainDate.from(today).toPlainYearMonth(), { largestUnit: "months" }).months;
}

/** The same day so many months later, the last of the month when that one is shorter. */
export function shiftMonths(date: string | null, months: number): string | null {
  return date === null ? null : Temporal.PlainDate.from(date).add({ months }).toString();
}
