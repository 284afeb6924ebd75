import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { columnClasses } from "@maillage/database/privacy/column-classes";
import { house } from "@maillage/domain/permissions/actor";
import { publishedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { replyToListing } from "../conversations/reply-to-listing.ts";
import { openLetter } from "../letters/open-letter.ts";
import { recordDelivery } from "../letters/record-delivery.ts";
import { deleteAccount } from "./delete-account.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** Every column that the registry calls personal, and that holds words. */
const personalColumns = Object.entries(columnClasses).flatMap(([table, columns]) =>
  Object.entries(columns)
    .filter(([column, kind]) => kind === "personal" && !/(_id|_by|_at|^bytes|^id)$/.test(column))
    .map(([column]) => ({ table, column })),
);

/** The personal columns where these words still stand. */
async function placesOf(words: string): Promise<string[]> {
  const places: string[] = [];
  for (const { table, column } of personalColumns) {
    const found = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}
      where ${sql.ref(column)}::text like ${`%${words}%`}`.execute(world.db);
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
});
