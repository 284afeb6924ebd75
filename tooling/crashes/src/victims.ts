import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "@maillage/database/connection";
import { type Program, startProgram } from "@maillage/test-world/browser/program";

/** What can be killed. */
export const victims = ["api", "worker", "postgres"] as const;
export type Victim = (typeof victims)[number];

type Setting = { databaseUrl: string; smtpUrl: string; dataDirectory: string; sitePort: number; apiPort: number };

/** The two programs under test, and the addresses people use. */
export type Programs = {
  apiUrl: string;
  siteUrl: string;
  kill(name: "api" | "worker"): Promise<void>;
  start(name: "api" | "worker"): Promise<void>;
  stop(): Promise<void>;
};

const programFiles = {
  api: { file: "apps/api/src/main.ts", readyWhen: "api listening" },
  worker: { file: "apps/worker/src/main.ts", readyWhen: "worker ready" },
} as const;

/** Starts the API and the worker as `npm start` does, at ports that stay theirs from one life to the next. */
export async function startPrograms(setting: Setting): Promise<Programs> {
  const siteUrl = `http://localhost:${setting.sitePort}`;
  const environment = {
    DATABASE_URL: setting.databaseUrl,
    SMTP_URL: setting.smtpUrl,
    MAIL_FROM: "Maillage <bonjour@maillage.example.fr>",
    MAILLAGE_DATA_DIR: setting.dataDirectory,
    MAILLAGE_DEMO: "no",
    MAILLAGE_HOST: "127.0.0.1",
    PORT: String(setting.sitePort),
    API_PORT: String(setting.apiPort),
    SITE_URL: siteUrl,
    // Nobody asks the register here; nothing listens there.
    RECHERCHE_ENTREPRISES_URL: "http://127.0.0.1:9",
  };
  const running = new Map<"api" | "worker", Program>();
  const start = async (name: "api" | "worker"): Promise<void> => {
    running.set(name, await startProgram({ ...programFiles[name], environment }));
  };
  await Promise.all([start("api"), start("worker")]);
  return {
    apiUrl: `http://127.0.0.1:${setting.apiPort}`,
    siteUrl,
    start,
    kill: async (name) => running.get(name)?.kill(),
    stop: async () => {
      await Promise.all([...running.values()].map((program) => program.stop()));
    },
  };
}

/** Since when this PostgreSQL runs; null when it does not answer. */
async function startOfPostgres(db: Database): Promise<string | null> {
  try {
    const answer = await sql<{ since: string }>`select pg_postmaster_start_time()::text as since`.execute(db);
    return answer.rows[0]?.since ?? null;
  } catch {
    // Dead, or recovering.
    return null;
  }
}

/**
 * Kills PostgreSQL's first process, the one this run started, and waits until another serves: the embedded database
 * starts it again by itself, on the same port. The dead one's children may answer for a moment more, and do not count.
 */
export async function crashPostgres(db: Database, clusterDirectory: string): Promise<void> {
  const before = await startOfPostgres(db);
  const [pid] = readFileSync(join(clusterDirectory, "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  const limit = Date.now() + 60_000;
  for (;;) {
    const now = await startOfPostgres(db);
    if (now !== null && now !== before) return;
    if (Date.now() > limit) throw new Error("PostgreSQL did not come back within a minute");
    await wait(20);
  }
}
