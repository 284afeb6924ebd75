import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export interface CardProps {
  readonly children: ReactNode;
  readonly as?: "div" | "section" | "article" | "li" | "aside" | undefined;
  readonly tone?: "surface" | "wash" | "forest" | "saffron" | undefined;
  readonly id?: string | undefined;
  /** Names a section or an aside for screen readers: the id of its heading. */
  readonly labelledBy?: string | undefined;
  readonly className?: string | undefined;
}

const tones = {
  surface: "border-hairline bg-surface shadow-card",
  wash: "border-hairline bg-wash",
  forest: "border-forest bg-forest-wash",
  saffron: "border-saffron bg-saffron-wash",
} as const;

/** A sheet of paper on the page. */
export function Card({ children, as: Tag = "div", tone = "surface", id, labelledBy, className }: CardProps) {
  return (
    <Tag
      id={id}
      aria-labelledby={labelledBy}
      className={classNames("min-w-0 rounded-lg border p-4 sm:p-6", tones[tone], className)}
    >
      {children}
    </Tag>
  );
}
