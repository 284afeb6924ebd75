import { usualRadiusKm } from "@maillage/domain/territories/distance";
import { isLabelCode, type LabelCode } from "@maillage/domain/territories/labels";
import { formatTerritoryReference, parseTerritoryReference } from "@maillage/domain/territories/territory";
import { natureOf } from "@maillage/domain/vocabulary/natures";
import {
  type Category,
  type CategoryGroup,
  categoryCodes,
  categoryGroupCodes,
  type ListingKind,
  listingKindCodes,
  type Terms,
  type Theme,
  termsCodes,
  themeCodes,
} from "@maillage/domain/vocabulary/vocabulary";
import { dayInput } from "@maillage/domain/wording/day.input";

export const orderWords = {
  relevance: "pertinence",
  distance: "distance",
  newest: "date",
  deadline: "echeance",
} as const;
export type ListingOrder = keyof typeof orderWords;

export const distances = [10, 20, 30, 50, 100, 200] as const;
const longestText = 200;

/** A search as the list's address holds it. */
export type ListingFilters = {
  text: string;
  /** What was typed in « Où », kept as typed. */
  place: string;
  /** The commune chosen for it, when it is known. */
  communeCode: string | null;
  km: number;
  kinds: ListingKind[];
  categories: (CategoryGroup | Category)[];
  themes: Theme[];
  terms: Terms[];
  labels: LabelCode[];
  territory: string | null;
  /** Available some day between these two. */
  from: string | null;
  to: string | null;
  /** A place named in the words becomes a filter, until the person takes it away. */
  readPlaces: boolean;
  /** The words are searched as they are spelt. */
  asTyped: boolean;
  order: ListingOrder | null;
  cursor: string | null;
};

const oneOf = <Code extends string>(known: readonly Code[], words: readonly string[]): Code[] => [
  ...new Set(known.filter((code) => words.includes(code))),
];

const keyOf = <Key extends string>(
  words: Readonly<Record<Key, string>>,
  keys: readonly Key[],
  given: readonly string[],
): Key[] => keys.filter((key) => given.includes(words[key]));

function readDistance(text: string | null): number {
  const km = Number(text);
  return Number.isInteger(km) && km >= 1 && km <= 1000 ? km : usualRadiusKm;
}

const day = dayInput("");

/** The days asked; a period given the wrong way round is turned. */
function readPeriod(query: URLSearchParams): [string | null, string | null] {
  const [from = null, to = null] = ["du", "au"].map((name) => day.safeParse(query.get(name)).data ?? null);
  return from !== null && to !== null && to < from ? [to, from] : [from, to];
}

/** Reads an address. What it does not understand it leaves out: an old or mangled link still shows a page. */
export function readListingFilters(query: URLSearchParams): ListingFilters {
  const communeCode = query.get("commune");
  const territory = parseTerritoryReference(query.get("territoire") ?? "");
  const [from, to] = readPeriod(query);
  const orders: readonly ListingOrder[] = ["relevance", "distance", "newest", "deadline"];
  return {
    text: (query.get("q") ?? "").trim().slice(0, longestText),
    place: (query.get("lieu") ?? "").trim().slice(0, 100),
    communeCode: communeCode && /^(\d{2}|2[AB])\d{3}$/.test(communeCode) ? communeCode : null,
    km: readDistance(query.get("distance")),
    kinds: keyOf(natureOf, listingKindCodes, query.getAll("nature")),
    categories: oneOf([...categoryGroupCodes, ...categoryCodes], query.getAll("categorie")),
    themes: oneOf(themeCodes, query.getAll("theme")),
    terms: oneOf(termsCodes, query.getAll("conditions")),
    labels: [...new Set(query.getAll("label").filter(isLabelCode))],
    territory: territory ? formatTerritoryReference(territory) : null,
    from,
    to,
    readPlaces: query.get("lieux") !== "non",
    asTyped: query.get("orthographe") === "exacte",
    order: keyOf(orderWords, orders, query.getAll("tri"))[0] ?? null,
    cursor: query.get("curseur")?.slice(0, 800) || null,
  };
}

/** The address of a search; only what differs from the whole list stands in it. */
export function listingsHref(filters: ListingFilters, path = "/annonces"): string {
  const query = new URLSearchParams();
  if (filters.text) query.set("q", filters.text);
  if (filters.place) query.set("lieu", filters.place);
  if (filters.communeCode) query.set("commune", filters.communeCode);
  if (filters.km !== usualRadiusKm) query.set("distance", String(filters.km));
  for (const kind of filters.kinds) query.append("nature", natureOf[kind]);
  for (const category of filters.categories) query.append("categorie", category);
  for (const theme of filters.themes) query.append("theme", theme);
  for (const terms of filters.terms) query.append("conditions", terms);
  for (const label of filters.labels) query.append("label", label);
  if (filters.territory) query.set("territoire", filters.territory);
  if (filters.from) query.set("du", filters.from);
  if (filters.to) query.set("au", filters.to);
  if (!filters.readPlaces) query.set("lieux", "non");
  if (filters.asTyped) query.set("orthographe", "exacte");
  if (filters.order) query.set("tri", orderWords[filters.order]);
  if (filters.cursor) query.set("curseur", filters.cursor);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The search without any filter. */
export const noFilters: ListingFilters = readListingFilters(new URLSearchParams());

/** How many filters are on: words and place are the search itself, the order is not a filter. */
export function countFilters(filters: ListingFilters): number {
  const { kinds, categories, themes, terms, labels, territory, from, to } = filters;
  const chosen = kinds.length + categories.length + themes.length + terms.length + labels.length;
  return chosen + (territory ? 1 : 0) + (from || to ? 1 : 0);
}

/** What could not be taken as it was asked, in words: nothing is changed in silence. */
export function whatWasMended(query: URLSearchParams): string[] {
  const words = (query.get("q") ?? "").trim();
  const distance = query.get("distance") ?? "";
  const [from, to] = ["du", "au"].map((name) => query.get(name) ?? "");
  const unreadable = [from, to].some((text) => text && !day.safeParse(text).success);
  return [
    ...(words.length > longestText
      ? [`Votre recherche est longue. Nous en gardons les ${longestText} premiers caractères.`]
      : []),
    ...(distance !== "" && String(readDistance(distance)) !== distance
      ? [`La distance va de 1 à 1\u202f000\u00a0km. Nous gardons ${usualRadiusKm}\u00a0km.`]
      : []),
    ...(unreadable ? ["Une date n’est pas lisible. Nous cherchons sans elle."] : []),
  ];
}

/** The same search with one thing changed, from its first page. */
export function changed(filters: ListingFilters, changes: Partial<ListingFilters>): ListingFilters {
  return { ...filters, cursor: null, ...changes };
}
