import { type ComponentType, useEffect, useState } from "react";
import type { LabelCode } from "@maillage/domain/territories/labels";
import type { MapBox } from "@maillage/domain/territories/map-box";
import { Button } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { useScripted } from "../components/use-scripted.ts";
import type { ListingFilters } from "../search/listing-filters.ts";
import { LabelChoice } from "./label-choice.tsx";
import { Overview } from "./overview.tsx";
import type { OverviewView } from "./overview-view.server.ts";

/** Background images that the operator chose, with their makers. */
export type Tiles = { url: string; credit: string };

/** A place by its name. */
export type MapPlace = { readonly name: string; readonly latitude: number; readonly longitude: number };

export interface InteractiveMapProps {
  readonly filters: ListingFilters;
  readonly label: LabelCode | null;
  readonly start: MapBox;
  /** The place asked, which the map names. */
  readonly place: MapPlace | null;
  readonly tiles: Tiles | null;
  /** This browser cannot draw the map. */
  readonly onFailure: () => void;
}

export interface MapPanelProps extends Omit<InteractiveMapProps, "onFailure" | "start" | "place"> {
  readonly view: OverviewView;
}

/** The part of the address that keeps where the map is: who comes back to it has asked for it already. */
const positionInAddress = "#vue=";

type State = { asked: boolean; failed: boolean; Map: ComponentType<InteractiveMapProps> | null };

const atRest: State = { asked: false, failed: false, Map: null };
const failedState: State = { ...atRest, failed: true };

async function fetchMap(): Promise<State> {
  try {
    const { InteractiveMap } = await import("./interactive-map.tsx");
    return { asked: true, failed: false, Map: InteractiveMap };
  } catch {
    return failedState;
  }
}

/** The interactive map is fetched when it is asked for, and only then. */
function useInteractiveMap() {
  const [state, setState] = useState(atRest);
  const ask = () => {
    setState({ ...atRest, asked: true });
    void fetchMap().then(setState);
  };
  useEffect(() => {
    if (window.location.hash.startsWith(positionInAddress)) void fetchMap().then(setState);
  }, []);
  return { ...state, ask, fail: () => setState(failedState) };
}

const failure = "La carte interactive ne s’affiche pas sur cet appareil.";

/** The country as the server drew it; the interactive map in its place once it is asked for. */
export function MapPanel({ view, ...map }: MapPanelProps) {
  const { asked, failed, Map, ask, fail } = useInteractiveMap();
  const scripted = useScripted();
  if (Map) return <Map {...map} start={view.start} place={view.place} onFailure={fail} />;
  return (
    <div className="flex flex-col gap-6">
      {failed && (
        <Notice tone="warning" announced title={failure}>
          Les mêmes annonces sont dans la liste ci-dessous.
        </Notice>
      )}
      <div className="flex flex-wrap items-end justify-between gap-4">
        {scripted && (
          <Button type="button" variant="primary" icon="map" disabled={asked} onClick={ask}>
            {asked ? "La carte arrive" : "Afficher la carte interactive"}
          </Button>
        )}
        <LabelChoice filters={map.filters} label={map.label} />
      </div>
      <Overview view={view} />
    </div>
  );
}
