import type { AlertSearch } from "./alert.ts";

/** The kinds as addresses of the site write them. */
const kindWords = {
  need: "besoin",
  offer: "offre",
  pooling: "mutualisation",
  partner_call: "appel_a_partenaires",
} as const;

/** The list of results of an alert's search: `/annonces?q=minibus&commune=63003`. */
export function alertPath(search: AlertSearch): string {
  const { text, kinds, categories, themes, terms, labels, near, territory } = search;
  const query = new URLSearchParams();
  const add = (name: string, values: readonly string[]): void => values.forEach((value) => query.append(name, value));
  if (text !== "") query.set("q", text);
  if (near) query.set("commune", near.communeCode);
  if (near) query.set("distance", String(near.km));
  add(
    "nature",
    kinds.map((kind) => kindWords[kind]),
  );
  add("categorie", categories);
  add("theme", themes);
  add("conditions", terms);
  add("label", labels);
  if (territory) query.set("territoire", territory);
  if (search.availableFrom) query.set("du", search.availableFrom);
  if (search.availableTo) query.set("au", search.availableTo);
  // The place of the words is a filter already: what is left of them is searched as it stands.
  if (text !== "") query.set("lieux", "non");
  if (search.asTyped) query.set("orthographe", "exacte");
  return query.size === 0 ? "/annonces" : `/annonces?${query.toString()}`;
}
