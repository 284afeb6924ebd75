import type { Api } from "../api.server.ts";
import { ifThere } from "../forms/refusals.server.ts";
import { territoryTitle } from "./territory-path.ts";

/** The name of the territory a filter holds (`departement:63`), or null when there is none. */
export async function territoryName(api: Api, reference: string | null): Promise<string | null> {
  if (!reference) return null;
  const page = await ifThere(api.territories.page({ territory: reference }));
  return page && territoryTitle(page.territory);
}
