import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { childEnvironment } from "@maillage/config/configuration";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";

let world: TestWorld;
let program: ChildProcess | undefined;
beforeAll(async () => {
  world = await openTestWorld();
});
afterEach(async () => {
  if (program && program.exitCode === null && program.kill("SIGKILL")) await once(program, "exit");
});
afterAll(() => world.close());

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Starts the program as `npm start` does, and waits until it says that it listens. */
async function start(databaseUrl: string): Promise<{ url: string; output: () => string }> {
  const port = await freePort();
  const given = { DATABASE_URL: databaseUrl, API_PORT: String(port), LOG_LEVEL: "info", NODE_ENV: "production" };
  const child = spawn(process.execPath, [fileURLToPath(new URL("main.ts", import.meta.url))], {
    env: childEnvironment(given),
    stdio: ["ignore", "pipe", "pipe"],
  });
  program = child;
  let text = "";
  child.stderr.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  await new Promise<void>((resolve, reject) => {
    child.once("exit", () => reject(new Error(`ended before listening: ${text}`)));
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes("api listening")) resolve();
    });
  });
  return { url: `http://127.0.0.1:${port}`, output: () => text };
}

// Two busy cores are slower than the second that a poll waits by itself.
const patience = { timeout: 10_000 };

const ended = async (): Promise<unknown> =>
  program && program.exitCode === null ? (await once(program, "exit"))[0] : program?.exitCode;

describe("the program", () => {
  it("answers, then lets the requests under way end before it stops", async () => {
    const { url, output } = await start(world.appUrl);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const underWay = await world.db.transaction().execute(async (tx) => {
      // Held until this transaction ends: the request below waits for it.
      await sql`lock table commune_postal_code in access exclusive mode`.execute(tx);
      const waiting = fetch(`${url}/api/v1/communes?q=63600`);
      await expect
        .poll(
          async () =>
            (
              await sql`select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
                where not granted and datname = current_database()`.execute(world.db)
            ).rows.length,
          patience,
        )
        .toBeGreaterThan(0);
      program?.kill("SIGTERM");
      await expect
        .poll(
          () =>
            fetch(`${url}/healthz`).then(
              () => "listening",
              () => "closed",
            ),
          patience,
        )
        .toBe("closed");
      return { waiting };
    });
    const response = await underWay.waiting;
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("Ambert")]);
    expect(await ended()).toBe(0);
    expect(output()).toContain("api stopped");
  });

  it("starts without PostgreSQL and says that it is not ready", async () => {
    const { url } = await start("postgres://personne@127.0.0.1:1/rien");
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect((await fetch(`${url}/api/v1/annonces`)).status).toBe(503);
    program?.kill("SIGTERM");
    expect(await ended()).toBe(0);
  });
});
