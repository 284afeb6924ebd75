import { changed, type ListingFilters, listingsHref, noFilters, orderWords } from "./listing-filters.ts";

type Field = readonly [name: string, value: string];

/** What a form carries along without showing it, beside its own fields. */
export function hiddenFields(
  filters: ListingFilters,
  kept: { search: boolean; territory: boolean; distance: boolean },
): Field[] {
  const { text, place, communeCode, km, territory, readPlaces, asTyped, order } = filters;
  const search = kept.search
    ? changed(noFilters, { text, place, communeCode, readPlaces, asTyped, km: kept.distance ? km : noFilters.km })
    : noFilters;
  return [
    ...fieldsOf(search),
    ...(kept.territory && territory ? [["territoire", territory] as const] : []),
    ...(order ? [["tri", orderWords[order]] as const] : []),
  ];
}

/** The filters carried along when only the words or the place change. */
export function filterFields(filters: ListingFilters): Field[] {
  // Other words may name another place, and are written in another way.
  return fieldsOf(changed(filters, { text: "", place: "", communeCode: null, readPlaces: true, asTyped: false }));
}

const fieldsOf = (filters: ListingFilters): Field[] => [
  ...new URLSearchParams(listingsHref(filters).split("?")[1] ?? ""),
];

/** Fields nobody sees. */
export function HiddenFields({ fields }: { readonly fields: readonly Field[] }) {
  return fields.map(([name, value]) => <input key={`${name}-${value}`} type="hidden" name={name} value={value} />);
}
