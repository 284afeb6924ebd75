import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { Table } from "../table/table.tsx";

export interface ColumnChartProps {
  readonly title: string;
  /** What the picture shows, in a sentence: it is read in its place. */
  readonly sentence: string;
  /** In order of time, at most 16: weeks or months. Values are positive; `text` is the value written in French. */
  readonly items: ReadonlyArray<{
    /** In full, for the table: « du 2 au 8 mars 2026 ». */
    readonly label: string;
    /** Under the column: « 2 mars ». */
    readonly shortLabel: string;
    readonly value: number;
    readonly text?: string | undefined;
    /** The one the sentence speaks of. */
    readonly highlighted?: boolean | undefined;
    /** Not over yet: its column is hollow. */
    readonly unfinished?: boolean | undefined;
  }>;
  /** Heads of the two columns of the table. */
  readonly columns: readonly [string, string];
  /** Added to the label of an unfinished one in the table. */
  readonly unfinishedText?: string | undefined;
  readonly tableLabel?: string | undefined;
}

const plotTop = 24;
const plotHeight = 150;
/** Columns that each have room for their label at 320 px; of more, about three labels are written. */
const roomForEach = 5;

interface ColumnProps {
  readonly item: ColumnChartProps["items"][number];
  /** In percent of the whole width. */
  readonly left: number;
  readonly slot: number;
  readonly share: number;
  readonly baseline: number;
  /** Where its label is held; null for none. The outer ones stay inside the picture. */
  readonly anchor: "start" | "middle" | "end" | null;
}

function columnClasses(item: ColumnProps["item"]): string {
  if (item.unfinished) return "fill-surface stroke-forest";
  return item.highlighted ? "fill-saffron stroke-ink" : "fill-forest stroke-forest";
}

const percent = (share: number) => `${Math.round(share * 100) / 100}%`;

function Column({ item, left, slot, share, baseline, anchor }: ColumnProps) {
  const middle = percent(left + slot / 2);
  const edges = { start: percent(left), middle, end: percent(left + slot) };
  // A value that is not nought is never drawn as nought.
  const height = item.value === 0 ? 0 : Math.max(3, Math.round(share * plotHeight));
  return (
    <g>
      {height > 0 && (
        <rect
          x={percent(left + slot * 0.16)}
          width={percent(slot * 0.68)}
          y={baseline - height}
          height={height}
          strokeWidth="2"
          strokeDasharray={item.unfinished ? "5 3" : undefined}
          className={columnClasses(item)}
        />
      )}
      <text
        x={middle}
        y={baseline - height - 8}
        textAnchor="middle"
        className="fill-ink text-sm font-semibold tabular-nums"
      >
        {item.text ?? item.value}
      </text>
      {anchor && (
        <text x={edges[anchor]} y={baseline + 22} textAnchor={anchor} className="fill-slate text-sm">
          {item.shortLabel}
        </text>
      )}
    </g>
  );
}

/** Which columns bear their label: the last one, and those a whole number of steps before it. */
function anchorOf(index: number, count: number): ColumnProps["anchor"] {
  if (count <= roomForEach) return "middle";
  if ((count - 1 - index) % Math.ceil(count / 3) !== 0) return null;
  if (index === 0) return "start";
  return index === count - 1 ? "end" : "middle";
}

/** A number a week: columns side by side, drawn on the server. Each bears its value, so no axis is needed. */
export function ColumnChart(props: ColumnChartProps) {
  const { title, sentence, items, columns, unfinishedText = "en cours", tableLabel } = props;
  const largest = Math.max(1, ...items.map(({ value }) => value));
  // Nothing to show takes little room.
  const baseline = plotTop + (items.some(({ value }) => value > 0) ? plotHeight : 12);
  const slot = 100 / Math.max(1, items.length);
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      height={baseline + 32}
      tableLabel={tableLabel}
      picture={
        <>
          {items.map((item, index) => (
            <Column
              key={item.label}
              item={item}
              left={index * slot}
              slot={slot}
              share={item.value / largest}
              baseline={baseline}
              anchor={anchorOf(index, items.length)}
            />
          ))}
          <line x1="0" x2="100%" y1={baseline} y2={baseline} strokeWidth="2" className="stroke-line" />
        </>
      }
      table={
        <Table
          caption={title}
          captionHidden
          columns={[{ label: columns[0] }, { label: columns[1], numeric: true }]}
          rows={items.map(({ label, value, text, unfinished }) => ({
            key: label,
            cells: [unfinished ? `${label} (${unfinishedText})` : label, text ?? value],
          }))}
        />
      }
    />
  );
}
