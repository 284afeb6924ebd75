import { type ReactNode, useId } from "react";
import { Icon } from "../icon/icon.tsx";

export interface ChartFrameProps {
  readonly title: string;
  /** What the picture shows, in a sentence: it is read in its place. */
  readonly sentence: string;
  /** The picture: SVG drawn for the whole width there is (shares of it, in percent) and this height in pixels. */
  readonly picture: ReactNode;
  readonly height: number;
  /** Says which mark stands for what, between the sentence and the picture. */
  readonly legend?: ReactNode | undefined;
  /** The same as a `Table`, one click away; printed open. */
  readonly table: ReactNode;
  readonly tableLabel?: string | undefined;
}

/** The frame of every figure: what it says, the picture, and its numbers. Drawn on the server, needs no script. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, sentence, picture, height, legend, table, tableLabel = "Voir les chiffres" } = props;
  const id = useId();
  return (
    <figure className="max-w-[48rem]">
      <figcaption className="mb-4">
        <span className="block font-semibold">{title}</span>
        <span className="block text-slate">{sentence}</span>
      </figcaption>
      {legend}
      <svg role="img" aria-labelledby={`${id}-title ${id}-desc`} width="100%" height={height} className="block">
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{sentence}</desc>
        {picture}
      </svg>
      <FigureDetails label={tableLabel}>{table}</FigureDetails>
    </figure>
  );
}

/** What stands behind a figure, folded under it. */
export function FigureDetails({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <details className="disclosure mt-1">
      <summary className="inline-flex min-h-11 items-center gap-1.5 text-sm font-medium text-forest underline underline-offset-4">
        {label}
        <Icon name="chevron-down" className="disclosure-arrow size-4" />
      </summary>
      {children}
    </details>
  );
}
