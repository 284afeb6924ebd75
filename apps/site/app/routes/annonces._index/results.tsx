import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { Notice } from "@maillage/ui/notice/notice";
import { Pagination } from "@maillage/ui/pagination/pagination";
import { RemovableTag, TagList } from "@maillage/ui/tag/tag";
import type { CommuneChoice } from "../../communes/choose-commune.ts";
import { ListingList } from "../../components/listing-list.tsx";
import type { CardView } from "../../listings/card-view.ts";
import { filterChips } from "../../search/filter-chips.ts";
import { changed, countFilters, type ListingFilters, listingsHref, noFilters } from "../../search/listing-filters.ts";

export interface ResultsProps {
  readonly filters: ListingFilters;
  readonly count: string;
  readonly cards: readonly CardView[];
  readonly next: string | null;
  /** Other communes the words may have meant. */
  readonly otherPlaces: readonly CommuneChoice[];
  /** Why others are offered, in words. */
  readonly doubt: string | null;
  readonly placeUnknown: boolean;
  /** Nothing was searched and nothing filtered. */
  readonly isWhole: boolean;
  readonly territoryName: string | null;
}

const widerDistances = [50, 100, 200];

/** What one may do on a site that has just opened. */
const firstWays = [
  { href: "/annonces/nouvelle", label: "Déposer une annonce" },
  { href: "/rejoindre", label: "Inscrire votre structure" },
];

/** Ways out of an empty list: a larger circle, fewer filters, a need of one's own. */
function waysOut(filters: ListingFilters) {
  const wider = filters.communeCode ? widerDistances.filter((km) => km > filters.km).slice(0, 2) : [];
  return [
    ...wider.map((km) => ({ href: listingsHref(changed(filters, { km })), label: `Élargir à ${km}\u00a0km` })),
    ...(countFilters(filters) > 0
      ? [
          {
            href: listingsHref({
              ...noFilters,
              text: filters.text,
              place: filters.place,
              communeCode: filters.communeCode,
            }),
            label: "Retirer les filtres",
          },
        ]
      : []),
    { href: "/annonces", label: "Voir toutes les annonces" },
    { href: "/annonces/nouvelle?nature=besoin", label: "Déposer un besoin" },
  ];
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

/** What was found, how it was filtered, and where to go when there is nothing. */
export function Results(props: ResultsProps) {
  const { filters, count, cards, next, isWhole, territoryName } = props;
  const chips = filterChips(filters, territoryName);
  return (
    <div className="flex flex-col gap-4">
      <PlaceNotice {...props} />
      {chips.length > 0 && (
        <TagList label="Filtres en place">
          {chips.map((chip) => (
            <li key={chip.href}>
              <RemovableTag href={chip.href}>{chip.label}</RemovableTag>
            </li>
          ))}
        </TagList>
      )}
      {cards.length === 0 ? (
        <EmptyState
          sentence={isWhole ? "Les premières annonces paraîtront ici." : "Aucune annonce ne répond à cette recherche."}
          ways={isWhole ? firstWays : waysOut(filters)}
        />
      ) : (
        <>
          <p className="text-slate">{count}</p>
          <ListingList cards={cards} headingLevel={2} />
        </>
      )}
      <Pagination
        previousHref={filters.cursor ? listingsHref(changed(filters, {})) : undefined}
        previousLabel="Revenir au début"
        nextHref={next ? listingsHref(changed(filters, { cursor: next })) : undefined}
      />
    </div>
  );
}
