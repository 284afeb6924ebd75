import { type ReactNode, useId } from "react";
import { classNames } from "../class-names.ts";

export interface TableProps {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  /** `numeric` columns are set to the right, digits of one width. */
  readonly columns: ReadonlyArray<{ readonly label: string; readonly numeric?: boolean | undefined }>;
  /** Cells in the order of the columns; the first names its row. */
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: readonly ReactNode[] }>;
  /** A last row that sums up. */
  readonly total?: readonly ReactNode[] | undefined;
}

function cellClasses(numeric: boolean | undefined): string {
  return classNames(
    "px-1.5 py-2.5 align-top first:pl-0 last:pr-0 sm:px-3",
    numeric ? "text-right whitespace-nowrap tabular-nums" : "text-left",
  );
}

interface RowProps {
  readonly cells: readonly ReactNode[];
  readonly columns: TableProps["columns"];
}

function Row({ cells, columns }: RowProps) {
  return (
    <tr className="border-b border-hairline">
      {columns.map(({ label, numeric }, index) =>
        index === 0 ? (
          <th key={label} scope="row" className={classNames(cellClasses(numeric), "font-medium")}>
            {cells[index]}
          </th>
        ) : (
          <td key={label} className={cellClasses(numeric)}>
            {cells[index]}
          </td>
        ),
      )}
    </tr>
  );
}

/** Rows and columns with a name. When it is wider than the screen it scrolls alone, by keyboard too. */
export function Table({ caption, captionHidden, columns, rows, total }: TableProps) {
  const captionId = useId();
  return (
    <section
      aria-labelledby={captionId}
      // A region that scrolls must be reachable by keyboard (RGAA 10.8, WCAG 2.1.1).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-scroll=""
      className="overflow-x-auto rounded-md"
    >
      <table className="w-full border-collapse">
        <caption id={captionId} className={captionHidden ? "sr-only" : "pb-2 text-left font-semibold"}>
          {caption}
        </caption>
        <thead>
          <tr className="border-b-2 border-line">
            {columns.map(({ label, numeric }) => (
              <th
                key={label}
                scope="col"
                className={classNames(cellClasses(numeric), "text-sm font-semibold text-slate")}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <Row key={key} cells={cells} columns={columns} />
          ))}
        </tbody>
        {total && (
          <tfoot className="font-semibold">
            <Row cells={total} columns={columns} />
          </tfoot>
        )}
      </table>
    </section>
  );
}
