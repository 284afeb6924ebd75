import { labelDescriptions } from "../territories/labels.fr.ts";
import { labelOf } from "../vocabulary/vocabulary.ts";
import { periodInWords } from "../wording/dates.fr.ts";
import { distanceInWords } from "../wording/numbers.fr.ts";
import type { ComplementReason } from "./complement-reasons.ts";
import type { RefusalReason } from "./complement-refusal.rules.ts";

/** One reason as a few words: « même catégorie : Minibus », « à 12 km », « dates communes : du 3 au 5 mars ». */
export function complementReasonInWords(reason: ComplementReason, now: Date): string {
  switch (reason.why) {
    case "same_category":
      return `même catégorie\u00a0: ${labelOf(reason.category)}`;
    case "near_category":
      return `catégorie voisine\u00a0: ${labelOf(reason.category)}`;
    case "concept":
      return `les deux parlent de «\u00a0${reason.label}\u00a0»`;
    case "same_commune":
      return "dans la même commune";
    case "distance":
      return distanceInWords(reason.kilometres);
    case "everywhere":
      return "partout en France";
    case "mainland":
      return "partout en France métropolitaine";
    case "dates": {
      const period = periodInWords({ startsOn: reason.from, endsOn: reason.to }, now);
      return `dates communes\u00a0: ${period ?? "sans limite"}`;
    }
    case "label":
      return `même zonage\u00a0: ${labelDescriptions[reason.label].name}`;
    case "theme":
      return "même thème";
  }
}

/** Why an organisation does not want a suggestion, as it is chosen. */
export const refusalReasonLabels: Record<RefusalReason, string> = {
  too_far: "C’est trop loin",
  wrong_thing: "Ce n’est pas ce qu’il nous faut",
  wrong_size: "La quantité ne convient pas",
  wrong_dates: "Les dates ne conviennent pas",
  already_known: "Nous sommes déjà en contact",
  other: "Une autre raison",
};
