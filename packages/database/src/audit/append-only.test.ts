import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@maillage/test-world/test-database";
import { openDatabase } from "../connection.ts";
import { newId } from "../identifiers.ts";
import { writeAuditEntries } from "./audit.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const line = {
    actorPersonId: null,
    actorOrganisationId: null,
    subjectKind: "listing",
    subjectId: newId(),
    regionCode: "84",
  };
  await writeAuditEntries(database.db, [{ ...line, at: new Date(), action: "listing.published" }]);
});
afterAll(() => database.close());

const changes = {
  update: sql`update audit_entry set action = 'nothing happened'`,
  delete: sql`delete from audit_entry`,
  truncate: sql`truncate audit_entry`,
};

describe("the log only grows", () => {
  it.each(Object.entries(changes))("refuses %s to the application", async (_, change) => {
    await expect(change.execute(database.db)).rejects.toThrow(/permission denied/);
  });

  it.each(Object.entries(changes))("refuses %s even to the owner of the tables", async (_, change) => {
    const owner = openDatabase({ connectionString: database.ownerUrl, maxConnections: 1 });
    await expect(change.execute(owner)).rejects.toThrow(/never changed nor deleted/);
    await owner.destroy();
  });
});
