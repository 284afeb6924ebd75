import type { Api } from "../api.server.ts";
import { ifThere } from "../forms/refusals.server.ts";
import { territoryTitle } from "./territory-path.ts";

/** The name and région of the territory a filter holds (`departement:63`), or null when there is none. */
export async function namedTerritory(
  api: Api,
  reference: string | null,
): Promise<{ name: string; regionCode: string | null } | null> {
  if (!reference) return null;
  const page = await ifThere(api.territories.page({ territory: reference }));
  if (!page) return null;
  const { kind, code, regionCode } = page.territory;
  return { name: territoryTitle(page.territory), regionCode: kind === "region" ? code : regionCode };
}
