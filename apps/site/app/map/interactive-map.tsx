import { useEffect, useRef, useState } from "react";
import { isLabelCode } from "@maillage/domain/territories/labels";
import { Button, ButtonRow } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { ClusterList } from "./cluster-list.tsx";
import { type DrawnMap, drawMap } from "./draw-map.ts";
import { LabelChoice } from "./label-choice.tsx";
import { LabelLegend } from "./label-legend.tsx";
import type { ClusterView } from "./map-answer.ts";
import type { InteractiveMapProps } from "./map-panel.tsx";
import { farViews } from "./map-views.ts";
import { useMapAnswer } from "./use-map-answer.ts";

/** The map drawn in its container, once it is there. */
function useDrawnMap(
  { start, place, tiles, onFailure }: Pick<InteractiveMapProps, "start" | "place" | "tiles" | "onFailure">,
  on: { move: (map: DrawnMap) => void; choose: (cluster: ClusterView) => void },
) {
  const container = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnMap | null>(null);
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  // Drawn once: what it was started with does not change while the page stands.
  const first = useRef({ start, place, tiles, onFailure });
  useEffect(() => {
    if (!container.current) return;
    let gone = false;
    let map: DrawnMap | null = null;
    const { onFailure: fail, ...options } = first.current;
    drawMap(container.current, {
      ...options,
      onMove: () => map && latest.current.move(map),
      onChoose: (cluster) => latest.current.choose(cluster),
    }).then(
      (made) => {
        map = made;
        if (gone) return made.remove();
        setDrawn(made);
        latest.current.move(made);
      },
      () => {
        if (!gone) fail();
      },
    );
    return () => {
      gone = true;
      map?.remove();
    };
  }, []);
  return { container, drawn };
}

function FarViews({ map }: { readonly map: DrawnMap | null }) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="mb-1 text-sm text-slate">Aller à</legend>
      {farViews.map(({ name, box }) => (
        <Button key={name} type="button" size="small" onClick={() => map?.goTo(box)}>
          {name}
        </Button>
      ))}
    </fieldset>
  );
}

/** The map one can move, and the list that says the same as it moves. */
export function InteractiveMap({ filters, label: asked, ...started }: InteractiveMapProps) {
  const [label, setLabel] = useState(asked);
  const { answer, failed, show, retry } = useMapAnswer(filters, label);
  const heading = useRef<HTMLHeadingElement>(null);
  /** What one has just chosen is gone from the list: the reading goes on from its heading. */
  const choseInList = useRef(false);
  const choose = (cluster: ClusterView) => {
    const [place] = cluster.places;
    if (cluster.box) drawn?.goTo(cluster.box);
    else if (place) window.location.assign(place.href);
  };
  const { container, drawn } = useDrawnMap(started, { move: (map) => show(map.visible()), choose });
  useEffect(() => {
    if (!drawn || !answer) return;
    drawn.showClusters(answer.clusters);
    drawn.showLabel(answer.label);
    if (choseInList.current) heading.current?.focus();
    choseInList.current = false;
  }, [drawn, answer]);
  const chooseInList = (cluster: ClusterView) => {
    choseInList.current = cluster.box !== null;
    choose(cluster);
  };
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <FarViews map={drawn} />
        <LabelChoice filters={filters} label={label} onChoose={(code) => setLabel(isLabelCode(code) ? code : null)} />
      </div>
      {failed && (
        <Notice tone="error" announced title="La carte n’a pas reçu de réponse.">
          <Button type="button" size="small" onClick={retry}>
            Réessayer
          </Button>
        </Notice>
      )}
      {answer?.label && <LabelLegend label={answer.label} />}
      <div className="grid gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div ref={container} className="h-96 overflow-hidden rounded-lg border border-line sm:h-128" />
        {answer && (
          <div className="flex min-h-0 flex-col gap-3">
            <ClusterList
              answer={answer}
              headingRef={heading}
              onChoose={chooseInList}
              onPoint={(key) => drawn?.point(key)}
            />
            <ButtonRow>
              <Button type="button" size="small" onClick={() => drawn?.zoomOut()}>
                Voir plus large
              </Button>
            </ButtonRow>
          </div>
        )}
      </div>
    </div>
  );
}
