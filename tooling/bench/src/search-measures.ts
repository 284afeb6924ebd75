import type { Database } from "@maillage/database/connection";
import { countNetwork } from "@maillage/database/listings/home.queries";
import { listSitemapListings } from "@maillage/database/listings/listing-page.queries";
import { listLog } from "@maillage/database/moderation/log.queries";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { askSearch } from "./ask-search.ts";

/** One thing people ask of the list page, the home page or the desk. */
export type Measure = { name: string; ask: (db: Database) => Promise<unknown> };

const near = (km: number) => ({ near: { communeCode: "69123", km } });

/** The searches measured, by what is asked; the generated texts say « communes » in many listings, « barnum » in few. */
const searches = {
  newest: {},
  "newest, page 10": {},
  "region, kind, category": { territory: "region:84", kinds: ["offer"], categories: ["mobility"] },
  "label and theme": { labels: ["pvd"], themes: ["social_ties"] },
  deadline: { order: "deadline" },
  "rare word": { text: "broyeur" },
  "common word": { text: "association" },
  "common word, newest": { text: "association", order: "newest" },
  "common word, kind, region": { text: "association", kinds: ["need"], territory: "region:84" },
  "several words": { text: "local accessible aux personnes à mobilité réduite" },
  "words nobody has together": { text: "minibus comptabilité barnum" },
  "within 30 km": near(30),
  "within 1,000 km": near(1000),
  "within 1,000 km, newest": { ...near(1000), order: "newest" },
  "common word within 100 km": { text: "association", ...near(100) },
} as const;

async function searchPage(db: Database, wanted: object, pages: number): Promise<void> {
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const search = searchListingsInput.parse({ ...wanted, cursor });
    const found: { next: string | null } | null = await askSearch(db, search);
    cursor = found?.next ?? null;
  }
}

/** All that is measured. */
export const measures: readonly Measure[] = [
  ...Object.entries(searches).map(([name, wanted]) => ({
    name,
    ask: (db: Database) => searchPage(db, wanted, name.endsWith("page 10") ? 10 : 1),
  })),
  { name: "home figures", ask: (db) => countNetwork(db, new Date()) },
  { name: "sitemap", ask: listSitemapListings },
  { name: "log of a region", ask: (db) => listLog(db, { regionCodes: ["84"], before: null, limit: 51 }) },
  { name: "log of France", ask: (db) => listLog(db, { regionCodes: null, before: null, limit: 51 }) },
];

/** Milliseconds, the middle of several turns after one that warms up. */
export async function median(db: Database, { ask }: Measure, turns: number): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn <= turns; turn += 1) {
    const started = performance.now();
    await ask(db);
    if (turn > 0) times.push(performance.now() - started);
  }
  return times.sort((one, other) => one - other)[times.length >> 1] ?? 0;
}
