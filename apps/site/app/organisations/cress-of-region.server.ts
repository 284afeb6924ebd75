import { organisationPath } from "@maillage/domain/listings/listing-address";
import { inRegion } from "@maillage/domain/territories/territory-wording.fr";
import type { Api } from "../api.server.ts";

/** The CRESS of a région that is on the network, in words; null where there is none, or no région is known. */
export async function cressOfRegion(api: Api, regionCode: string | null) {
  if (regionCode === null) return null;
  const { organisations } = await api.organisations.search({ kind: "cress", regionCode, size: 1 });
  const [desk] = organisations;
  if (!desk) return null;
  const where = inRegion(regionCode);
  return {
    name: desk.name,
    href: organisationPath(desk),
    where: `${where.charAt(0).toUpperCase()}${where.slice(1)}`,
  };
}
