import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export interface MainProps {
  readonly children: ReactNode;
  /** `narrow` for forms and texts, `page` for most pages (the width of the header), `wide` for desks and maps. */
  readonly width?: "narrow" | "page" | "wide" | undefined;
  readonly id?: string | undefined;
  /** `div` where the page already has its main part: an example, an error inside a page. */
  readonly as?: "main" | "div" | undefined;
}

const widths = { narrow: "max-w-[44rem]", page: "max-w-page", wide: "max-w-wide" } as const;

/** The page's content: target of the skip link, able to receive focus. */
export function Main({ children, width = "page", id = "contenu", as: Tag = "main" }: MainProps) {
  return (
    <Tag id={id} tabIndex={-1} className={classNames("mx-auto w-full px-4 pt-4 pb-12 sm:px-6 sm:pt-6", widths[width])}>
      {children}
    </Tag>
  );
}
