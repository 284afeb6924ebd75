// npm run bench:search -- --sizes 10k,100k,1M [--alerts 1k,100k,1M]: how costs grow, through the public door and by hand in SQL.
// npm run bench -- --search: what searches cost among 10,000 and 100,000 listings.
// npm run bench: pages and searches per second, beside a bare Hono answer in the same run, and SQL statements per page.
import { parseArgs } from "node:util";
import { type BenchWorld, openBenchWorld } from "./bench-world.ts";
import { load } from "./load.ts";
import { benchScale, readCounts } from "./scale/scale-bench.ts";
import { benchSearch } from "./search-bench.ts";
import { openStatementCounter } from "./statement-count.ts";

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "5" },
    search: { type: "boolean", default: false },
    scale: { type: "boolean", default: false },
    sizes: { type: "string", default: "10k,100k,1M" },
    alerts: { type: "string", default: "1k,100k" },
  },
});
if (values.scale) {
  await benchScale({ sizes: readCounts(values.sizes), alerts: readCounts(values.alerts) });
  process.exit();
}
if (values.search) {
  await benchSearch([10_000, 100_000]);
  process.exit();
}
const seconds = Number(values.seconds);

const words = ["minibus", "entrepôt", "cuisine", "comptable", "salle", "broyeur", "recyclerie", "formation"];

type Listings = { annonces: { url: string }[] };

/** The addresses of the listings' own pages, from the open data. */
async function listingPages({ apiUrl }: BenchWorld): Promise<string[]> {
  const answer = await fetch(`${apiUrl}/api/v1/annonces?taille=50`);
  // The contract of the open data (packages/api/src/open-data).
  const { annonces } = (await answer.json()) as Listings;
  return annonces.map(({ url }) => url);
}

const world = await openBenchWorld();
try {
  const pages = await listingPages(world);
  const measured: Record<string, readonly string[]> = {
    "bare Hono answer": [`${world.bareUrl}/`],
    "home page": [`${world.siteUrl}/`],
    "list page": [`${world.siteUrl}/annonces`],
    "listing page": pages,
    "search page": words.map((word) => `${world.siteUrl}/annonces?q=${encodeURIComponent(word)}`),
    "search, open data": words.map((word) => `${world.apiUrl}/api/v1/annonces?q=${encodeURIComponent(word)}`),
    "commune search": ["ambert", "saint etienne de", "69003", "montpelier"].map(
      (text) => `${world.apiUrl}/api/v1/communes?q=${encodeURIComponent(text)}`,
    ),
  };
  const results = new Map<string, Awaited<ReturnType<typeof load>>>();
  for (const [name, addresses] of Object.entries(measured)) results.set(name, await load(addresses, seconds));
  const counter = await openStatementCounter({ ...world.database, role: "maillage_app" });
  // Connections opened before the counter do not log: the pools renew them within their idle time, so fresh ones are asked for.
  await new Promise((resolve) => setTimeout(resolve, 11_000));
  const bare = results.get("bare Hono answer")?.perSecond ?? 1;
  console.log(
    "\n| what | requests/s | ratio to bare | p50 ms | p97.5 ms | failures | SQL statements |\n| --- | --- | --- | --- | --- | --- | --- |",
  );
  for (const [name, { perSecond, p50, p95, failures }] of results) {
    const [address = ""] = measured[name] ?? [];
    const statements = name.startsWith("bare") ? 0 : await counter.during(async () => (await fetch(address)).text());
    console.log(
      `| ${name} | ${perSecond.toFixed(0)} | ${(perSecond / bare).toFixed(4)} | ${p50} | ${p95} | ${failures} | ${statements} |`,
    );
  }
} finally {
  await world.close();
}
