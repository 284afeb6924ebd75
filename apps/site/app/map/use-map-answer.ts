import { useCallback, useEffect, useRef, useState } from "react";
import type { LabelCode } from "@maillage/domain/territories/labels";
import type { MapBox } from "@maillage/domain/territories/map-box";
import type { ListingFilters } from "../search/listing-filters.ts";
import { mapDataPath, mapHref, writeBox } from "./map-address.ts";
import type { MapAnswer } from "./map-answer.ts";

type State = { answer: MapAnswer | null; failed: boolean };

async function ask(href: string, signal: AbortSignal): Promise<MapAnswer> {
  const answer = await fetch(href, { signal, headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`the map was answered ${answer.status}`);
  // Our own route wrote it: map-answer.server.ts.
  return (await answer.json()) as MapAnswer;
}

/** What the map shows of the part it was moved to; the previous answer stays until the next is there. */
export function useMapAnswer(filters: ListingFilters, label: LabelCode | null) {
  const [state, setState] = useState<State>({ answer: null, failed: false });
  const [box, setBox] = useState<{ sides: string } | null>(null);
  const underWay = useRef<AbortController | null>(null);
  const search = mapHref(filters, label, mapDataPath);
  useEffect(() => {
    if (box === null) return;
    underWay.current?.abort();
    const controller = new AbortController();
    underWay.current = controller;
    ask(`${search}${search.includes("?") ? "&" : "?"}boite=${box.sides}`, controller.signal).then(
      (answer) => setState({ answer, failed: false }),
      () => {
        if (!controller.signal.aborted) setState(({ answer }) => ({ answer, failed: true }));
      },
    );
    return () => controller.abort();
  }, [box, search]);
  const show = useCallback((shown: MapBox) => setBox({ sides: writeBox(shown) }), []);
  // The same part of the map, asked for once more.
  const retry = () => setBox((before) => before && { ...before });
  return { ...state, show, retry };
}
