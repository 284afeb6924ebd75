import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { expect, it, onTestFinished } from "vitest";
import { backUpDatabase, isDatabaseRunning, restoreDatabase } from "./backup.ts";
import { startEmbeddedDatabase } from "./embedded-database.ts";

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "maillage-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

it("copies a database people are writing to, and gives it back whole elsewhere", { timeout: 60_000 }, async () => {
  const [before, backup, after] = [newFolder(), newFolder(), newFolder()];
  const first = await startEmbeddedDatabase({ dataDirectory: before, durable: true });
  const client = await connect(first.ownerUrl);
  await client.query("create table entry (id int primary key, words text default repeat('mot ', 100))");
  await client.query("insert into entry select generate_series(1, 20000)");
  let writing = true;
  let written = 0;
  const writer = (async () => {
    for (let id = 20_001; writing; id += 1) {
      await client.query("insert into entry values ($1)", [id]);
      written = id;
    }
  })();
  await expect.poll(() => written, { timeout: 20_000 }).toBeGreaterThan(20_010);
  const atLeast = written;
  await backUpDatabase(first, join(backup, "database"));
  writing = false;
  await writer;
  await client.end();
  await first.stop();
  expect(isDatabaseRunning(before)).toBe(false);

  restoreDatabase(join(backup, "database"), after);
  const second = await startEmbeddedDatabase({ dataDirectory: after, durable: true });
  const reader = await connect(second.appUrl);
  const answer = await reader.query(
    "select count(*)::int as rows, max(id) as last, min(length(words)) as size from entry",
  );
  await reader.end();
  expect(isDatabaseRunning(after)).toBe(true);
  await second.stop();
  const { rows, last, size } = answer.rows[0];
  expect(last).toBeGreaterThanOrEqual(atLeast);
  expect(rows).toBe(last);
  expect(size).toBe(400);
});
