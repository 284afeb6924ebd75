import { classNames } from "../components/class-names.ts";
import { changed, type ListingFilters, type ListingOrder, listingsHref } from "./listing-filters.ts";

const labels: Record<ListingOrder, string> = {
  relevance: "Pertinence",
  distance: "Distance",
  newest: "Nouveautés",
  deadline: "Échéance",
};

interface SortLinksProps {
  readonly filters: ListingFilters;
  readonly hasPlace: boolean;
  /** Words are left once the place is read in them. */
  readonly hasWords: boolean;
}

/** The orders of the list, each an address; the one in use is told. */
export function SortLinks({ filters, hasPlace, hasWords }: SortLinksProps) {
  const isAsked: Record<ListingOrder, boolean> = {
    relevance: hasWords,
    distance: hasPlace,
    newest: true,
    deadline: true,
  };
  const all: readonly ListingOrder[] = ["relevance", "distance", "newest", "deadline"];
  const orders = all.filter((order) => isAsked[order]);
  // What the list does when nothing is asked comes first.
  const [usual] = orders;
  const current = orders.find((order) => order === filters.order) ?? usual;
  return (
    <nav aria-label="Ordre des annonces" className="print:hidden">
      <ul className="flex flex-wrap items-center gap-x-4 text-sm">
        <li aria-hidden="true" className="text-slate">
          Trier
        </li>
        {orders.map((order) => (
          <li key={order}>
            <a
              href={listingsHref(changed(filters, { order: order === usual ? null : order }))}
              aria-current={order === current ? "true" : undefined}
              className={classNames(
                "inline-flex min-h-11 items-center",
                order === current && "font-semibold no-underline",
              )}
            >
              {labels[order]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
