import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Database, openDatabase } from "@maillage/database/connection";
import { newId } from "@maillage/database/identifiers";
import { migrate } from "@maillage/database/migrate";
import { createQueues } from "@maillage/jobs/create-queues";
import { openJobs } from "@maillage/jobs/job-sender";
import { urlOfDatabase } from "@maillage/test-world/test-server";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { replyToListing } from "../conversations/reply-to-listing.ts";
import { importListings } from "../imports/import-listings.ts";
import type { House } from "../verbs/verb.ts";
import { backUp } from "./back-up.ts";
import { restore } from "./restore.ts";

let world: TestWorld;
let folder: string;
let path: string;
const closing: (() => Promise<unknown>)[] = [];

const awkward = "tabulation\tretour\nbarre \\N \\. « guillemets » 🚐 '\"";

beforeAll(async () => {
  world = await openTestWorld();
  folder = await mkdtemp(join(tmpdir(), "maillage-backup-"));
  path = join(folder, "tout.backup");
  const house = world.callAs("visitor");
  async function* lines() {
    const common = {
      kind: "offer",
      category: "mobility.minibus",
      theme: "social_ties",
      commune: "63003",
      radiusKm: 20,
      terms: "free",
    };
    for (let number = 0; number < 50; number += 1) {
      yield `${JSON.stringify({ ...common, id: `S${number}`, title: `Minibus ${number}`, body: awkward, organisation: { name: `Foyer ${number}`, family: "association" } })}\n`;
    }
  }
  await importListings(house, { stream: lines(), name: "essai" });
  const listing = await world.db
    .selectFrom("listing")
    .select("id")
    .where("reference", "=", "S7")
    .executeTakeFirstOrThrow();
  await replyToListing(world.callAs("contributor"), {
    listingId: listing.id,
    body: "Bonjour, il nous irait très bien.",
  });
  const file = {
    organisation_id: world.recyclerie.id,
    name: awkward,
    media_type: "application/pdf",
    purpose: "evidence",
  } as const;
  await world.db
    .insertInto("document")
    .values({ id: newId(), ...file, bytes: randomBytes(300_000), size_bytes: 300_000 })
    .execute();
  const letter = { id: newId(), template: "reset_password", recipient_email: "a@b.example", data: "{}" } as const;
  await world.db.insertInto("letter").values(letter).execute();
  await backUp({ connectionString: world.ownerUrl, path });
});
afterAll(async () => {
  for (const close of closing) await close();
  await rm(folder, { recursive: true });
  await world.close();
});

/** A database of this version with nothing in it, as a new installation has before its territories. */
async function emptyHouse(): Promise<{ house: House; ownerUrl: string }> {
  const server = inject("testServer");
  const name = `restored_${randomBytes(6).toString("hex")}`;
  const admin = openDatabase({ connectionString: server.superuserUrl, maxConnections: 1 });
  await sql.raw(`create database ${name} owner maillage_owner`).execute(admin);
  const ownerUrl = urlOfDatabase(server.ownerUrl, name);
  await migrate({ connectionString: ownerUrl, appRole: "maillage_app" });
  await createQueues({ connectionString: ownerUrl, appRole: "maillage_app" });
  const db = openDatabase({ connectionString: urlOfDatabase(server.appUrl, name), maxConnections: 3 });
  const jobs = openJobs(db);
  closing.push(async () => {
    await jobs.stop();
    await db.destroy();
    await sql.raw(`drop database ${name} with (force)`).execute(admin);
    await admin.destroy();
  });
  return { house: { ...world.callAs("visitor"), db, jobs }, ownerUrl };
}

/** Each table with its number of rows and a checksum of them all, whatever their order. */
async function fingerprint(db: Database): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' order by 1`.execute(
    db,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables.rows) {
    // The log has one line more after a restore: that it was done.
    const kept = name === "audit_entry" ? sql`where action <> 'backup.restored'` : sql``;
    const found = await sql<{
      print: string;
    }>`select count(*) || ' ' || coalesce(md5(string_agg(md5(row::text), '' order by md5(row::text))), '') as print
      from ${sql.table(name)} as row ${kept}`.execute(db);
    prints[name] = found.rows[0]?.print ?? "";
  }
  return prints;
}

describe("a backup", () => {
  it("comes back whole: every row of every table, the same, and the letters that waited leave", async () => {
    const { house, ownerUrl } = await emptyHouse();
    const report = await restore(house, { connectionString: ownerUrl, path });
    expect(await fingerprint(house.db)).toEqual(await fingerprint(world.db));
    expect(report.rows).toBeGreaterThan(100_000);
    expect(report.letters).toBe(1);
    const waiting = await sql`select 1 from pgboss.job where name = 'send-letter'`.execute(house.db);
    expect(waiting.rows).toHaveLength(1);
    // New rows number on after those that came back.
    const label = {
      label: "pvd",
      territory_kind: "commune",
      territory_code: "63003",
      source: "essai",
      vintage: "2026",
    } as const;
    await house.db.insertInto("territory_label").values(label).execute();
    // The search text is made again, not copied.
    const found =
      await sql`select 1 from listing where search @@ websearch_to_tsquery('french_unaccented', 'minibus')`.execute(
        house.db,
      );
    expect(found.rows).toHaveLength(50);
  });

  it("is refused by a database that holds anything, which stays as it was", async () => {
    const before = await fingerprint(world.db);
    await expect(restore(world.callAs("visitor"), { connectionString: world.ownerUrl, path })).rejects.toMatchObject({
      reason: "not_empty",
    });
    expect(await fingerprint(world.db)).toEqual(before);
  });

  it("cut or changed anywhere, is refused, and nothing of it stays", async () => {
    const { house, ownerUrl } = await emptyHouse();
    const before = await fingerprint(house.db);
    const whole = await readFile(path);
    const damaged = {
      cut: whole.subarray(0, Math.floor(whole.length * 0.7)),
      cutNearTheEnd: whole.subarray(0, whole.length - 12),
      changed: Buffer.concat([
        whole.subarray(0, 400_000),
        Buffer.from([(whole[400_000] ?? 0) ^ 0xff]),
        whole.subarray(400_001),
      ]),
      other: Buffer.from("ce n’est pas une sauvegarde"),
      empty: Buffer.alloc(0),
    };
    for (const [name, bytes] of Object.entries(damaged)) {
      const file = join(folder, `${name}.backup`);
      await writeFile(file, bytes);
      await expect(restore(house, { connectionString: ownerUrl, path: file }), name).rejects.toMatchObject({
        reason: "damaged",
      });
      expect(await fingerprint(house.db), name).toEqual(before);
    }
  });

  it("of another version is refused", async () => {
    const { house, ownerUrl } = await emptyHouse();
    const owner = openDatabase({ connectionString: ownerUrl, maxConnections: 1 });
    await sql`insert into kysely_migration (name, timestamp) values ('9999_later', '2030')`.execute(owner);
    await owner.destroy();
    await expect(restore(house, { connectionString: ownerUrl, path })).rejects.toMatchObject({
      reason: "other_version",
    });
  });

  it("that fails leaves no file behind, and one that succeeds is for its owner's eyes", async () => {
    await expect(
      backUp({ connectionString: world.ownerUrl, path: join(folder, "absent", "x.backup") }),
    ).rejects.toMatchObject({ code: "ENOENT" });
    expect((await readdir(folder)).filter((name) => name.endsWith(".partial"))).toEqual([]);
    expect(existsSync(path)).toBe(true);
  });
});
