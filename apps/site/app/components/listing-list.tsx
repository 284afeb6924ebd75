import type { ReactNode } from "react";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { VerifiedBadge } from "@maillage/ui/badge/badge";
import { CardGrid } from "@maillage/ui/layout/layout";
import { ListingCard } from "@maillage/ui/listing-card/listing-card";
import type { CardView } from "../listings/card-view.ts";

export interface ListingListProps {
  readonly cards: readonly CardView[];
  readonly columns?: 2 | 3 | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
  /** Whose listings they all are: not repeated on each card. */
  readonly withoutOrganisation?: boolean | undefined;
  readonly stateOf?: ((card: CardView) => ReactNode) | undefined;
  /** Why each is here, and under which title. */
  readonly reasonsOf?: ((card: CardView) => readonly string[]) | undefined;
  readonly reasonsTitle?: string | undefined;
  readonly actionsOf?: ((card: CardView) => ReactNode) | undefined;
}

function organisationLine({ organisation }: CardView) {
  const { name, href, nature, verified } = organisation;
  return { name, href, nature, badge: verified ? <VerifiedBadge what="Vérifiée" prefix="Structure" /> : undefined };
}

/** Listings as cards. */
export function ListingList(props: ListingListProps) {
  const {
    cards,
    columns = 2,
    headingLevel = 3,
    withoutOrganisation,
    stateOf,
    reasonsOf,
    reasonsTitle,
    actionsOf,
  } = props;
  return (
    <CardGrid columns={columns}>
      {cards.map((card) => (
        <ListingCard
          as="li"
          key={card.href}
          kind={card.kind}
          kindLabel={labelOf(card.kind)}
          title={card.title}
          href={card.href}
          summary={card.summary}
          headingLevel={headingLevel}
          organisation={withoutOrganisation ? undefined : organisationLine(card)}
          place={card.place}
          distance={card.distance}
          terms={card.terms}
          dates={card.dates}
          photo={card.photo}
          state={stateOf?.(card)}
          reasons={reasonsOf?.(card)}
          reasonsTitle={reasonsTitle}
          actions={actionsOf?.(card)}
        />
      ))}
    </CardGrid>
  );
}
