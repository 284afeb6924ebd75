import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@maillage/embedded-database/free-port";
import { type Program, startProgram } from "@maillage/test-world/browser/program";
import { untilQueueIsEmpty } from "./empty-queue.ts";
import { type FreshDatabase, importListingsFile } from "./evaluation-database.ts";

/** The product with one set in it and nothing else, reached by its public door. */
export type EvaluationWorld = {
  apiUrl: string;
  /** What the import said. */
  imported: string;
  close(): Promise<void>;
};

async function environmentFor(appUrl: string, dataDirectory: string): Promise<Record<string, string>> {
  const [site, api] = [await findFreePort(), await findFreePort()];
  return {
    DATABASE_URL: appUrl,
    MAILLAGE_DATA_DIR: dataDirectory,
    MAILLAGE_DEMO: "no",
    MAILLAGE_HOST: "127.0.0.1",
    PORT: String(site),
    API_PORT: String(api),
    SITE_URL: `http://localhost:${site}`,
    // Nothing is asked outside this machine: no one listens there.
    RECHERCHE_ENTREPRISES_URL: "http://127.0.0.1:9",
    LOG_LEVEL: "info",
    NODE_ENV: "production",
  };
}

/** Imports a file of listings into a fresh database, lets the worker finish what the import queued, and serves it. */
export async function openEvaluationWorld(database: FreshDatabase, listingsFile: string): Promise<EvaluationWorld> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "maillage-evaluate-"));
  const environment = await environmentFor(database.appUrl, dataDirectory);
  const programs: Program[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(programs.map((program) => program.stop()));
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  try {
    const imported = importListingsFile(listingsFile, { ...environment, MIGRATION_DATABASE_URL: database.ownerUrl });
    programs.push(
      await startProgram({ file: "apps/api/src/main.ts", readyWhen: "api listening", environment }),
      await startProgram({ file: "apps/worker/src/main.ts", readyWhen: "worker ready", environment }),
    );
    await untilQueueIsEmpty(database.ownerUrl);
    return { apiUrl: `http://127.0.0.1:${environment.API_PORT}`, imported, close };
  } catch (error) {
    await close();
    throw error;
  }
}
