import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openDatabase } from "@maillage/database/connection";
import { migrate } from "@maillage/database/migrate";
import { startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";
import { findFreePort } from "@maillage/embedded-database/free-port";
import { createQueues } from "@maillage/jobs/create-queues";
import { importTerritories } from "@maillage/territories/import-territories";
import { type Program, startProgram } from "@maillage/test-world/browser/program";
import { urlOfDatabase } from "@maillage/test-world/test-server";
import { fillDatabase } from "./fill-database.ts";

/** One size of the bench: its database, and the product's public door on it. */
export type Size = { count: number; apiUrl: string; appUrl: string; superuserUrl: string; close(): Promise<void> };

/** A PostgreSQL of the run's own; each size has its database there. */
export type ScaleWorld = { open(count: number): Promise<Size>; stop(): Promise<void> };

async function serve(appUrl: string): Promise<{ apiUrl: string; program: Program; close(): Promise<void> }> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "maillage-bench-"));
  const [site, api] = [await findFreePort(), await findFreePort()];
  const program = await startProgram({
    file: "apps/api/src/main.ts",
    readyWhen: "api listening",
    environment: {
      DATABASE_URL: appUrl,
      MAILLAGE_DATA_DIR: dataDirectory,
      MAILLAGE_DEMO: "no",
      MAILLAGE_HOST: "127.0.0.1",
      PORT: String(site),
      API_PORT: String(api),
      SITE_URL: `http://localhost:${site}`,
      LOG_LEVEL: "info",
      NODE_ENV: "production",
    },
  });
  const close = async (): Promise<void> => {
    await program.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  };
  return { apiUrl: `http://127.0.0.1:${api}`, program, close };
}

/** Starts the server, with every territory in the database that the others are copied from. */
export async function openScaleWorld(): Promise<ScaleWorld> {
  const server = await startEmbeddedDatabase({ durable: false });
  const owner = { connectionString: server.ownerUrl, appRole: "maillage_app" };
  try {
    await migrate(owner);
    await createQueues(owner);
    const db = openDatabase({ connectionString: server.ownerUrl, maxConnections: 2 });
    await importTerritories(db);
    await db.destroy();
  } catch (error) {
    await server.stop();
    throw error;
  }
  const open = async (count: number): Promise<Size> => {
    const name = `bench_${count}`;
    const admin = new pg.Client({ connectionString: urlOfDatabase(server.superuserUrl, "postgres") });
    await admin.connect();
    await admin.query(`create database ${name} template maillage owner maillage_owner strategy file_copy`);
    await admin.end();
    const superuserUrl = urlOfDatabase(server.superuserUrl, name);
    await fillDatabase(superuserUrl, count);
    const appUrl = urlOfDatabase(server.appUrl, name);
    const { apiUrl, close } = await serve(appUrl);
    return { count, apiUrl, appUrl, superuserUrl, close };
  };
  return { open, stop: () => server.stop() };
}
