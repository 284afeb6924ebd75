/** Words of a title as they stand in an address: lower case, no accents, hyphens, at most 60 characters cut at a word. */
export function slugOf(text: string): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/gi, "oe")
    .replace(/æ/gi, "ae")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > 60) break;
    slug = longer;
  }
  return slug;
}

/** `/annonces/minibus-9-places-ambert-k3f9tq`: readable, and stable since only the code at the end counts. */
export function listingPath(listing: { title: string; communeName: string | null; shortCode: string }): string {
  const slug = slugOf([listing.title, listing.communeName ?? ""].join(" "));
  return `/annonces/${slug ? `${slug}-` : ""}${listing.shortCode}`;
}

/** `/structures/recyclerie-du-haut-livradois-p4c8wm`. */
export function organisationPath(organisation: { name: string; shortCode: string }): string {
  const slug = slugOf(organisation.name);
  return `/structures/${slug ? `${slug}-` : ""}${organisation.shortCode}`;
}

/** The short code an address ends with, or null when it has none. */
export function shortCodeOf(segment: string): string | null {
  return /(?:^|-)([0-9a-z]{6})$/.exec(segment)?.[1] ?? null;
}
