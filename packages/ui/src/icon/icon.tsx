import { classNames } from "../class-names.ts";
import { type IconName, iconPaths } from "./icon-paths.ts";

export type { IconName } from "./icon-paths.ts";

export interface IconProps {
  readonly name: IconName;
  /** Tailwind classes; the size is `size-5` unless told. */
  readonly className?: string | undefined;
}

/** A drawing beside a word, never instead of one: it is hidden from screen readers. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames("shrink-0", className ?? "size-5")}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
