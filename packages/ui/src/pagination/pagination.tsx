import { LinkButton } from "../button/button.tsx";

export interface PaginationProps {
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  /** Where one is: « 21 à 40 sur 128 annonces ». */
  readonly position?: string | undefined;
  readonly previousLabel?: string | undefined;
  readonly nextLabel?: string | undefined;
  readonly label?: string | undefined;
}

/** One page back, one page on. Shows nothing when there is a single page and no position to tell. */
export function Pagination(props: PaginationProps) {
  const { previousHref, nextHref, position, label = "Pages de résultats" } = props;
  const { previousLabel = "Page précédente", nextLabel = "Page suivante" } = props;
  if (!previousHref && !nextHref && !position) return null;
  return (
    <nav aria-label={label} className="mt-8 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      {position && <p className="order-first w-full text-slate sm:order-none sm:mx-auto sm:w-auto">{position}</p>}
      {previousHref && (
        <div className="sm:order-first">
          <LinkButton href={previousHref} rel="prev" icon="arrow-left">
            {previousLabel}
          </LinkButton>
        </div>
      )}
      {nextHref && (
        <div className="ml-auto sm:order-last">
          <LinkButton href={nextHref} rel="next" iconAfter="arrow-right">
            {nextLabel}
          </LinkButton>
        </div>
      )}
    </nav>
  );
}
