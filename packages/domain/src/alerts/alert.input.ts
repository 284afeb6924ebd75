import { z } from "zod";
import { searchListingsInput } from "../listings/search-listings.input.ts";
import { emailInput, linkTokenInput } from "../people/account.input.ts";
import { alertFrequencyCodes } from "./alert.ts";

const frequency = z.enum(alertFrequencyCodes, "Choisissez quand nous vous écrivons.");
const alertId = z.uuid("Cette alerte n’existe pas.");

/** The search an alert saves, as the list of results is asked it. */
export const alertSearchInput = searchListingsInput.pick({
  text: true,
  kinds: true,
  categories: true,
  themes: true,
  terms: true,
  labels: true,
  near: true,
  territory: true,
  availableFrom: true,
  availableTo: true,
  readPlaces: true,
  placeKm: true,
  asTyped: true,
});

export const createAlertInput = z.strictObject({
  search: alertSearchInput,
  frequency: frequency.default("daily"),
  /** The same key makes one alert only. */
  key: z.string().min(1).max(64).nullable().default(null),
});

/** Without an account: nothing is sent to the address but the link that confirms it. */
export const askForAlertInput = z.strictObject({
  search: alertSearchInput,
  frequency: frequency.default("daily"),
  email: emailInput,
});

export const confirmAlertInput = z.strictObject({ token: linkTokenInput });
export const alertIdInput = z.strictObject({ alertId });
export const changeFrequencyInput = z.strictObject({ alertId, frequency });

/** One of the alerts that the letter spoke of, by its place in it; null stops all letters of alerts. */
export const stopAlertsInput = z.strictObject({
  token: linkTokenInput,
  at: z.number().int().min(0).max(99).nullable().default(null),
});
export const alertLinkInput = z.strictObject({ token: linkTokenInput });
export const alertFeedInput = z.strictObject({ token: linkTokenInput });
export const previewAlertInput = z.strictObject({ search: alertSearchInput });
