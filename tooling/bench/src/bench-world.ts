import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "@maillage/config/configuration";
import { migrate } from "@maillage/database/migrate";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";
import { findFreePort } from "@maillage/embedded-database/free-port";
import { createQueues } from "@maillage/jobs/create-queues";
import { type Program, startProgram } from "@maillage/test-world/browser/program";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A database of its own with the 260 listings of the demonstration, its site, and the yardstick. */
export type BenchWorld = {
  siteUrl: string;
  apiUrl: string;
  bareUrl: string;
  database: EmbeddedDatabase;
  close(): Promise<void>;
};

/** Runs the operator's command line; throws with what it said when it fails. */
function maillage(words: readonly string[], environment: Record<string, string>): string {
  const done = spawnSync(process.execPath, ["apps/cli/src/main.ts", ...words], {
    cwd: root,
    env: childEnvironment(environment),
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`maillage ${words.join(" ")}: ${done.stderr}`);
  return `${done.stdout}${done.stderr}`;
}

async function prepare(database: EmbeddedDatabase, environment: Record<string, string>): Promise<void> {
  const owner = { connectionString: database.ownerUrl, appRole: "maillage_app" };
  await migrate(owner);
  await createQueues(owner);
  const operator = { ...environment, MIGRATION_DATABASE_URL: database.ownerUrl };
  maillage(["import", "territories"], operator);
  console.log(maillage(["import", "listings", "tooling/demo/data/listings.jsonl"], operator).trim());
}

/** Starts everything the bench measures; close it at the end. */
export async function openBenchWorld(): Promise<BenchWorld> {
  const database = await startEmbeddedDatabase({ durable: false });
  const [site, api, bare] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const dataDirectory = mkdtempSync(join(tmpdir(), "maillage-bench-"));
  const environment = {
    DATABASE_URL: database.appUrl,
    MAILLAGE_DATA_DIR: dataDirectory,
    MAILLAGE_DEMO: "no",
    PORT: String(site),
    API_PORT: String(api),
    SITE_URL: `http://localhost:${site}`,
    LOG_LEVEL: "info",
    NODE_ENV: "production",
  };
  await prepare(database, environment);
  const programs: Program[] = [
    await startProgram({ file: "apps/site/server.ts", readyWhen: "site listening", environment }),
    await startProgram({ file: "apps/api/src/main.ts", readyWhen: "listening", environment }),
    await startProgram({
      file: "tooling/bench/src/bare-answer.ts",
      arguments: [String(bare)],
      readyWhen: "bare answer listening",
      environment,
    }),
  ];
  return {
    siteUrl: `http://localhost:${site}`,
    apiUrl: `http://localhost:${api}`,
    bareUrl: `http://127.0.0.1:${bare}`,
    database,
    close: async () => {
      await Promise.all(programs.map((program) => program.stop()));
      await database.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
