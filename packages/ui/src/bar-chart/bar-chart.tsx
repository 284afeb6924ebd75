import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { Table } from "../table/table.tsx";
import { labelLines } from "./label-lines.ts";

export interface BarChartProps {
  readonly title: string;
  /** What the picture shows, in a sentence: it is read in its place. */
  readonly sentence: string;
  /** Values are positive; `text` is the value written in French. */
  readonly bars: ReadonlyArray<{
    readonly label: string;
    readonly value: number;
    readonly text?: string | undefined;
    /** The one the sentence speaks of. */
    readonly highlighted?: boolean | undefined;
  }>;
  /** Heads of the two columns of the table. */
  readonly columns: readonly [string, string];
  readonly tableLabel?: string | undefined;
}

const lineHeight = 21;
const barHeight = 18;
const labelWidth = 28;

interface Row {
  readonly bar: BarChartProps["bars"][number];
  readonly lines: readonly string[];
  readonly top: number;
}

/** Where each bar stands: labels of two lines take more room. */
function rowsOf(bars: BarChartProps["bars"]): { readonly rows: readonly Row[]; readonly height: number } {
  let height = 0;
  const rows = bars.map((bar) => {
    const lines = labelLines(bar.label, labelWidth);
    const top = height;
    height += lines.length * lineHeight + barHeight + 14;
    return { bar, lines, top };
  });
  return { rows, height };
}

function Bar({ row, share }: { readonly row: Row; readonly share: number }) {
  const { bar, lines, top } = row;
  const barTop = top + lines.length * lineHeight + 4;
  return (
    <g>
      {lines.map((line, index) => (
        <text key={line} x="0" y={top + 17 + index * lineHeight} className="fill-ink text-sm">
          {line}
        </text>
      ))}
      <text x="100%" y={top + 17} textAnchor="end" className="fill-ink text-sm font-semibold tabular-nums">
        {bar.text ?? bar.value}
      </text>
      <rect x="0" y={barTop} width="100%" height={barHeight} rx="3" className="fill-wash" />
      <rect
        x="0"
        y={barTop}
        width={`${Math.round(share * 1000) / 10}%`}
        height={barHeight}
        rx="3"
        className={bar.highlighted ? "fill-saffron" : "fill-forest"}
      />
    </g>
  );
}

/** Bars across, drawn on the server. Widths are shares of the place there is, so nothing shrinks on a phone. */
export function BarChart({ title, sentence, bars, columns, tableLabel }: BarChartProps) {
  const { rows, height } = rowsOf(bars);
  const largest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      height={height}
      tableLabel={tableLabel}
      picture={rows.map((row) => <Bar key={row.bar.label} row={row} share={row.bar.value / largest} />)}
      table={
        <Table
          caption={title}
          captionHidden
          columns={[{ label: columns[0] }, { label: columns[1], numeric: true }]}
          rows={bars.map(({ label, value, text }) => ({ key: label, cells: [label, text ?? value] }))}
        />
      }
    />
  );
}
