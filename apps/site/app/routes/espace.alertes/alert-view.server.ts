import { alertFrequencies } from "@maillage/domain/alerts/alert";
import { alertPath } from "@maillage/domain/alerts/alert-path";
import { listingPath } from "@maillage/domain/listings/listing-address";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { agoInWords } from "@maillage/domain/wording/dates.fr";
import { frequencyChoices } from "../../alerts/frequency-choices.ts";
import type { Api } from "../../api.server.ts";
import { unbrokenTitle } from "../../listings/card-view.ts";

type OwnAlert = Awaited<ReturnType<Api["alerts"]["mine"]>>[number];

/** One's alerts in words, each with what it met last. */
export function alertViews(alerts: readonly OwnAlert[], now: Date) {
  return alerts.map(({ id, name, frequency, isBroad, hasFeed, pausedAt, search, latest }) => ({
    id,
    name,
    href: alertPath(search),
    frequency,
    frequencyLabel: alertFrequencies.find(({ code }) => code === frequency)?.label ?? "",
    choices: frequencyChoices({ isBroad }),
    isBroad,
    hasFeed,
    pausedSince: pausedAt && agoInWords(pausedAt, now),
    latest: latest.map((hit) => ({
      href: listingPath(hit),
      title: unbrokenTitle(hit.title),
      about: `${labelOf(hit.kind)}, trouvée ${agoInWords(hit.foundAt, now)}`,
    })),
  }));
}
export type AlertView = ReturnType<typeof alertViews>[number];
