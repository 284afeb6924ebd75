import { classNames } from "../class-names.ts";

/** A part of the country on one sheet: what `drawCountry` (draw-territory.server.ts) answers. */
export interface CountrySheet {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly regionLines: string;
  readonly departements: ReadonlyArray<{ readonly code: string; readonly path: string }>;
}

/** How a département is shaded: 0 is not at all, 4 in full. */
export type Shade = 0 | 1 | 2 | 3 | 4;

/** What a département's shape says and where it leads; one that says nothing is drawn without a link. */
export interface ShadedDepartement {
  readonly shade: Shade;
  readonly words: string;
  readonly href: string;
}

export interface CountryMapProps {
  /** The first is drawn large, the others as insets under it. */
  readonly sheets: readonly CountrySheet[];
  /** By code of département. */
  readonly shown: Readonly<Record<string, ShadedDepartement>>;
  readonly sentence: string;
  readonly legend: ReadonlyArray<{ readonly shade: Shade; readonly words: string }>;
}

const shades: Record<Shade, string> = {
  0: "fill-surface",
  1: "fill-forest/20",
  2: "fill-forest/45",
  3: "fill-forest/70",
  4: "fill-forest",
};

const swatches: Record<Shade, string> = {
  0: "bg-surface",
  1: "bg-forest/20",
  2: "bg-forest/45",
  3: "bg-forest/70",
  4: "bg-forest",
};

interface SheetProps extends Pick<CountryMapProps, "shown"> {
  readonly sheet: CountrySheet;
}

/** The picture doubles the list beside it: hidden from screen readers, out of the way of the keyboard. */
function Sheet({ sheet: { width, height, departements, regionLines }, shown }: SheetProps) {
  return (
    <svg aria-hidden="true" focusable="false" viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full">
      <g strokeLinejoin="round" className="stroke-line" strokeWidth="0.75">
        {departements.map(({ code, path }) => {
          const place = shown[code];
          const shape = (
            <path
              vectorEffect="non-scaling-stroke"
              d={path}
              className={classNames(shades[place?.shade ?? 0], place && "hover:stroke-ink hover:stroke-2")}
            />
          );
          if (!place) return <g key={code}>{shape}</g>;
          return (
            <a key={code} href={place.href} tabIndex={-1}>
              <title>{place.words}</title>
              {shape}
            </a>
          );
        })}
        <path
          d={regionLines}
          fill="none"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
          className="pointer-events-none"
        />
      </g>
    </svg>
  );
}

/** The legend of a shaded map, in words. */
export function ShadeLegend({ legend }: Pick<CountryMapProps, "legend">) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {legend.map(({ shade, words }) => (
        <li key={shade} className="inline-flex items-center gap-2">
          <span aria-hidden="true" className={classNames("size-4 rounded-sm border border-line", swatches[shade])} />
          {words}
        </li>
      ))}
    </ul>
  );
}

/** The country by département, the overseas ones in insets; each a link. The same data must stand in a list beside it. */
export function CountryMap({ sheets, shown, sentence, legend }: CountryMapProps) {
  const [mainland, ...insets] = sheets;
  return (
    <figure className="max-w-160">
      <figcaption className="mb-3 text-slate">{sentence}</figcaption>
      {mainland && <Sheet sheet={mainland} shown={shown} />}
      <ul className="mt-2 grid grid-cols-3 items-end gap-4 sm:grid-cols-5">
        {insets.map((sheet) => (
          <li key={sheet.name} className="min-w-0 text-center text-xs text-slate">
            <Sheet sheet={sheet} shown={shown} />
            <span>{sheet.name}</span>
          </li>
        ))}
      </ul>
      <div className="mt-4">
        <ShadeLegend legend={legend} />
      </div>
    </figure>
  );
}
