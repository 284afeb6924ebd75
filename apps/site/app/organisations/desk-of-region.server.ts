import { organisationPath } from "@maillage/domain/listings/listing-address";
import { inRegion } from "@maillage/domain/territories/territory-wording.fr";
import type { Api } from "../api.server.ts";
import { withThe } from "./verification-words.ts";

/** Who verifies and reviews in a région, in words; `href` null for the national team or a CRESS without a page. */
export type ReviewingDesk = { name: string; isCress: boolean; href: string | null; where: string };

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The desk of a région: its active CRESS, or the national team. Null when no région is known. */
export async function deskOfRegion(api: Api, regionCode: string | null): Promise<ReviewingDesk | null> {
  if (regionCode === null) return null;
  const { moderatorName, cress } = await api.territories.desk({ regionCode });
  const shortCode = cress?.shortCode ?? null;
  return {
    name: withThe(moderatorName),
    isCress: cress !== null,
    href: cress && shortCode ? organisationPath({ name: cress.name, shortCode }) : null,
    where: capitalised(inRegion(regionCode)),
  };
}
