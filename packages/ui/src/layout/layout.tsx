import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

interface StackProps {
  readonly children: ReactNode;
  readonly gap?: "small" | "normal" | "large" | undefined;
  readonly className?: string | undefined;
}

const gaps = { small: "gap-2", normal: "gap-4", large: "gap-8 sm:gap-10" } as const;

/** Blocks one under the other, on the 8-px rhythm; the gap replaces the margins of the sections in it. */
export function Stack({ children, gap = "normal", className }: StackProps) {
  return <div className={classNames("flex flex-col *:mt-0", gaps[gap], className)}>{children}</div>;
}

interface WithSideProps {
  /** What stands at the side on a wide screen, above on a phone: filters, the organisation, the map. */
  readonly side: ReactNode;
  readonly children: ReactNode;
  /** Which edge the side takes on a wide screen; `end` also puts it after the content on a phone. */
  readonly edge?: "start" | "end" | undefined;
}

/** A page in two columns from 1024 px, one below. */
export function WithSide({ side, children, edge = "start" }: WithSideProps) {
  const sideBlock = <div className="min-w-0">{side}</div>;
  return (
    <div
      className={classNames(
        "grid gap-6 lg:gap-10",
        edge === "start" ? "lg:grid-cols-[17rem_minmax(0,1fr)]" : "lg:grid-cols-[minmax(0,1fr)_19rem]",
      )}
    >
      {edge === "start" && sideBlock}
      <div className="min-w-0">{children}</div>
      {edge === "end" && sideBlock}
    </div>
  );
}

interface CardGridProps {
  readonly children: ReactNode;
  /** How many columns on a wide screen. */
  readonly columns?: 2 | 3 | 4 | undefined;
}

const columnClasses = {
  2: "md:grid-cols-2",
  3: "sm:grid-cols-2 lg:grid-cols-3",
  4: "sm:grid-cols-2 lg:grid-cols-4",
} as const;

/** A list of cards in columns of one width. Children are `<li>`. */
export function CardGrid({ children, columns = 2 }: CardGridProps) {
  return <ul className={classNames("grid gap-4 sm:gap-5", columnClasses[columns])}>{children}</ul>;
}
