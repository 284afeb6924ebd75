import { drawLots } from "@maillage/demo/drawing-lots";
import type { WrittenListing } from "../corpus/corpus.ts";

/** A commune of the database, with its labels. */
export type Place = {
  code: string;
  name: string;
  departementCode: string;
  regionCode: string;
  epciSiren: string | null;
  latitude: number | null;
  longitude: number | null;
  population: number;
  labels: string[];
};

/** How many listings an organisation posts, on average. */
export const listingsOfAnOrganisation = 4;
/** The two years over which listings are published, the last a little before now. */
const spanMilliseconds = 2 * 365 * 86_400_000;

type Value = string | number | boolean | null | readonly string[];

const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (sign) => `\\${sign === "\\" ? "\\" : "x20"}`);

function column(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value === "boolean") return value ? "t" : "f";
  return typeof value === "object" ? `{${value.join(",")}}` : escaped(String(value));
}

/** How far a listing goes: nearly always a circle, sometimes its département or its région. */
const reachOf = (number: number): "radius" | "departement" | "region" =>
  number % 16 === 0 ? "departement" : number % 33 === 0 ? "region" : "radius";

/** A row as COPY reads it. */
export const line = (...parts: readonly (readonly Value[])[]): string =>
  `${parts.flatMap((values) => values.map(column)).join("\t")}\n`;

/** An identifier of the seventh version: it grows with time, then with the number. */
export function identifier(milliseconds: number, number: number, kind: number): string {
  const time = Math.floor(milliseconds).toString(16).padStart(12, "0");
  const rest = number.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind.toString(16)}00-8000-${rest}`;
}

const codes = 36 ** 6;
/** A short code for each number; the factor has no divisor in common with how many there are. */
export const shortCode = (number: number, kind: number): string =>
  ((number * 48_271 + kind * 700_000_007) % codes).toString(36).padStart(6, "0");

/** When a listing was published: evenly over two years. */
export const publishedAt = (number: number, count: number, now: number): number =>
  now - 3_600_000 - Math.floor(((count - number) / count) * spanMilliseconds);

const foundedAt = Date.parse("2024-01-01T00:00:00Z");
export const organisationId = (number: number): string => identifier(foundedAt, number, 1);

/** Which organisation posted a listing: some post more than others. */
export function organisationOf(number: number, organisations: number): number {
  const lots = drawLots(number * 31 + 7);
  return Math.floor(lots.next() ** 1.5 * organisations);
}

/** Where an organisation is: as often as people live there, villages lifted. */
export function drawPlaces(places: readonly Place[]): (number: number) => Place {
  const sums: number[] = [];
  let total = 0;
  for (const { population } of places) sums.push((total += Math.sqrt(population + 1)));
  return (number) => {
    const wanted = drawLots(number * 17 + 3).next() * total;
    let low = 0;
    for (let high = sums.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    const place = places[low];
    if (!place) throw new Error("there is no commune to draw from");
    return place;
  };
}

/** A listing of the bench with what its rows need. */
export type StoredListing = {
  id: string;
  number: number;
  organisation: number;
  place: Place;
  written: WrittenListing;
  terms: readonly string[];
  publishedAt: string;
  verifiedUntil: string | null;
  edition: number;
};

export const listingColumns = `id, short_code, organisation_id, kind, status, title, body, theme, category, terms, commune_code,
  region_code, departement_code, place_region_code, epci_siren, latitude, longitude, reach_kind, reach_km, starts_on, ends_on,
  quantity, standing, expires_on, published_at, submitted_at, reviewed_at, created_at, updated_at`;

const expiresOn = "2099-12-31";

export function listingLine({ id, number, organisation, place, written, publishedAt: at }: StoredListing): string {
  const { kind, title, body, theme, category, terms, reachKm, startsOn, endsOn, quantity } = written;
  const { code, regionCode, departementCode, epciSiren, latitude, longitude } = place;
  return line(
    [
      id,
      shortCode(number, 1),
      organisationId(organisation),
      kind,
      "published",
      title,
      body,
      theme,
      category,
      terms,
      code,
    ],
    [
      regionCode,
      departementCode,
      regionCode,
      epciSiren,
      latitude,
      longitude,
      reachOf(number),
      reachKm,
      startsOn,
      endsOn,
    ],
    [quantity, false, expiresOn, at, at, at, at, at],
  );
}

export const entryColumns = `listing_id, organisation_id, is_public, published_at, kind, category, theme, terms, place_region_code,
  departement_code, epci_siren, commune_code, labels, latitude, longitude, reach_kind, reach_km, starts_on, ends_on, expires_on,
  verified_until, lexemes, read_with`;

export function entryLine({ id, organisation, place, written, terms: lexemes, ...stored }: StoredListing): string {
  const { kind, theme, category, terms, reachKm, startsOn, endsOn } = written;
  const { code, regionCode, departementCode, epciSiren, latitude, longitude, labels } = place;
  return line(
    [id, organisationId(organisation), true, stored.publishedAt, kind, category, theme, terms, regionCode],
    [departementCode, epciSiren, code, labels, latitude, longitude, reachOf(stored.number), reachKm, startsOn, endsOn],
    [expiresOn],
    [stored.verifiedUntil, lexemes.map((term) => `'${term}'`).join(" "), stored.edition],
  );
}
