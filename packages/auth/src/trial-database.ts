import { insertAccount } from "@maillage/database/accounts/people.queries";
import { type Connection, type Database, openDatabase } from "@maillage/database/connection";
import { newId } from "@maillage/database/identifiers";
import { migrate } from "@maillage/database/migrate";
import { startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";

/** A freshly migrated PostgreSQL for one test file, under the application's role. */
export async function openTrialDatabase(): Promise<{ db: Database; close: () => Promise<void> }> {
  const server = await startEmbeddedDatabase({ durable: false });
  await migrate({ connectionString: server.ownerUrl, appRole: "maillage_app" });
  const db = openDatabase({ connectionString: server.appUrl, maxConnections: 60 });
  return {
    db,
    close: async () => {
      await db.destroy();
      await server.stop();
    },
  };
}

/** A confirmed account of its own for one test. */
export async function addPerson(
  db: Connection,
  account: { passwordHash?: string | null; confirmed?: boolean } = {},
): Promise<{ id: string; email: string }> {
  const id = newId();
  const email = `odile.${id}@viverols.example`;
  const at = new Date("2026-03-02T08:00:00Z");
  await insertAccount(db, {
    id,
    email,
    displayName: "Odile Faure",
    passwordHash: account.passwordHash ?? null,
    emailConfirmedAt: account.confirmed === false ? null : at,
    createdAt: at,
  });
  return { id, email };
}

/** The moment this long after another. */
export function later(from: Date, by: { days?: number; hours?: number; minutes?: number; seconds?: number }): Date {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = by;
  return new Date(from.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
}
