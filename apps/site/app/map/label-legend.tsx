import { FigureDetails } from "@maillage/ui/chart-frame/chart-frame";
import { ShadeLegend } from "@maillage/ui/territory-map/country-map";
import type { LabelView } from "./map-answer.ts";

function Places({ label }: { readonly label: LabelView }) {
  const places = [...label.communes, ...label.departements];
  return (
    <ul className="columns-1 gap-x-8 sm:columns-2 lg:columns-3">
      {places.map(({ name, href, words }) => (
        <li key={href}>
          <a className="inline-flex min-h-8 items-center" href={href}>
            {name}
          </a>{" "}
          <span className="text-slate">{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the marks or shades of the label mean, and where they are, in words. */
export function LabelLegend({ label }: { readonly label: LabelView }) {
  const isEmpty = label.communes.length + label.departements.length === 0;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-center gap-2">
        {label.communes.length > 0 && (
          <span aria-hidden="true" className="size-3.5 shrink-0 rounded-full border-2 border-ink bg-saffron" />
        )}
        {label.words}
      </p>
      {label.legend.length > 0 && <ShadeLegend legend={label.legend} />}
      {!isEmpty && (
        <FigureDetails label="Lire le zonage en liste">
          <Places label={label} />
        </FigureDetails>
      )}
    </div>
  );
}
