import { labelLines } from "../bar-chart/label-lines.ts";
import { ChartFrame } from "../chart-frame/chart-frame.tsx";
import { Table } from "../table/table.tsx";

/** Behind, here, ahead; or the place where it was given up. */
export type PathStepState = "done" | "current" | "todo" | "given-up";

export interface PathOfPartnershipProps {
  readonly title: string;
  /** Where the two sides are, in a sentence: it is read in its place. */
  readonly sentence: string;
  readonly steps: ReadonlyArray<{
    readonly label: string;
    readonly state: PathStepState;
    /** « le 3 mars 2026 » */
    readonly when?: string | undefined;
    /** The time it took to get there, written on the thread that leads to it: « 12 jours plus tard ». */
    readonly after?: string | undefined;
    /** Who took the step, or why it was given up. */
    readonly detail?: string | undefined;
  }>;
  /** The states in words, for the table. */
  readonly stateTexts?: Readonly<Record<PathStepState, string>> | undefined;
  readonly columns?: readonly [string, string, string, string] | undefined;
  readonly tableLabel?: string | undefined;
}

type PathStep = PathOfPartnershipProps["steps"][number];

interface Row {
  readonly step: PathStep;
  readonly details: readonly string[];
  /** Of the middle of the knot, from the top. */
  readonly y: number;
}

const radius = 14;
const middle = radius + 2;
const textLeft = middle + radius + 14;
const lineHeight = 21;
/** Characters that have room beside the path at 320 px. */
const lineWidth = 32;
const frenchStates: Record<PathStepState, string> = {
  done: "fait",
  current: "en cours",
  todo: "à venir",
  "given-up": "abandonné",
};

/** Knots under one another, as far apart as their words need. */
function rowsOf(steps: readonly PathStep[]): { readonly rows: readonly Row[]; readonly height: number } {
  let top = 0;
  const rows = steps.map((step) => {
    if (step.after) top += lineHeight + 8;
    const details = [step.when, step.detail].flatMap((text) => (text ? labelLines(text, lineWidth) : []));
    const row = { step, details, y: top + middle };
    top += Math.max(2 * middle, (details.length + 1) * lineHeight) + 22;
    return row;
  });
  return { rows, height: Math.max(2 * middle, top - 16) };
}

const knots: Record<PathStepState, string> = {
  done: "fill-forest stroke-forest",
  current: "fill-saffron stroke-ink",
  todo: "fill-surface stroke-line",
  "given-up": "fill-surface stroke-brick",
};

/** Signs inside the knots, so that colour says nothing alone: a tick, a dot, nothing, a cross. */
const signs: Record<PathStepState, { readonly d: string; readonly classes: string } | null> = {
  done: { d: "M-6 0l4 5 8-9", classes: "stroke-on-forest" },
  current: { d: "M0 0h.01", classes: "stroke-on-saffron" },
  todo: null,
  "given-up": { d: "M-5-5L5 5M5-5L-5 5", classes: "stroke-brick" },
};

/** The thread that leads to a step: whole when it was walked, dotted when it is ahead. */
function Thread({ from, to }: { readonly from: Row; readonly to: Row }) {
  const ahead = to.step.state === "todo";
  return (
    <g>
      <line
        x1={middle}
        x2={middle}
        y1={from.y + radius}
        y2={to.y - radius}
        strokeWidth="3"
        strokeDasharray={ahead ? "2 6" : undefined}
        strokeLinecap="round"
        className={ahead ? "stroke-line" : "stroke-forest"}
      />
      {to.step.after && (
        <text x={textLeft} y={to.y - middle - 8} className="fill-slate text-sm italic">
          {to.step.after}
        </text>
      )}
    </g>
  );
}

function Knot({ row: { step, details, y } }: { readonly row: Row }) {
  const sign = signs[step.state];
  return (
    <g>
      <circle cx={middle} cy={y} r={radius} strokeWidth="2.5" className={knots[step.state]} />
      {sign && (
        <path
          transform={`translate(${middle} ${y})`}
          d={sign.d}
          fill="none"
          strokeWidth={step.state === "current" ? 10 : 2.75}
          strokeLinecap="round"
          strokeLinejoin="round"
          className={sign.classes}
        />
      )}
      <text x={textLeft} y={y + 6} className={step.state === "todo" ? "fill-slate" : "fill-ink font-semibold"}>
        {step.label}
      </text>
      {details.map((line, index) => (
        <text key={line} x={textLeft} y={y + 6 + (index + 1) * lineHeight} className="fill-slate text-sm">
          {line}
        </text>
      ))}
    </g>
  );
}

/** From first contact to a working arrangement, as a thread and its knots: what is behind, here, ahead. */
export function PathOfPartnership(props: PathOfPartnershipProps) {
  const { title, sentence, steps, stateTexts = frenchStates, tableLabel = "Lire le parcours en tableau" } = props;
  const { columns = ["Étape", "Où on en est", "Date", "Précision"] } = props;
  const { rows, height } = rowsOf(steps);
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      height={height}
      tableLabel={tableLabel}
      picture={
        <>
          {rows.slice(1).map((to, index) => {
            const from = rows[index];
            return from && <Thread key={to.step.label} from={from} to={to} />;
          })}
          {rows.map((row) => (
            <Knot key={row.step.label} row={row} />
          ))}
        </>
      }
      table={
        <Table
          caption={title}
          captionHidden
          columns={columns.map((label) => ({ label }))}
          rows={steps.map(({ label, state, when, after, detail }) => ({
            key: label,
            cells: [label, stateTexts[state], when ?? "", [after, detail].filter(Boolean).join(", ")],
          }))}
        />
      }
    />
  );
}
