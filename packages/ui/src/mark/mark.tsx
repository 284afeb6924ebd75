import { classNames } from "../class-names.ts";

export interface MarkProps {
  readonly className?: string | undefined;
}

/** The logo: four knots and their threads. Decorative; the name stands beside it. */
export function Mark({ className }: MarkProps) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 40 40"
      className={classNames("shrink-0", className ?? "size-10")}
    >
      <g className="stroke-forest" strokeWidth="2.5" strokeLinecap="round" fill="none">
        <path d="M9 10L30 7.5M9 10L12 31M30 7.5L32 29M12 31L32 29M9 10L32 29M30 7.5L12 31" />
      </g>
      <circle cx="9" cy="10" r="5" className="fill-forest" />
      <circle cx="30" cy="7.5" r="4" className="fill-forest" />
      <circle cx="12" cy="31" r="4" className="fill-forest" />
      <circle cx="32" cy="29" r="5" className="fill-saffron" />
    </svg>
  );
}

export interface WordmarkProps {
  readonly href?: string | undefined;
  readonly name?: string | undefined;
  /** What the link does, read after the name. */
  readonly destination?: string | undefined;
}

/** The mark and the name, as a link to the home page. */
export function Wordmark({ href = "/", name = "Maillage", destination = "accueil" }: WordmarkProps) {
  return (
    <a
      href={href}
      className="inline-flex min-h-11 items-center gap-2.5 text-ink no-underline hover:text-forest-dark print:text-ink"
    >
      <Mark className="size-9" />
      <span className="text-xl font-bold tracking-tight">{name}</span>
      <span className="sr-only">, {destination}</span>
    </a>
  );
}
