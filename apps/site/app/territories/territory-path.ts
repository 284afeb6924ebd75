import { slugOf } from "@maillage/domain/listings/listing-address";
import { typographicName } from "@maillage/domain/territories/name-normalisation";
import type { TerritoryKind, TerritoryReference } from "@maillage/domain/territories/territory";
import { intercommunalityName } from "@maillage/domain/territories/territory-wording.fr";

/** The kinds as addresses write them. */
export const kindPaths: Record<TerritoryKind, string> = {
  commune: "communes",
  epci: "epci",
  departement: "departements",
  region: "regions",
};

/** `/territoires/communes/63003-ambert`: readable, and stable since only the code counts. */
export function territoryPath(territory: TerritoryReference & { name: string }): string {
  return `/territoires/${kindPaths[territory.kind]}/${territory.code}-${slugOf(territory.name)}`;
}

/** The reference an address names, or null: `communes`, `63003-ambert` → commune 63003. */
export function referenceOf(kindPath: string, segment: string): { kind: TerritoryKind; code: string } | null {
  const kinds: readonly TerritoryKind[] = ["commune", "epci", "departement", "region"];
  const kind = kinds.find((known) => kindPaths[known] === kindPath);
  const code = segment.split("-")[0] ?? "";
  return kind && code ? { kind, code } : null;
}

/** A territory's name as a title: an intercommunality's without its acronym. */
export function territoryTitle(territory: { kind: TerritoryKind; name: string }): string {
  return territory.kind === "epci" ? intercommunalityName(territory.name) : typographicName(territory.name);
}
