import { openDatabase } from "@maillage/database/connection";
import { migrate } from "@maillage/database/migrate";
import { startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";
import { createQueues } from "@maillage/jobs/create-queues";
import { importTerritories } from "@maillage/territories/import-territories";
import { importGenerated } from "./import-generated.ts";
import { settle } from "./recorded-database.ts";
import { measures, median } from "./search-measures.ts";

const turns = 15;

/** The median of each measure, in milliseconds, in a database of its own with this many generated listings. */
async function medianAmong(count: number): Promise<Map<string, number>> {
  const server = await startEmbeddedDatabase({ durable: false });
  try {
    const owner = { connectionString: server.ownerUrl, appRole: "maillage_app" };
    await migrate(owner);
    await createQueues(owner);
    const db = openDatabase({ connectionString: server.ownerUrl, maxConnections: 4 });
    await importTerritories(db);
    await importGenerated(db, count);
    await db.destroy();
    await settle(server.ownerUrl);
    const app = openDatabase({ connectionString: server.appUrl, maxConnections: 4 });
    const medians = new Map<string, number>();
    for (const measure of measures) medians.set(measure.name, await median(app, measure, turns));
    await app.destroy();
    return medians;
  } finally {
    await server.stop();
  }
}

/** Prints what each search costs at each size, and how much more at the last size than at the first. */
export async function benchSearch(counts: readonly number[]): Promise<void> {
  const columns: Map<string, number>[] = [];
  for (const count of counts) columns.push(await medianAmong(count));
  const heads = counts.map((count) => `${count.toLocaleString("en")} listings, ms`);
  console.log(`\n| what | ${heads.join(" | ")} | growth |\n| --- |${" --- |".repeat(counts.length + 1)}`);
  for (const { name } of measures) {
    const medians = columns.map((column) => column.get(name) ?? Number.NaN);
    const growth = (medians.at(-1) ?? Number.NaN) / (medians[0] ?? Number.NaN);
    console.log(`| ${name} | ${medians.map((median) => median.toFixed(1)).join(" | ")} | ×${growth.toFixed(1)} |`);
  }
}
