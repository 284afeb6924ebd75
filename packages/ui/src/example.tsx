import type { ReactNode } from "react";

/** One example of a component: shown in the style guide, rendered and checked by the tests. */
export interface Example {
  /** What the example shows, in French: it is a heading of the style guide. */
  readonly title: string;
  render(): ReactNode;
}
