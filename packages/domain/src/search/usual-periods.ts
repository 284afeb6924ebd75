import { Temporal } from "temporal-polyfill";

/** A period people often ask for; both days included. */
export type UsualPeriod = { code: "this_month" | "next_month" | "three_months"; from: string; to: string };

/** The periods proposed on this day `YYYY-MM-DD`, soonest first. */
export function usualPeriods(today: string): UsualPeriod[] {
  const day = Temporal.PlainDate.from(today);
  const endOf = (month: Temporal.PlainDate) => month.with({ day: month.daysInMonth });
  const next = day.with({ day: 1 }).add({ months: 1 });
  return [
    { code: "this_month", from: today, to: endOf(day).toString() },
    { code: "next_month", from: next.toString(), to: endOf(next).toString() },
    { code: "three_months", from: today, to: day.add({ months: 3 }).toString() },
  ];
}
