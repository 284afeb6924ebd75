import { Temporal } from "temporal-polyfill";

const zone = "Europe/Paris";

/** Today's calendar date `YYYY-MM-DD`, in Paris unless told another IANA time zone. */
export function calendarDate(now: Date, timeZone: string = zone): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The last instant of a calendar date `YYYY-MM-DD`, in Paris unless told another IANA time zone. */
export function endOfDay(date: string, timeZone: string = zone): Date {
  const nextDay = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone);
  return new Date(nextDay.epochMilliseconds - 1);
}

// Made once: a formatter costs more than the thousand dates it writes.
const dayAndMonth = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", timeZone: "UTC" });
const dayMonthAndYear = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

const inWords = (day: Temporal.PlainDate, withYear: boolean): string => {
  const formatter = withYear ? dayMonthAndYear : dayAndMonth;
  const text = formatter.format(Date.UTC(day.year, day.month - 1, day.day));
  return text.replace(/^1(?:er)? /, "1er ").replaceAll(" ", "\u00a0");
};

/**
 * A calendar date in words: « 15 mars », « 1er avril 2027 »: the year only when it is not this one.
 * @param date `YYYY-MM-DD` or an instant
 */
export function dateInWords(date: string | Date, now: Date): string {
  const day = Temporal.PlainDate.from(typeof date === "string" ? date : calendarDate(date));
  return inWords(day, day.year !== Temporal.PlainDate.from(calendarDate(now)).year);
}

/** A period in words: « du 3 au 5 mars », « à partir du 1er avril », « jusqu’au 30 juin 2027 », or null when open on both sides. */
export function periodInWords(period: { startsOn: string | null; endsOn: string | null }, now: Date): string | null {
  const { startsOn, endsOn } = period;
  if (startsOn && endsOn) {
    if (startsOn === endsOn) return `le ${dateInWords(startsOn, now)}`;
    const [start, end] = [Temporal.PlainDate.from(startsOn), Temporal.PlainDate.from(endsOn)];
    const sameMonth = start.year === end.year && start.month === end.month;
    const from = sameMonth ? (start.day === 1 ? "1er" : String(start.day)) : inWords(start, start.year !== end.year);
    return `du ${from} au ${dateInWords(endsOn, now)}`;
  }
  if (startsOn) return `à partir du ${dateInWords(startsOn, now)}`;
  return endsOn ? `jusqu’au ${dateInWords(endsOn, now)}` : null;
}

/** How long ago, for people: « à l’instant », « il y a 5 minutes », « hier », « il y a 3 jours », then the date. */
export function agoInWords(at: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return "à l’instant";
  if (minutes < 60) return `il y a ${minutes}\u00a0minute${minutes > 1 ? "s" : ""}`;
  const days = Temporal.PlainDate.from(calendarDate(at)).until(calendarDate(now)).days;
  if (days === 0) return `il y a ${Math.floor(minutes / 60)}\u00a0heure${minutes >= 120 ? "s" : ""}`;
  if (days === 1) return "hier";
  return days < 7 ? `il y a ${days}\u00a0jours` : `le ${dateInWords(at, now)}`;
}
