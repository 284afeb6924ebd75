import { Temporal } from "temporal-polyfill";
import { type ListingContent, listingLifeInMonths } from "./listing.ts";

/**
 * The last day a listing stays published, or null when it is standing: six months from today, sooner when
 * the author gave an earlier end or deadline.
 * @param today calendar date `YYYY-MM-DD`
 */
export function expiryOf(
  content: Pick<ListingContent, "standing" | "endsOn" | "deadline" | "kind">,
  today: string,
): string | null {
  if (content.standing) return null;
  const latest = Temporal.PlainDate.from(today).add({ months: listingLifeInMonths }).toString();
  const deadline = content.kind === "partner_call" ? content.deadline : null;
  const ends = [content.endsOn, deadline].filter((day): day is string => day !== null && day >= today);
  return [latest, ...ends].sort()[0] ?? latest;
}
