import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";

export interface OrganisationLineProps {
  readonly name: string;
  readonly href?: string | undefined;
  /** « Association », « Commune ». */
  readonly nature?: string | undefined;
  readonly place?: string | undefined;
  /** A `VerifiedBadge`, compact. */
  readonly badge?: ReactNode | undefined;
}

/** An organisation in one line: its name, what it is, where it is, what was verified. No portrait. */
export function OrganisationLine({ name, href, nature, place, badge }: OrganisationLineProps) {
  const facts = [nature, place].filter(Boolean).join(" · ");
  return (
    <div className="flex items-start gap-2">
      <Icon name="organisation" className="mt-1 size-5 text-slate" />
      <div className="min-w-0">
        <span className="flex flex-wrap items-baseline gap-x-3">
          {href ? (
            <a href={href} className="font-medium text-ink hover:text-forest-dark">
              {name}
            </a>
          ) : (
            <span className="font-medium">{name}</span>
          )}
          {badge}
        </span>
        {facts && <span className="block text-sm text-slate">{facts}</span>}
      </div>
    </div>
  );
}
