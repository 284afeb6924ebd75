import { openDatabase } from "@maillage/database/connection";
import { listConcepts } from "@maillage/database/search/thesaurus.queries";
import { type AlertsMeasured, measureAlerts } from "./alert-measures.ts";
import { measureMatching } from "./matching-measures.ts";
import { measureAll } from "./measures.ts";
import { makeQueries, type Queries } from "./queries.ts";
import { goalsTable } from "./scale-goals.ts";
import {
  alertTable,
  crowdLine,
  matchingTable,
  type RunMeasured,
  type SizeMeasured,
  searchTable,
} from "./scale-tables.ts";
import { openScaleWorld, type ScaleWorld, type Size } from "./scale-world.ts";
import { throughput } from "./timings.ts";

const turns = 60;
const differentTexts = 3_000;
const clients = 32;

/** `10k,100k,1M` as numbers, from the smallest. Throws on anything else. */
export function readCounts(text: string): number[] {
  const counts = text.split(",").map((part) => {
    const [, digits, unit] = /^(\d{1,4})(k|M)?$/.exec(part.trim()) ?? [];
    if (digits === undefined) throw new RangeError(`« ${part} »\u00a0: écrivez par exemple 10k,100k,1M`);
    return Number(digits) * (unit === "M" ? 1_000_000 : unit === "k" ? 1_000 : 1);
  });
  return counts.sort((one, other) => one - other);
}

async function queriesOf(size: Size): Promise<Queries> {
  const db = openDatabase({ connectionString: size.appUrl, maxConnections: 1 });
  const concepts = await listConcepts(db);
  await db.destroy();
  return makeQueries(concepts, differentTexts);
}

async function measureCrowd(size: Size, queries: Queries): Promise<RunMeasured["crowd"]> {
  const paths = queries.mixed.map((text) => `/api/v1/annonces?q=${encodeURIComponent(text)}`);
  return throughput(size.apiUrl, paths, { clients, seconds: 10 });
}

async function measureSize(size: Size, queries: Queries): Promise<Omit<SizeMeasured, "loadedInSeconds">> {
  const searches = await measureAll(size, queries, turns);
  return { count: size.count, searches, matching: await measureMatching(size, 12) };
}

type Wanted = { sizes: readonly number[]; alerts: readonly number[] };

async function measureWorld(world: ScaleWorld, wanted: Wanted): Promise<RunMeasured> {
  const sizes: SizeMeasured[] = [];
  let crowd: RunMeasured["crowd"] | undefined;
  let alerts: AlertsMeasured[] = [];
  for (const count of wanted.sizes) {
    const started = performance.now();
    const size = await world.open(count);
    const loadedInSeconds = (performance.now() - started) / 1_000;
    console.log(`${count.toLocaleString("en")} listings are there after ${loadedInSeconds.toFixed(0)} s`);
    const queries = await queriesOf(size);
    // The crowd also warms the program up: what is measured after it is what it costs day after day.
    const together = await measureCrowd(size, queries);
    sizes.push({ ...(await measureSize(size, queries)), loadedInSeconds });
    if (crowd === undefined) {
      crowd = together;
      alerts = await measureAlerts(size, queries, wanted.alerts);
    }
    await size.close();
  }
  if (crowd === undefined) throw new RangeError("no size to measure");
  return { sizes, crowd, alerts };
}

/** Measures searches, matching and alerts at each size, each in a database of its own, and prints what was found. */
export async function benchScale(wanted: Wanted): Promise<void> {
  const world = await openScaleWorld();
  try {
    const run = await measureWorld(world, wanted);
    console.log(
      `\n${searchTable(run)}\n\n${crowdLine(run)}\n\n${matchingTable(run)}\n\n${alertTable(run)}\n\n${goalsTable(run)}`,
    );
  } finally {
    await world.stop();
  }
}
