import { Notice } from "@maillage/ui/notice/notice";
import { Pagination } from "@maillage/ui/pagination/pagination";
import { RemovableTag, TagList } from "@maillage/ui/tag/tag";
import { AlertDoor } from "../../alerts/alert-door.tsx";
import type { CommuneChoice } from "../../communes/choose-commune.ts";
import { ListingList } from "../../components/listing-list.tsx";
import type { CardView } from "../../listings/card-view.ts";
import { filterChips } from "../../search/filter-chips.ts";
import { changed, type ListingFilters, listingsHref } from "../../search/listing-filters.ts";
import { NothingFound } from "../../search/nothing-found.tsx";
import { SearchLinks } from "../../search/search-links.tsx";
import { SortLinks } from "../../search/sort-links.tsx";
import { type Correction, Mended, Spelling } from "../../search/understood.tsx";
import type { WayOut } from "../../search/ways-out.ts";

/** A card, and why it answers the words. */
type FoundCard = CardView & { readonly reasons: readonly string[] };

export interface ResultsProps {
  readonly filters: ListingFilters;
  readonly count: string;
  readonly cards: readonly FoundCard[];
  readonly next: string | null;
  /** Other communes the words may have meant. */
  readonly otherPlaces: readonly CommuneChoice[];
  /** Why others are offered, in words. */
  readonly doubt: string | null;
  readonly placeUnknown: boolean;
  /** Nothing was searched and nothing filtered. */
  readonly isWhole: boolean;
  readonly hasPlace: boolean;
  /** The text without its place. */
  readonly textRead: string;
  readonly territoryName: string | null;
  /** The place read in the words, as a filter. */
  readonly placeChip: string | null;
  readonly corrections: readonly Correction[];
  /** No word of the search says anything. */
  readonly saysNothing: boolean;
  /** What could not be taken as it was asked. */
  readonly mended: readonly string[];
  readonly ways: readonly WayOut[];
  /** Words near those typed, for a search that finds nothing. */
  readonly nearWords: readonly WayOut[];
}

function PlaceNotice({
  filters,
  otherPlaces,
  doubt,
  placeUnknown,
}: Pick<ResultsProps, "filters" | "otherPlaces" | "doubt" | "placeUnknown">) {
  if (placeUnknown) {
    return (
      <Notice tone="warning" title={`Nous ne trouvons pas «\u00a0${filters.place}\u00a0»`}>
        Voici les annonces de toute la France. Tapez une commune, un code postal, un département ou une région.
      </Notice>
    );
  }
  if (otherPlaces.length === 0) return null;
  return (
    <Notice title={doubt}>
      <ul className="flex flex-wrap gap-x-5">
        {otherPlaces.map(({ code, label }) => (
          <li key={code}>
            <a
              className="inline-flex min-h-11 items-center"
              href={listingsHref(changed(filters, { communeCode: code, place: label }))}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Chips({ filters, territoryName, placeChip, textRead }: ResultsProps) {
  const chips = filterChips(filters, { territoryName, placeChip, textRead });
  if (chips.length === 0) return null;
  return (
    <TagList label="Filtres en place">
      {chips.map((chip) => (
        <li key={chip.href}>
          <RemovableTag href={chip.href}>{chip.label}</RemovableTag>
        </li>
      ))}
    </TagList>
  );
}

/** What was found, how it was understood and filtered, and where to go when there is nothing. */
export function Results(props: ResultsProps) {
  const { filters, count, cards, next, hasPlace, textRead, corrections, mended, placeUnknown } = props;
  const mayBeAlert = !props.isWhole && !props.saysNothing && !placeUnknown;
  const reasons = new Map(cards.map((card) => [card.href, card.reasons]));
  return (
    <div className="flex flex-col gap-4">
      <Mended sentences={mended} />
      <PlaceNotice {...props} />
      <Spelling filters={filters} corrections={corrections} hrefOf={(spelt) => listingsHref(changed(filters, spelt))} />
      <Chips {...props} />
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-1">
        <p id="resultats" tabIndex={-1} role="status" className="text-slate">
          {count}
        </p>
        {cards.length > 1 && <SortLinks filters={filters} hasPlace={hasPlace} hasWords={textRead !== ""} />}
      </div>
      <SearchLinks filters={filters} />
      {cards.length === 0 ? (
        <NothingFound {...props} />
      ) : (
        <ListingList cards={cards} headingLevel={2} reasonsOf={({ href }) => reasons.get(href) ?? []} />
      )}
      {mayBeAlert && <AlertDoor filters={filters} />}
      <Pagination
        previousHref={filters.cursor ? listingsHref(changed(filters, {})) : undefined}
        previousLabel="Revenir au début"
        nextHref={next ? listingsHref(changed(filters, { cursor: next })) : undefined}
      />
    </div>
  );
}
