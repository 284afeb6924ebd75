import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "@maillage/database/identifiers";
import { insertDocument } from "@maillage/database/organisations/evidence.queries";
import { columnClasses } from "@maillage/database/privacy/column-classes";
import { listPersonalRows, theirs } from "@maillage/database/privacy/personal-rows";
import { createAlertInput } from "@maillage/domain/alerts/alert.input";
import { house } from "@maillage/domain/permissions/actor";
import { addOrganisation } from "@maillage/test-world/cast";
import { publishedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { createAlert } from "../alerts/create-alert.ts";
import { replyToListing } from "../conversations/reply-to-listing.ts";
import { openLetter } from "../letters/open-letter.ts";
import { recordDelivery } from "../letters/record-delivery.ts";
import { fileNotice } from "../moderation/file-notice.ts";
import { purgeExpiredRows } from "../scheduled/purge-expired-rows.ts";
import { changeSuggestionLetters } from "./change-suggestion-letters.ts";
import { deleteAccount } from "./delete-account.ts";
import { exportMyData } from "./export-my-data.ts";

let world: TestWorld;
beforeEach(async () => {
  await world?.close();
  world = await openTestWorld();
});
afterAll(() => world.close());

/** Every column that the registry calls personal, and that holds words. */
const personalColumns = Object.entries(columnClasses).flatMap(([table, columns]) =>
  Object.entries(columns)
    .filter(([column, kind]) => kind === "personal" && !/(_id|_by|_at|_on|itude|^id)$/.test(column))
    .map(([column]) => ({ table, column })),
);

/** The personal columns where these words still stand. */
async function placesOf(words: string): Promise<string[]> {
  const places: string[] = [];
  for (const { table, column } of personalColumns) {
    const found = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}
      where ${sql.ref(column)}::text ilike ${`%${words}%`}`.execute(world.db);
    if ((found.rows[0]?.count ?? 0) > 0) places.push(`${table}.${column}`);
  }
  return places;
}

async function sendEveryLetter(): Promise<void> {
  const letters = await world.db.selectFrom("letter").select("id").where("status", "=", "queued").execute();
  for (const { id } of letters) {
    await openLetter(world.call(house), id);
    await recordDelivery(world.call(house), id, { status: "sent" });
  }
}

/** Gives the mairie's administrator a row of each sort that can be theirs. */
async function rowsOfEverySort(): Promise<void> {
  const { id: personId, email } = world.people.otherAdministrator;
  const call = world.callAs("otherAdministrator");
  const own = { person_id: personId, organisation_id: world.mairie.id };
  await replyToListing(call, { listingId: await publishedListing(world), body: "Bonjour, le minibus est-il libre ?" });
  const partnership = await world.db.selectFrom("partnership").selectAll().executeTakeFirstOrThrow();
  const step = { id: newId(), partnership_id: partnership.id, status: "discussion", words: "" } as const;
  await world.db
    .insertInto("partnership_step")
    .values({ ...own, ...step })
    .execute();
  const file = { organisationId: world.mairie.id, uploadedBy: personId, name: "x.pdf", mediaType: "application/pdf" };
  const kept = { ...file, bytes: Buffer.from("%PDF-1.7"), purpose: "evidence", now: world.now() } as const;
  const evidenceId = await insertDocument(world.db, kept);
  const request = { id: newId(), fact: "representative", evidence_id: evidenceId, region_code: "84" } as const;
  await world.db
    .insertInto("verification_request")
    .values({ ...own, ...request })
    .execute();
  const pair = {
    listing_id: partnership.listing_id,
    other_id: partnership.listing_id,
    organisation_id: world.mairie.id,
  };
  const refusal = { ...pair, reason: "other", person_id: personId, created_at: world.now() } as const;
  await world.db.insertInto("complement_refusal").values(refusal).execute();
  const search = createAlertInput.parse({ search: { text: "minibus" } });
  await createAlert(call, search);
  // One that was asked for before the address had an account, and what it was told then.
  const asked = { name: "", search: "{}", read_with: 1, read_at: world.now(), frequency: "daily" } as const;
  await world.db
    .insertInto("alert")
    .values({ ...asked, asked: ["minibus"], id: newId(), email, is_broad: false, created_at: world.now() })
    .execute();
  await world.db
    .insertInto("alert_told")
    .values({ email, listing_id: partnership.listing_id, told_on: "2026-11-23" })
    .execute();
  await changeSuggestionLetters(call, { wanted: false });
  const notice = { key: null, subject: "organisation", id: world.recyclerie.id, reason: "other" } as const;
  await fileNotice(call, { ...notice, words: "Est-ce bien leur adresse ?", contactEmail: email });
  const link = { id: "lien", secret_hash: Buffer.from("x"), purpose: "change_email", email } as const;
  await world.db
    .insertInto("one_time_link")
    .values({ ...link, person_id: personId, expires_at: world.now() })
    .execute();
  const session = { id: "session", secret_hash: Buffer.from("x"), person_id: personId, kind: "member" } as const;
  await world.db.insertInto("session").values(session).execute();
  const letter = { id: newId(), template: "invitation", recipient_email: email, data: "{}" } as const;
  await world.db.insertInto("letter").values(letter).execute();
  const done = { key: "formulaire", person_id: personId, action: "essai", result: "{}" };
  await world.db.insertInto("idempotency_key").values(done).execute();
}

/** Writes the person's name and address into every personal column of their rows; the tables that had none. */
async function seedEveryColumn(): Promise<string[]> {
  const { id: personId, email, name } = world.people.otherAdministrator;
  const missing: string[] = [];
  for (const rows of listPersonalRows()) {
    const columns = personalColumns.filter(({ table }) => table === rows.table).map(({ column }) => column);
    if (rows.table === "person" || columns.length === 0) continue;
    for (const column of columns) {
      const words = column === rows.address ? email : `De ${name} (${email.toUpperCase()}), de ${name}.`;
      // Made by the database of the two columns that say whose the row is.
      if (column === "recipient") continue;
      const inJson = ["data", "payload", "search"].includes(column);
      const value = inJson ? JSON.stringify({ words }) : column === "asked" ? [words] : words;
      const given = column === rows.address ? sql`${sql.ref(column)} is not null` : sql`true`;
      const changed = await sql`update ${sql.table(rows.table)} set ${sql.ref(column)} = ${value}
        where ${theirs(rows, { personId, email })} and ${given}`.execute(world.db);
      if (changed.numAffectedRows === 0n) missing.push(rows.table);
    }
  }
  return missing;
}

describe("deleting one's account", () => {
  it("leaves one's name and address in no personal column but the letter that says goodbye", async () => {
    const { contributor } = world.people;
    const listingId = await publishedListing(world);
    await replyToListing(world.callAs("otherAdministrator"), {
      listingId,
      body: "Bonjour Salomé, le minibus est-il libre ?",
    });
    await sendEveryLetter();
    expect(await placesOf(contributor.email)).toEqual(["letter.recipient_email", "person.email"]);
    await deleteAccount(world.callAs("contributor"), {});
    expect(await placesOf(contributor.name)).toEqual(["letter.data"]);
    expect(await placesOf(contributor.email)).toEqual(["letter.recipient_email"]);
    await sendEveryLetter();
    expect(await placesOf(contributor.name)).toEqual([]);
  });

  it("leaves them in no personal column of any table, and by the time letters are purged nowhere at all", async () => {
    const { email, name } = world.people.otherAdministrator;
    await rowsOfEverySort();
    expect(await seedEveryColumn()).toEqual([]);
    // The control: the seeds are there, in each of the registry's columns.
    const everywhere = personalColumns.map(({ table, column }) => `${table}.${column}`).sort();
    expect([...new Set([...(await placesOf(email)), ...(await placesOf(name))])].sort()).toEqual(everywhere);
    await deleteAccount(world.callAs("otherAdministrator"), {});
    expect(await placesOf(name)).toEqual(["letter.data"]);
    expect(await placesOf(email)).toEqual(["letter.recipient_email"]);
    const message = await world.db.selectFrom("message").select("body").executeTakeFirstOrThrow();
    expect(message.body).toBe("De Compte supprimé (Compte supprimé), de Compte supprimé.");
    await sendEveryLetter();
    world.pass({ days: 91 });
    await purgeExpiredRows(world.call(house));
    expect([...(await placesOf(name)), ...(await placesOf(email))]).toEqual([]);
  });
});

describe("a copy of one's data", () => {
  it("holds every row of theirs, of each table, no one else's and no secret", async () => {
    await rowsOfEverySort();
    const { tables } = await exportMyData(world.callAs("otherAdministrator"), {});
    const expected = listPersonalRows().map(({ table }) => table);
    const none = ["listing", "listing_revision", "national_appointment", "thesaurus_concept", "verification"];
    expect(Object.keys(tables).sort()).toEqual(expected.filter((table) => !none.includes(table)).sort());
    const written = JSON.stringify(tables);
    expect(written).toContain(world.people.otherAdministrator.email);
    expect(written).toContain("le minibus est-il libre");
    for (const { email } of [world.people.administrator, world.people.contributor])
      expect(written).not.toContain(email);
    expect(written).not.toMatch(/secret_hash|password_hash/);
  });

  it("needs the password again", async () => {
    const call = world.callAs("otherAdministrator");
    const stale = { ...call, actor: { ...call.actor, recentPassword: false } };
    await expect(exportMyData(stale, {})).rejects.toMatchObject({ refusal: { code: "password_needed_again" } });
  });
});

describe("evidence", () => {
  it("is deleted a year after what it proved has ended, and not while it still proves something", async () => {
    const { id: organisation_id } = await addOrganisation(world.db, { name: "Atelier", communeCode: "63003" });
    const ends: Record<string, string | null> = { past: "2025-11-01", lately: "2026-06-01", never: null };
    for (const [name, end] of Object.entries(ends)) {
      const file = {
        organisationId: organisation_id,
        uploadedBy: world.people.observer.id,
        mediaType: "application/pdf",
      };
      const evidence_id = await insertDocument(world.db, {
        ...file,
        name,
        bytes: Buffer.from("%PDF-1.7"),
        purpose: "evidence",
        now: new Date("2024-01-01"),
      });
      const proved = { id: newId(), organisation_id, evidence_id, fact: "ess_status", source: "cress" } as const;
      await world.db
        .insertInto("verification")
        .values({ ...proved, verifier_name: "CRESS", expires_at: end === null ? null : new Date(end) })
        .execute();
    }
    await purgeExpiredRows(world.call(house));
    const left = await world.db.selectFrom("document").select("name").orderBy("name").execute();
    expect(left.map(({ name }) => name)).toEqual(["lately", "never"]);
  });
});
