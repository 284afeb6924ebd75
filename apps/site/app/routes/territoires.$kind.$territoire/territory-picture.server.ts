import { regionName } from "@maillage/domain/territories/regions.fr";
import { departementNameOf, inDepartement, inRegion } from "@maillage/domain/territories/territory-wording.fr";
import { countOf } from "@maillage/domain/wording/numbers.fr";
import { drawTerritory, type ShownTerritory } from "@maillage/ui/territory-map/draw-territory.server";
import type { TerritoryPicture } from "@maillage/ui/territory-map/territory-map";
import type { Api } from "../../api.server.ts";

type Page = Awaited<ReturnType<Api["territories"]["page"]>>;

/** The middle of the communes whose place is known. */
function middleOf({ communes }: Page): { latitude: number; longitude: number } | null {
  const placed = communes.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : { latitude, longitude },
  );
  if (placed.length === 0) return null;
  const mean = (of: (place: (typeof placed)[number]) => number) =>
    placed.reduce((sum, place) => sum + of(place), 0) / placed.length;
  return { latitude: mean((place) => place.latitude), longitude: mean((place) => place.longitude) };
}

function shownOf(page: Page): ShownTerritory | null {
  const { kind, code, departementCode } = page.territory;
  if (kind === "region" || kind === "departement") return { kind, code };
  const point = middleOf(page);
  return point && departementCode ? { kind: "point", ...point, departement: departementCode } : null;
}

/** « dans le Puy-de-Dôme, en Auvergne-Rhône-Alpes », « à La Réunion » where both are the same land. */
function whereabouts({ departementCode, regionCode }: Page["territory"]): string {
  const inside = [departementCode && inDepartement(departementCode), regionCode && inRegion(regionCode)];
  return [...new Set(inside.filter(Boolean))].join(", ");
}

function sentenceOf({ territory, children }: Page, title: string): string {
  if (territory.kind === "commune") return `${title} se trouve ${whereabouts(territory)}.`;
  if (territory.kind === "epci") return `Cette intercommunalité se trouve ${whereabouts(territory)}.`;
  if (territory.kind === "departement") return `Ce département se trouve ${inRegion(territory.regionCode ?? "")}.`;
  const departements = { none: "aucun département", one: "département", many: "départements" };
  return `Cette région compte ${countOf(children.departements, departements)}.`;
}

const roughly = new Set(["epci", "departement"]);

function approximationOf({ territory, commune }: Page): string | undefined {
  if (territory.kind === "epci") return "Le point marque le milieu de l’intercommunalité.";
  if (territory.kind !== "commune") return undefined;
  return roughly.has(commune?.coordinatesSource ?? "")
    ? "Le point est approximatif."
    : "Le point marque le centre de la commune.";
}

/** What `TerritoryMap` is given; its facts are texts. */
type TerritorySituation = {
  picture: TerritoryPicture;
  title: string;
  sentence: string;
  approximation: string | undefined;
  facts: { term: string; value: string }[];
};

/** Where the territory is: a small map, its sentence and its facts; null where there are no contours. */
export function territoryPicture(page: Page, title: string): TerritorySituation | null {
  const shown = shownOf(page);
  const picture = shown && drawTerritory(shown, shown.kind === "point" ? "region" : "country");
  if (!picture) return null;
  const { kind, code, departementCode, regionCode } = page.territory;
  const numbers = { commune: "Code Insee", epci: "Siren", departement: "Numéro", region: "Code" } as const;
  return {
    picture,
    title: `Où se trouve ${title}`,
    sentence: sentenceOf(page, title),
    approximation: approximationOf(page),
    facts: [
      { term: numbers[kind], value: code },
      ...(departementCode && kind !== "departement"
        ? [{ term: "Département", value: `${departementNameOf(departementCode)} (${departementCode})` }]
        : []),
      ...(regionCode && kind !== "region"
        ? [{ term: "Région", value: regionName(regionCode)?.name ?? regionCode }]
        : []),
    ],
  };
}
