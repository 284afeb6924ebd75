import { ofCommune } from "@maillage/domain/territories/territory-wording.fr";
import { numberInWords } from "@maillage/domain/wording/numbers.fr";
import type { Api } from "../api.server.ts";

type PlaceRead = Awaited<ReturnType<Api["listings"]["search"]>>["placeRead"];

/** The place read in the words, as a filter to take away. */
export function placeChipOf(placeRead: PlaceRead): string | null {
  if (!placeRead) return null;
  if (placeRead.km === null) return placeRead.name;
  return `Près ${ofCommune(placeRead.name)}, ${numberInWords(placeRead.km)}\u00a0km`;
}
