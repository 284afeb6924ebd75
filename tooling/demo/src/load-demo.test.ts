import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isCommonPassword } from "@maillage/auth/common-passwords";
import { verifyPassword } from "@maillage/auth/passwords";
import { openJobs } from "@maillage/jobs/job-sender";
import { openTestDatabase, type TestDatabase } from "@maillage/test-world/test-database";
import type { House } from "@maillage/usecases/verbs/verb";
import { demoAccounts, demoPassword } from "./demo-accounts.ts";
import { demoPictures } from "./demo-pictures.ts";
import { loadDemo } from "./load-demo.ts";
import { demoLabels } from "./load-labels.ts";
import { monthsSinceWritten, shiftMonths } from "./shift-dates.ts";

let database: TestDatabase;
let house: House;
const now = new Date("2027-02-10T09:00:00Z");

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  house = {
    db,
    jobs: openJobs(db),
    register: { findBySiret: async () => ({ status: "unavailable" }) },
    now: () => now,
  };
});
afterAll(async () => {
  await database.close();
});

const count = async (query: ReturnType<typeof sql<{ count: number }>>): Promise<number> =>
  (await query.execute(database.db)).rows[0]?.count ?? -1;

describe("the demonstration", () => {
  it("interrupted half-way, is not there at all", async () => {
    const jobs = { send: () => Promise.reject(new Error("interrupted")) };
    await expect(loadDemo({ ...house, jobs })).rejects.toThrow("interrupted");
    expect(await count(sql`select count(*)::int as count from person`)).toBe(0);
    expect(await count(sql`select count(*)::int as count from listing`)).toBe(0);
  });

  it("is loaded once, were two starts at once", async () => {
    const loaded = await Promise.all([loadDemo(house), loadDemo(house)]);
    expect(loaded.filter(Boolean)).toHaveLength(1);
    expect(await loadDemo(house)).toBe(false);
  });

  it("has the 260 listings online, in order of the last months, none expiring before six months", async () => {
    const found = await sql<{
      online: number;
      days: number;
      oldest: Date;
      soonest: string;
    }>`select count(*)::int as online,
      count(distinct published_at::date)::int as days, min(published_at) as oldest, min(expires_on) as soonest
      from listing where reference ~ '^A[0-9]{3}$' and status = 'published'`.execute(database.db);
    expect(found.rows[0]).toMatchObject({ online: 260, soonest: "2027-08-10" });
    expect(found.rows[0]?.days).toBeGreaterThan(60);
    expect(await count(sql`select count(*)::int as count from listing where published_at > ${now}`)).toBe(0);
  });

  it("shows a dozen listings by a light drawing with its words", async () => {
    const found = await database.db
      .selectFrom("listing_photo")
      .innerJoin("document", "document.id", "listing_photo.document_id")
      .innerJoin("listing", "listing.id", "listing_photo.listing_id")
      .select(["listing.reference", "alternative_text", "media_type", "size_bytes", "width", "height", "proposed_in"])
      .execute();
    expect(found).toHaveLength(demoPictures.length);
    expect(new Set(found.map((photo) => photo.reference))).toEqual(
      new Set(demoPictures.map(({ reference }) => reference)),
    );
    for (const photo of found) {
      expect(photo).toMatchObject({ media_type: "image/webp", width: 960, height: 640, proposed_in: null });
      expect(photo.alternative_text).toMatch(/^Dessin d/);
      expect(photo.size_bytes).toBeLessThan(20_000);
    }
  });

  it("moves its dates to the month of installation", async () => {
    const warehouse = await database.db
      .selectFrom("listing")
      .select("starts_on")
      .where("reference", "=", "A258")
      .executeTakeFirst();
    expect(warehouse?.starts_on).toBe("2027-04-04");
  });

  it("has accounts one can sign in with, whose password the product would accept", async () => {
    expect(demoPassword.length).toBeGreaterThanOrEqual(12);
    for (const { email, name } of demoAccounts) {
      expect(await isCommonPassword(demoPassword, [name, email])).toBe(false);
      const person = await database.db
        .selectFrom("person")
        .select(["password_hash", "email_confirmed_at"])
        .where("email", "=", email)
        .executeTakeFirst();
      expect(person?.email_confirmed_at).not.toBeNull();
    }
    const one = await database.db.selectFrom("person").select("password_hash").executeTakeFirst();
    expect(await verifyPassword(one?.password_hash ?? null, demoPassword)).toBe(true);
  });

  it("leaves work on the desks: listings, a changed text, claims with evidence, notices", async () => {
    const waiting = await sql<{ region: string; listings: number; revisions: number; claims: number; notices: number }>`
      select region.code as region,
        (select count(*)::int from listing where status = 'submitted' and region_code = region.code) as listings,
        (select count(*)::int from listing_revision where status = 'submitted' and region_code = region.code) as revisions,
        (select count(*)::int from verification_request where status = 'pending' and evidence_id is not null and region_code = region.code) as claims,
        (select count(*)::int from notice where status = 'open' and region_code = region.code) as notices
      from region where code in ('84', '53', '75') order by 1`.execute(database.db);
    expect(waiting.rows).toEqual([
      { region: "53", listings: 2, revisions: 0, claims: 0, notices: 0 },
      { region: "75", listings: 0, revisions: 0, claims: 0, notices: 1 },
      { region: "84", listings: 5, revisions: 1, claims: 2, notices: 1 },
    ]);
  });

  it("has partnerships at every step, and letters to read", async () => {
    const steps = await sql<{
      status: string;
      count: number;
    }>`select status, count(*)::int as count from partnership group by 1 order by 1`.execute(database.db);
    expect(Object.fromEntries(steps.rows.map((row) => [row.status, row.count]))).toEqual({
      agreed: 1,
      contact: 2,
      discussion: 1,
      done: 1,
      given_up: 1,
    });
    expect(await count(sql`select count(*)::int as count from letter where status = 'queued'`)).toBeGreaterThan(10);
  });

  it("publishes nothing of an organisation that waits for its verification", async () => {
    const rows = await sql<{
      status: string;
    }>`select listing.status from listing join organisation on organisation.id = organisation_id
      where organisation.name = 'Les Fourneaux de la Dore'`.execute(database.db);
    expect(rows.rows).toEqual([{ status: "submitted" }]);
  });
});

describe("dates move by whole months", () => {
  it.each([
    ["2026-11-30", 0, "2027-01-31", "2027-01-31"],
    ["2026-12-01", 1, "2027-01-31", "2027-02-28"],
    ["2028-11-15", 24, null, null],
    ["2026-10-15", -1, "2027-01-04", "2026-12-04"],
  ])("installed on %s", (today, months, before, after) => {
    expect(monthsSinceWritten(today)).toBe(months);
    expect(shiftMonths(before, months)).toBe(after);
  });
});

const shared = (name: string): string => fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url));

describe.skipIf(!existsSync(shared("SOURCES.md")))("the labels entered are those of the official lists", () => {
  const entered = (label: string): string[] =>
    demoLabels()
      .flatMap((entry) => entry.rows)
      .filter((row) => row.label === label)
      .map((row) => row.territoryCode)
      .filter((code) => code.length === 5);
  const communes = [...new Set(demoLabels().flatMap((entry) => entry.rows.map((row) => row.territoryCode)))].filter(
    (code) => code.length === 5,
  );

  it.each([
    ["pvd", "anct-programmes-communes-2024-09.csv", /^PVD,[^,]*,[^,]*,[^,]*,(\w+),/],
    ["acv", "anct-programmes-communes-2024-09.csv", /^ACV,[^,]*,[^,]*,[^,]*,(\w+),/],
    ["villages_avenir", "anct-programmes-communes-2024-09.csv", /^VA,[^,]*,[^,]*,[^,]*,(\w+),/],
    ["massif", "zone-montagne-communes.csv", /^(\w+),/],
    ["frr_plus", "frr-communes-2025-07-10.csv", /^(\w+);[^;]*;[^;]*;FRR\+;/],
  ])("%s", async (label, file, line) => {
    const official = new Set(
      (await readFile(shared(file), "utf8")).split("\n").flatMap((text) => line.exec(text)?.[1] ?? []),
    );
    expect(entered(label).toSorted()).toEqual(communes.filter((code) => official.has(code)).toSorted());
  });
});
