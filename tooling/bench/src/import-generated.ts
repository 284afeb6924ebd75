import type { Database } from "@maillage/database/connection";
import { generateListings, readGeneratedPlaces } from "@maillage/demo/generate-listings";
import { openJobs } from "@maillage/jobs/job-sender";
import { importListings } from "@maillage/usecases/imports/import-listings";

/** Imports as many generated listings, always the same for a count; a thousand are published at each second. */
export async function importGenerated(db: Database, count: number): Promise<void> {
  const places = await readGeneratedPlaces();
  async function* lines() {
    for (const listing of generateListings({ count, seed: 1, places })) yield `${JSON.stringify(listing)}\n`;
  }
  let time = Date.parse("2026-11-01T09:00:00Z");
  const now = () => new Date((time += 1000));
  const jobs = openJobs(db);
  // The register is never asked: an import names its organisations itself.
  const register = { findBySiret: async () => ({ status: "unavailable" }) as const };
  const report = await importListings({ db, jobs, register, now }, { stream: lines(), name: `${count}.jsonl` });
  await jobs.stop();
  if (report.created !== count) throw new Error(`${report.created} of ${count} generated listings came in`);
}
