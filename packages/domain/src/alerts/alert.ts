import type { SearchListings } from "../listings/search-listings.input.ts";
import type { Position } from "../territories/distance.ts";

/** How often an alert may write; a person gets one letter a day at most, whatever their alerts say. */
export const alertFrequencies = [
  { code: "immediately", label: "Dès qu’une annonce paraît" },
  { code: "daily", label: "Une fois par jour" },
  { code: "weekly", label: "Une fois par semaine, le lundi" },
] as const;
export type AlertFrequency = (typeof alertFrequencies)[number]["code"];
export const alertFrequencyCodes = ["immediately", "daily", "weekly"] as const satisfies readonly AlertFrequency[];

/** How many alerts a person, or an address, may keep. */
export const alertsAtMost = 20;
/** How many alerts may be kept in all that meet nearly every listing: each of those costs something to every publication. */
export const broadAlertsAtMost = 1_000;

/** What an alert asks: a search without its order or page. A place in its words has become a filter. */
export type AlertSearch = Pick<
  SearchListings,
  | "text"
  | "kinds"
  | "categories"
  | "themes"
  | "terms"
  | "labels"
  | "near"
  | "territory"
  | "availableFrom"
  | "availableTo"
  | "asTyped"
>;

/** What decides which listings an alert meets. */
export type AlertQuestion = {
  search: AlertSearch;
  /** The terms of the index of which a listing must have one; null when the search has no words. */
  asked: readonly string[] | null;
  /** Where `search.near` is; null when the commune has no known position (the distance then counts for nothing). */
  centre: Position | null;
};

/** A broad alert is never immediate: it would write every day for a listing nobody asked for. */
export function allowedFrequency(wanted: AlertFrequency, broad: boolean): AlertFrequency {
  return broad && wanted === "immediately" ? "daily" : wanted;
}
