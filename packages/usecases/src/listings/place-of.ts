import { findPlace, type Place } from "@maillage/database/listings/listings.queries";
import type { ListingContent } from "@maillage/domain/listings/listing";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { Work } from "../verbs/verb.ts";

/** The place a content names, or null when it names none yet; a code that is no commune of today is refused. */
export async function placeOf(work: Work, content: Pick<ListingContent, "communeCode">): Promise<Place | null> {
  if (content.communeCode === null) return null;
  return (await findPlace(work.tx, content.communeCode)) ?? refuse("commune_unknown", { field: "communeCode" });
}
