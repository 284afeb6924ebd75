import type { Kysely } from "kysely";
import pg from "pg";
import { readSearch } from "@maillage/api/search/read-search";
import { openDatabase } from "@maillage/database/connection";
import type { DB } from "@maillage/database/schema.generated";
import type { KnownSearch } from "@maillage/database/search/search-listings.queries";
import { type SearchListings, searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import type { Queries } from "./queries.ts";
import {
  type RawStatement,
  rawFacets,
  rawFilters,
  rawMapBox,
  rawNearest,
  rawText,
  rawTextWithFilters,
  rawWideFacets,
} from "./raw-statements.ts";
import type { Size } from "./scale-world.ts";
import { openAsking, type Timing, time } from "./timings.ts";

/** What one thing people ask costs through the public door, and by hand in SQL. */
export type Measured = { name: string; http: Timing | null; raw: Timing | null };

type Turn<Value> = (turn: number) => Value;
type Measure = {
  name: string;
  path?: Turn<string>;
  /** The ways to write it by hand; the quickest counts. */
  raw?: Turn<Promise<RawStatement[]> | RawStatement[]>;
};

const places = [
  { code: "63003", latitude: 45.5496, longitude: 3.7417 },
  { code: "69123", latitude: 45.758, longitude: 4.8351 },
  { code: "59350", latitude: 50.6311, longitude: 3.0468 },
  { code: "35238", latitude: 48.1159, longitude: -1.6884 },
  { code: "31555", latitude: 43.6007, longitude: 1.4328 },
  { code: "23096", latitude: 46.1632, longitude: 1.877 },
] as const;
const filters = [
  { regionCode: "84", category: "mobility.minibus", kind: "offer", nature: "offre" },
  { regionCode: "76", category: "premises.kitchen", kind: "need", nature: "besoin" },
  { regionCode: "53", category: "equipment.event", kind: "offer", nature: "offre" },
  { regionCode: "32", category: "skills.training", kind: "need", nature: "besoin" },
] as const;

const at = <Item>(items: readonly Item[], turn: number): Item => {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error("nothing to ask");
  return item;
};

const annonces = (asked: Record<string, string>): string => `/api/v1/annonces?${new URLSearchParams(asked).toString()}`;
const trpc = (procedure: string, input: unknown): string =>
  `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;

/** A part of the map around a place, as wide as a département or so. */
const boxAround = ({ latitude, longitude }: { latitude: number; longitude: number }) => ({
  west: longitude - 1,
  east: longitude + 1,
  south: latitude - 0.7,
  north: latitude + 0.7,
});

type Reading = (asked: Partial<SearchListings>) => Promise<KnownSearch>;

/** Everything that is asked of a search, each time of other words or another place. */
function listMeasures(queries: Queries, read: Reading): Measure[] {
  const text = (name: string, texts: readonly string[]): Measure => ({
    name: `text, ${name}`,
    path: (turn) => annonces({ q: at(texts, turn), lieux: "non" }),
    raw: async (turn) => rawText(await read({ text: at(texts, turn) })),
  });
  return [
    text("rare", queries.rare),
    text("common", queries.common),
    text("several words", queries.several),
    {
      name: "text, région and kind",
      path: (turn) => {
        const { regionCode, nature } = at(filters, turn);
        return annonces({ q: at(queries.rare, turn), lieux: "non", territoire: `region:${regionCode}`, nature });
      },
      raw: async (turn) => rawTextWithFilters(await read({ text: at(queries.rare, turn) }), at(filters, turn)),
    },
    {
      name: "filters only",
      path: (turn) => {
        const { regionCode, category } = at(filters, turn);
        return annonces({ territoire: `region:${regionCode}`, categorie: category });
      },
      raw: (turn) => rawFilters(at(filters, turn)),
    },
    {
      name: "place and 30 km",
      path: (turn) => annonces({ pres_de: at(places, turn).code, rayon: "30" }),
      raw: (turn) => rawNearest(at(places, turn), 30),
    },
    {
      name: "20 nearest of a category",
      path: (turn) => annonces({ pres_de: at(places, turn).code, rayon: "200", categorie: at(filters, turn).category }),
      raw: (turn) => rawNearest(at(places, turn), 200, at(filters, turn).category),
    },
  ];
}

const names = new Map<string, string>();

/** One name for each text: how many parts a query has changes it. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `bench_${names.size}`;
  names.set(text, name);
  return name;
}

/** What stands beside the list: how many each filter would show, and the map. */
function countMeasures(queries: Queries, read: Reading): Measure[] {
  return [
    {
      name: "facets, frequent word",
      path: (turn) => trpc("search.facets", { text: at(queries.common, turn), readPlaces: false }),
      raw: async (turn) => [rawFacets(await read({ text: at(queries.common, turn) }))],
    },
    {
      name: "facets, wide rows (baseline)",
      raw: async (turn) => [rawWideFacets(await read({ text: at(queries.common, turn) }))],
    },
    {
      name: "map box",
      path: (turn) => trpc("map.clusters", { box: boxAround(at(places, turn)) }),
      raw: (turn) => [rawMapBox(boxAround(at(places, turn)), 0.25)],
    },
  ];
}

/** Times each statement by hand, each way on its own; the quickest way tells. */
type ByHand = { client: pg.Client; db: Kysely<DB>; turns: number };

async function timeRaw({ raw }: Measure, { client, db, turns }: ByHand): Promise<Timing | null> {
  if (!raw) return null;
  const ways = (await raw(0)).length;
  const found: Timing[] = [];
  for (let way = 0; way < ways; way += 1) {
    const statements = await Promise.all(Array.from({ length: turns + 8 }, async (_, turn) => (await raw(turn))[way]));
    const compiled = statements.map((statement) => statement?.compile(db));
    found.push(
      await time(async (turn) => {
        const asked = compiled[turn];
        if (!asked) return;
        await client.query({ name: nameOf(asked.sql), text: asked.sql, values: [...asked.parameters] });
      }, turns),
    );
  }
  return found.sort((one, other) => one.p50 - other.p50)[0] ?? null;
}

/** Measures them all at one size. */
export async function measureAll(size: Size, queries: Queries, turns: number): Promise<Measured[]> {
  const db = openDatabase({ connectionString: size.appUrl, maxConnections: 1 });
  const client = new pg.Client({ connectionString: size.appUrl });
  await client.connect();
  const asking = openAsking(size.apiUrl, 1);
  const read: Reading = async (asked) => {
    const search = searchListingsInput.parse({ ...asked, readPlaces: false });
    return (await readSearch({ db, now: () => new Date() }, search)).known;
  };
  const measured: Measured[] = [];
  for (const measure of [...listMeasures(queries, read), ...countMeasures(queries, read)]) {
    const { path, name } = measure;
    const http = path ? await time((turn) => asking.ask(path(turn)), turns) : null;
    measured.push({ name, http, raw: await timeRaw(measure, { client, db, turns }) });
  }
  asking.close();
  await client.end();
  await db.destroy();
  return measured;
}
