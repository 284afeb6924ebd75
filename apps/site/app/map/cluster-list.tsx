import type { KeyboardEvent, Ref } from "react";
import { Heading } from "@maillage/ui/heading/heading";
import { Icon } from "@maillage/ui/icon/icon";
import type { ClusterView, MapAnswer } from "./map-answer.ts";

interface RowActions {
  readonly onChoose: (cluster: ClusterView) => void;
  /** The mark of what is under the pointer or has the focus stands out. */
  readonly onPoint: (key: string | null) => void;
}

interface ClusterListProps extends RowActions {
  readonly answer: MapAnswer;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

const rowClasses =
  "flex min-h-11 w-full items-center justify-between gap-3 rounded-md px-2 py-1 text-left hover:bg-wash";

/** The arrows go from one line to the next, as on the map; the tabulation does too. */
function goToNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const list = event.currentTarget.closest("ul");
  if (step === 0 || !list) return;
  const lines = [...list.querySelectorAll<HTMLElement>("a, button")];
  const next = lines[lines.indexOf(event.currentTarget) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function ClusterRow({ cluster, onChoose, onPoint }: RowActions & { readonly cluster: ClusterView }) {
  const { key, title, words, box, places } = cluster;
  const point = () => onPoint(key);
  const leave = () => onPoint(null);
  const line = {
    className: rowClasses,
    onKeyDown: goToNeighbour,
    onFocus: point,
    onPointerEnter: point,
    onBlur: leave,
    onPointerLeave: leave,
  };
  if (box) {
    return (
      <button type="button" {...line} onClick={() => onChoose(cluster)}>
        <span>
          <span className="font-medium">{title}</span> <span className="block text-sm text-slate">{words}</span>
        </span>
        <span className="inline-flex shrink-0 items-center gap-1 text-sm whitespace-nowrap text-forest">
          <Icon name="search" className="size-4" />
          Agrandir
        </span>
      </button>
    );
  }
  return places.map(({ name, href, words: counted }) => (
    <a key={href} href={href} {...line}>
      <span>{name}</span>
      <span className="shrink-0 text-sm text-slate">{counted}</span>
    </a>
  ));
}

/** The same as the map, in words: each line opens a list or enlarges the map. */
export function ClusterList({ answer, headingRef, onChoose, onPoint }: ClusterListProps) {
  return (
    <section aria-labelledby="visible-sur-la-carte" className="flex min-h-0 flex-col">
      <Heading level={2} look={3} id="visible-sur-la-carte" tabIndex={-1} ref={headingRef}>
        Visible sur la carte
      </Heading>
      <p role="status" className="mt-1 mb-2 text-slate">
        {answer.words}
      </p>
      {answer.clusters.length > 0 && (
        <ul className="min-h-0 divide-y divide-hairline overflow-y-auto lg:max-h-112">
          {answer.clusters.map((cluster) => (
            <li key={cluster.key}>
              <ClusterRow cluster={cluster} onChoose={onChoose} onPoint={onPoint} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
