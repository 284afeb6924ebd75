import { useId } from "react";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { Table } from "../table/table.tsx";
import { FillPatterns, fillOf } from "./fill-patterns.tsx";
import { percentages } from "./percentages.ts";

export interface ShareBarProps {
  readonly title: string;
  /** What the picture shows, in a sentence: it is read in its place. */
  readonly sentence: string;
  /** Two to six parts of one whole, none negative; `text` is the value written in French. */
  readonly parts: ReadonlyArray<{
    readonly label: string;
    readonly value: number;
    readonly text?: string | undefined;
  }>;
  /** Heads of the three columns of the table: the parts, the numbers, the shares. */
  readonly columns: readonly [string, string, string];
  readonly tableLabel?: string | undefined;
}

interface Part {
  readonly label: string;
  readonly value: number;
  readonly text: string;
  readonly percent: number;
  /** In percent of the width. */
  readonly left: number;
  readonly width: number;
  readonly fill: string;
}

/** Where each part stands on the bar, and how it is filled. Widths are exact; the percents written make a hundred. */
function partsOf(parts: ShareBarProps["parts"], id: string): readonly Part[] {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const percents = percentages(parts.map(({ value }) => value));
  let left = 0;
  return parts.map(({ label, value, text }, index) => {
    const width = total > 0 ? (value * 100) / total : 0;
    const part = { label, value, text: text ?? `${value}`, percent: percents[index] ?? 0, left, width };
    left += width;
    return { ...part, fill: fillOf(id, index) };
  });
}

const barHeight = 44;
const round = (share: number) => `${Math.round(share * 100) / 100}%`;

function Legend({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-6 gap-y-1">
      {parts.map(({ label, text, percent, fill }) => (
        <li key={label} className="flex items-start gap-2">
          <svg aria-hidden="true" width="22" height="22" className="mt-0.5 shrink-0">
            <rect x="1.5" y="1.5" width="19" height="19" strokeWidth="2" fill={fill} className="stroke-ink" />
          </svg>
          <span>
            {label}&nbsp;: <strong className="font-semibold tabular-nums">{text}</strong>{" "}
            <span className="whitespace-nowrap text-slate tabular-nums">({percent}&nbsp;%)</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Between two parts: a strip of the page's colour, which each of them is seen against in both modes. */
function Gap({ at }: { readonly at: string }) {
  return (
    <g>
      <line x1={at} x2={at} y1="1" y2={barHeight + 3} strokeWidth="7" className="stroke-ink" />
      <line x1={at} x2={at} y1="0" y2={barHeight + 4} strokeWidth="3" className="stroke-paper" />
    </g>
  );
}

/** What a whole is made of: one bar cut into parts, told apart by pattern, order and words, never by colour alone. */
export function ShareBar({ title, sentence, parts: given, columns, tableLabel }: ShareBarProps) {
  const id = useId();
  const parts = partsOf(given, id);
  const drawn = parts.filter(({ width }) => width > 0);
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      height={barHeight + 4}
      tableLabel={tableLabel}
      legend={<Legend parts={parts} />}
      picture={
        <>
          <FillPatterns id={id} count={parts.length} />
          <rect y="2" width="100%" height={barHeight} className="fill-wash" />
          {drawn.map(({ label, left, width, fill }) => (
            <rect
              key={label}
              x={round(left)}
              y="2"
              width={round(width)}
              height={barHeight}
              strokeWidth="2"
              fill={fill}
              className="stroke-ink"
            />
          ))}
          {drawn.slice(1).map(({ label, left }) => (
            <Gap key={label} at={round(left)} />
          ))}
        </>
      }
      table={
        <Table
          caption={title}
          captionHidden
          columns={columns.map((label, index) => ({ label, numeric: index > 0 }))}
          rows={parts.map(({ label, text, percent }) => ({ key: label, cells: [label, text, `${percent}\u00a0%`] }))}
        />
      }
    />
  );
}
