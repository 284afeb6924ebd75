import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { childEnvironment } from "@maillage/config/configuration";
import { openDatabase } from "@maillage/database/connection";
import { migrate } from "@maillage/database/migrate";
import type { Position } from "@maillage/domain/territories/distance";
import { startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";
import { createQueues } from "@maillage/jobs/create-queues";
import { loadCommuneResolver } from "@maillage/territories/commune-resolver";
import { importTerritories } from "@maillage/territories/import-territories";
import { urlOfDatabase } from "@maillage/test-world/test-server";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Where a commune is, former codes included; null when nobody knows. */
export type PlaceOf = (communeCode: string) => Position | null;

/** The two roles of one fresh database: migrated, with every territory and no listing. */
export type FreshDatabase = { appUrl: string; ownerUrl: string };

/** A PostgreSQL of its own for the run, that gives each set a database nobody else has touched. */
export type EvaluationServer = {
  placeOf: PlaceOf;
  freshDatabase(): Promise<FreshDatabase>;
  stop(): Promise<void>;
};

async function readPlaces(ownerUrl: string): Promise<PlaceOf> {
  const db = openDatabase({ connectionString: ownerUrl, maxConnections: 2 });
  try {
    await importTerritories(db);
    const resolve = await loadCommuneResolver(db);
    const rows = await db.selectFrom("commune").select(["code", "latitude", "longitude"]).execute();
    const places = new Map<string, Position>();
    for (const { code, latitude, longitude } of rows)
      if (latitude !== null && longitude !== null) places.set(code, { latitude, longitude });
    return (code) => places.get(resolve(code) ?? "") ?? null;
  } finally {
    await db.destroy();
  }
}

/** Starts the server and loads the territories once; every fresh database is a copy of that one. */
export async function startEvaluationServer(): Promise<EvaluationServer> {
  const server = await startEmbeddedDatabase({ durable: false });
  try {
    const owner = { connectionString: server.ownerUrl, appRole: "maillage_app" };
    await migrate(owner);
    await createQueues(owner);
    const placeOf = await readPlaces(server.ownerUrl);
    let copies = 0;
    const freshDatabase = async (): Promise<FreshDatabase> => {
      copies += 1;
      const name = `evaluation_${copies}`;
      const admin = new pg.Client({ connectionString: urlOfDatabase(server.superuserUrl, "postgres") });
      await admin.connect();
      await admin.query(`create database ${name} template maillage owner maillage_owner strategy file_copy`);
      await admin.end();
      return { appUrl: urlOfDatabase(server.appUrl, name), ownerUrl: urlOfDatabase(server.ownerUrl, name) };
    };
    return { placeOf, freshDatabase, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Runs `maillage import listings` as an operator would; returns what it said. Throws that when the import failed. */
export function importListingsFile(file: string, environment: Record<string, string>): string {
  const done = spawnSync(process.execPath, ["apps/cli/src/main.ts", "import", "listings", file], {
    cwd: root,
    env: childEnvironment(environment),
    encoding: "utf8",
  });
  const said = `${done.stdout}${done.stderr}`.trim();
  if (done.status !== 0) throw new Error(said);
  return said;
}
