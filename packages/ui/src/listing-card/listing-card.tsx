import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon, type IconName } from "../icon/icon.tsx";
import { type Kind, KindChip } from "../kind-chip/kind-chip.tsx";
import { OrganisationLine, type OrganisationLineProps } from "../organisation-line/organisation-line.tsx";

export interface ListingCardProps {
  readonly kind: Kind;
  readonly kindLabel: string;
  readonly title: string;
  readonly href: string;
  readonly organisation?: OrganisationLineProps | undefined;
  /** « Ambert (63) ». */
  readonly place?: string | undefined;
  /** « à 12 km ». */
  readonly distance?: string | undefined;
  /** « Partage des coûts ». */
  readonly terms?: string | undefined;
  /** « Disponible en mars 2027 ». */
  readonly dates?: string | undefined;
  /** Why this one answers: « même sous-catégorie », « à 12 km ». */
  readonly reasons?: readonly string[] | undefined;
  readonly reasonsTitle?: string | undefined;
  readonly summary?: string | undefined;
  readonly photo?: { readonly src: string; readonly alt: string } | undefined;
  /** A `Badge` beside the kind: draft, paused, expires soon. */
  readonly state?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  /** `li` inside a `CardGrid`. */
  readonly as?: "article" | "li" | undefined;
}

const headings = { 2: "h2", 3: "h3", 4: "h4" } as const;

function Fact({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) {
  return (
    <li className="flex items-start gap-1.5">
      <Icon name={icon} className="mt-0.5 size-4.5 text-slate" />
      <span>{children}</span>
    </li>
  );
}

function Reasons({ reasons, title }: { readonly reasons: readonly string[]; readonly title: string }) {
  return (
    <div className="mt-auto border-t border-hairline pt-3 text-sm">
      <p className="text-slate">{title}</p>
      <ul className="mt-0.5 flex flex-wrap gap-x-4">
        {reasons.map((reason) => (
          <li key={reason} className="flex items-start gap-1.5">
            <Icon name="check" className="mt-0.5 size-4.5 text-forest" />
            {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A listing among others. The title is the only link to it; the whole card is clickable through it. */
export function ListingCard(props: ListingCardProps) {
  const { kind, kindLabel, title, href, organisation, place, distance, terms, dates, summary } = props;
  const { reasons = [], reasonsTitle = "Pourquoi cette annonce", photo, state, actions } = props;
  const { headingLevel = 3, as: Tag = "article" } = props;
  const TitleTag = headings[headingLevel];
  return (
    <Tag className="group relative flex min-w-0 flex-col gap-3 rounded-lg border border-hairline bg-surface p-4 shadow-card hover:border-forest sm:p-5">
      <div className={classNames("flex gap-4", photo !== undefined && "justify-between")}>
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2">
            <KindChip kind={kind} label={kindLabel} />
            {state}
          </p>
          <TitleTag className="mt-2 text-lg leading-snug">
            <a href={href} className="text-ink no-underline group-hover:underline after:absolute after:inset-0">
              {title}
            </a>
          </TitleTag>
        </div>
        {photo && (
          <img src={photo.src} alt={photo.alt} loading="lazy" className="size-20 rounded-md object-cover sm:size-24" />
        )}
      </div>
      {summary && <p className="line-clamp-2 text-slate">{summary}</p>}
      {organisation && (
        <div className="relative w-fit max-w-full">
          <OrganisationLine {...organisation} />
        </div>
      )}
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {(place || distance) && <Fact icon="place">{[place, distance].filter(Boolean).join(", ")}</Fact>}
        {terms && <Fact icon="terms">{terms}</Fact>}
        {dates && <Fact icon="calendar">{dates}</Fact>}
      </ul>
      {reasons.length > 0 && <Reasons reasons={reasons} title={reasonsTitle} />}
      {actions && <div className="relative flex flex-wrap gap-3">{actions}</div>}
    </Tag>
  );
}
