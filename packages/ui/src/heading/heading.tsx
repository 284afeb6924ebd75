import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface HeadingProps extends Omit<ComponentPropsWithRef<"h2">, "children"> {
  readonly level: HeadingLevel;
  readonly children: ReactNode;
  /** How it looks, when not as its level says. */
  readonly look?: HeadingLevel | undefined;
}

const looks: Record<HeadingLevel, string> = {
  1: "text-4xl",
  2: "text-2xl",
  3: "text-xl",
  4: "text-base",
};
const tags = { 1: "h1", 2: "h2", 3: "h3", 4: "h4" } as const;

/** A heading whose rank in the page and look are told apart. */
export function Heading({ level, look = level, children, className, ...attributes }: HeadingProps) {
  const Tag = tags[level];
  return (
    <Tag {...attributes} className={classNames(looks[look], className)}>
      {children}
    </Tag>
  );
}

export interface PageTitleProps {
  readonly children: ReactNode;
  /** Stands above the title: the kind, the type of sheet. */
  readonly above?: ReactNode | undefined;
  /** One sentence under the title. */
  readonly lead?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
}

/** The h1 of the page, with what surrounds it. It can receive focus after a navigation. */
export function PageTitle({ children, above, lead, actions }: PageTitleProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 sm:mb-8">
      <div className="max-w-prose min-w-0">
        {above && <div className="mb-2">{above}</div>}
        <h1 tabIndex={-1} className="text-4xl">
          {children}
        </h1>
        {lead && <p className="mt-3 text-lg text-slate">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
    </div>
  );
}

export interface SectionProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly level?: 2 | 3 | undefined;
  readonly id?: string | undefined;
  /** Stands at the end of the title's line: « Tout voir ». */
  readonly more?: ReactNode | undefined;
}

/** A part of a page under its heading. */
export function Section({ title, children, level = 2, id, more }: SectionProps) {
  return (
    <section id={id} className={level === 2 ? "mt-10 first:mt-0" : "mt-6 first:mt-0"}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6">
        <Heading level={level}>{title}</Heading>
        {more}
      </div>
      {children}
    </section>
  );
}
