import { mapHref } from "../map/map-address.ts";
import type { ListingFilters } from "./listing-filters.ts";

/** Something else to do with the search shown. */
type SearchLink = { readonly label: string; readonly hrefOf: (filters: ListingFilters) => string };

// Each page that takes a search from here adds its line.
const links: readonly SearchLink[] = [{ label: "Voir sur la carte", hrefOf: (filters) => mapHref(filters) }];

/** What else can be done with this search. */
export function SearchLinks({ filters }: { readonly filters: ListingFilters }) {
  return (
    <ul className="flex flex-wrap gap-x-5 print:hidden">
      {links.map(({ label, hrefOf }) => (
        <li key={label}>
          <a href={hrefOf(filters)} className="inline-flex min-h-11 items-center font-medium">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
