import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "./embedded-database.ts";
import { isRunning } from "./lock.ts";

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function newDataDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "maillage-test-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

const serverPid = (database: EmbeddedDatabase): number =>
  Number(readFileSync(join(database.clusterDirectory, "postmaster.pid"), "utf8").split("\n")[0]);

describe("the database of a trial", () => {
  let database: EmbeddedDatabase;
  beforeAll(async () => {
    database = await startEmbeddedDatabase({ durable: false });
  });
  afterAll(() => database.stop());

  it("gives the app role rows of the owner's tables and nothing else", async () => {
    await ask(database.ownerUrl, "create table trial (id int generated always as identity, word text)");
    await ask(database.appUrl, "insert into trial (word) values ('oui')");
    expect(await ask(database.appUrl, "select word from trial")).toEqual([{ word: "oui" }]);
    await expect(ask(database.appUrl, "drop table trial")).rejects.toThrow(/must be owner/);
    await expect(ask(database.appUrl, "create table other (id int)")).rejects.toThrow(/permission denied/);
    await expect(ask(database.appUrl, "alter role maillage_app superuser")).rejects.toThrow(/permission denied/);
  });

  it("opens the schemas the owner adds later, for the queue", async () => {
    await ask(database.ownerUrl, "create schema queue; create table queue.job (id int)");
    expect(await ask(database.appUrl, "select count(*)::int as jobs from queue.job")).toEqual([{ jobs: 0 }]);
  });

  it("makes neither role a superuser", async () => {
    const roles = await ask(database.ownerUrl, "select rolname from pg_roles where rolsuper and rolname like 'mail%'");
    expect(roles).toEqual([]);
  });

  it("reads French: accents, apostrophes, alphabetical order", async () => {
    const rows = await ask(
      database.appUrl,
      `select unaccent('Évêché') as plain, lower('ÉTÉ') as lower,
        to_tsvector('simple', 'l’école « verte »')::text as words,
        (select string_agg(w, ' ' order by w collate "fr-x-icu") from unnest(array['zèbre', 'été', 'eau']) w) as sorted`,
    );
    expect(rows).toEqual([
      { plain: "Eveche", lower: "été", words: "'l':1 'verte':3 'école':2", sorted: "eau été zèbre" },
    ]);
  });

  it("listens to this machine only and refuses a wrong password", async () => {
    const addresses = await ask(database.superuserUrl, "show listen_addresses");
    expect(addresses).toEqual([{ listen_addresses: "127.0.0.1" }]);
    await expect(ask(database.appUrl.replace(/:[^:@]+@/, ":faux@"), "select 1")).rejects.toThrow(/password/);
  });

  it("keeps its passwords to this user", () => {
    expect(statSync(join(database.clusterDirectory, "..", "secrets.json")).mode & 0o077).toBe(0);
  });
});

describe("the database of a data directory", { timeout: 30_000 }, () => {
  it("is found running by a second user, and stops with the last one", async () => {
    const dataDirectory = newDataDirectory();
    const first = await startEmbeddedDatabase({ dataDirectory, durable: false });
    const pid = serverPid(first);
    const second = await startEmbeddedDatabase({ dataDirectory, durable: false });
    expect(serverPid(second)).toBe(pid);
    expect(second.appUrl).toBe(first.appUrl);
    await first.stop();
    expect(await ask(second.appUrl, "select 1 as alive")).toEqual([{ alive: 1 }]);
    await second.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it("is made once when two processes start it together", async () => {
    const dataDirectory = newDataDirectory();
    const both = await Promise.all([1, 2].map(() => startEmbeddedDatabase({ dataDirectory, durable: false })));
    expect(new Set(both.map(serverPid)).size).toBe(1);
    for (const database of both) await database.stop();
  });

  it("keeps its rows, its port and its addresses from one start to the next", async () => {
    const dataDirectory = newDataDirectory();
    const first = await startEmbeddedDatabase({ dataDirectory, durable: false });
    await ask(first.ownerUrl, "create table kept as select 42 as answer");
    await first.stop();
    const second = await startEmbeddedDatabase({ dataDirectory, durable: false });
    expect(await ask(second.appUrl, "select answer from kept")).toEqual([{ answer: 42 }]);
    expect(second.appUrl).toBe(first.appUrl);
    await second.stop();
  });

  it("takes another port when somebody else has taken its own", async () => {
    const dataDirectory = newDataDirectory();
    const first = await startEmbeddedDatabase({ dataDirectory, durable: false });
    await first.stop();
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(first.port, "127.0.0.1", resolve));
    const second = await startEmbeddedDatabase({ dataDirectory, durable: false });
    expect(second.port).not.toBe(first.port);
    await second.stop();
    await new Promise((resolve) => squatter.close(resolve));
  });

  it("comes back with every committed row after its server is killed", async () => {
    const database = await startEmbeddedDatabase({ dataDirectory: newDataDirectory(), durable: true });
    await ask(database.ownerUrl, "create table survivor as select 7 as answer");
    const pid = serverPid(database);
    process.kill(pid, "SIGKILL");
    await expect
      .poll(() => ask(database.appUrl, "select answer from survivor").catch(() => []), { timeout: 20_000 })
      .toEqual([{ answer: 7 }]);
    expect(serverPid(database)).not.toBe(pid);
    await database.stop();
  });

  it("stops and cleans up after a program that was killed", async () => {
    const program = `
      const { startEmbeddedDatabase } = await import(${JSON.stringify(import.meta.resolve("./embedded-database.ts"))});
      const database = await startEmbeddedDatabase({ durable: false });
      console.log(database.clusterDirectory);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve) =>
      child.stdout.once("data", (data) => resolve(String(data).trim())),
    );
    const pid = Number(readFileSync(join(line, "postmaster.pid"), "utf8").split("\n")[0]);
    child.kill("SIGKILL");
    await expect.poll(() => isRunning(pid) || existsSync(line), { timeout: 20_000 }).toBe(false);
  });
});
