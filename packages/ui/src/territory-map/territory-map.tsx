import { useId } from "react";
import { FigureDetails } from "../chart-frame/chart-frame.tsx";
import { classNames } from "../class-names.ts";
import { DefinitionTable, type DefinitionTableProps } from "../definition-table/definition-table.tsx";

/** What `drawTerritory` (draw-territory.server.ts) answers: paths of an SVG of this width and height. */
export interface TerritoryPicture {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly departementLines: string;
  readonly regionLines: string;
  /** The territory itself, or the département around the point. */
  readonly highlight: string;
  readonly point: { readonly x: number; readonly y: number } | null;
}

export interface TerritoryMapProps {
  /** Drawn by the loader, not in the browser. */
  readonly picture: TerritoryPicture;
  readonly title: string;
  /** What the map shows, in a sentence: it is read in its place. */
  readonly sentence: string;
  /** Said when the point is not the place itself: « Le point marque le milieu de l’intercommunalité. » */
  readonly approximation?: string | undefined;
  /** The same in words, one click away: département, région, coordinates. */
  readonly facts?: DefinitionTableProps["items"] | undefined;
  readonly factsLabel?: string | undefined;
}

/** A pin whose tip is at the point, drawn for a sheet 1,000 wide. */
function Pin({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d="M0 0c-9-25-38-45-38-76a38 38 0 0 1 76 0c0 31-29 51-38 76z"
        strokeWidth="8"
        className="fill-saffron stroke-ink"
      />
      <circle cy="-76" r="12" className="fill-on-saffron" />
    </g>
  );
}

/** The sheet, and what the pin needs beyond its edge when the place is on it. */
function viewBoxOf({ width, height, point }: TerritoryPicture): string {
  const left = point ? Math.min(0, point.x - 44) : 0;
  const right = point ? Math.max(width, point.x + 44) : width;
  const top = point ? Math.min(0, point.y - 120) : 0;
  return `${left} ${top} ${right - left} ${height - top}`;
}

function Drawing({ picture }: Pick<TerritoryMapProps, "picture">) {
  const { land, departementLines, regionLines, highlight, point } = picture;
  return (
    <g strokeLinejoin="round" strokeLinecap="round">
      <path d={land} strokeWidth="3.5" className="fill-wash stroke-line" />
      <path
        d={highlight}
        strokeWidth="5"
        className={classNames("stroke-forest-dark", point ? "fill-offer" : "fill-forest")}
      />
      <path d={departementLines} fill="none" strokeWidth="1.5" className="stroke-line" />
      <path d={regionLines} fill="none" strokeWidth="3.5" className="stroke-line" />
      {point && <Pin {...point} />}
    </g>
  );
}

/** Where a territory is: the départements lightly, the one spoken of in full. A picture of the server, without a script. */
export function TerritoryMap(props: TerritoryMapProps) {
  const { picture, title, sentence, approximation, facts = [], factsLabel = "Lire la carte en texte" } = props;
  const id = useId();
  return (
    <figure className="max-w-96">
      <figcaption className="mb-3">
        <span className="block font-semibold">{title}</span>
        <span className="block text-slate">{sentence}</span>
      </figcaption>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        viewBox={viewBoxOf(picture)}
        preserveAspectRatio="xMinYMid"
        className="block h-auto max-h-96 w-full"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{sentence}</desc>
        <Drawing picture={picture} />
      </svg>
      {approximation && <p className="mt-2 text-sm text-slate">{approximation}</p>}
      {facts.length > 0 && (
        <FigureDetails label={factsLabel}>
          <DefinitionTable items={facts} />
        </FigureDetails>
      )}
    </figure>
  );
}
