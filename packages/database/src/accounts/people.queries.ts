import type { Connection } from "../connection.ts";

/** A person's account. `passwordHash` is null until a password is chosen (imported or invited people). */
export type Account = {
  id: string;
  email: string;
  displayName: string;
  passwordHash: string | null;
  emailConfirmedAt: Date | null;
};

const columns = [
  "id",
  "email",
  "display_name as displayName",
  "password_hash as passwordHash",
  "email_confirmed_at as emailConfirmedAt",
] as const;

/** The account at this address (already in lower case), confirmed or not; null when there is none or it is deleted. */
export async function findAccountByEmail(db: Connection, email: string): Promise<Account | null> {
  const row = await db
    .selectFrom("person")
    .where("email", "=", email)
    .where("deleted_at", "is", null)
    .select(columns)
    .executeTakeFirst();
  return row ?? null;
}

/** The same, its row held until the transaction ends: who may take an unconfirmed account is settled one at a time. */
export async function lockAccountByEmail(tx: Connection, email: string): Promise<Account | null> {
  const row = await tx
    .selectFrom("person")
    .where("email", "=", email)
    .where("deleted_at", "is", null)
    .select(columns)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The account of this person, its row held until the transaction ends. */
export async function lockAccount(tx: Connection, personId: string): Promise<Account | null> {
  const row = await tx
    .selectFrom("person")
    .where("id", "=", personId)
    .where("deleted_at", "is", null)
    .select(columns)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The account of this person; null when there is none or it is deleted. */
export async function findAccount(db: Connection, personId: string): Promise<Account | null> {
  const row = await db
    .selectFrom("person")
    .where("id", "=", personId)
    .where("deleted_at", "is", null)
    .select(columns)
    .executeTakeFirst();
  return row ?? null;
}

/** Writes a new account; false when the address has one already, and then nothing is written. */
export async function insertAccount(db: Connection, account: Account & { createdAt: Date }): Promise<boolean> {
  const row = await db
    .insertInto("person")
    .values({
      id: account.id,
      email: account.email,
      display_name: account.displayName,
      password_hash: account.passwordHash,
      email_confirmed_at: account.emailConfirmedAt,
      created_at: account.createdAt,
    })
    .onConflict((conflict) => conflict.column("email").where("deleted_at", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes what is given of an account that is not deleted; false when there is no such account. */
export async function updateAccount(
  db: Connection,
  change: { personId: string } & Partial<Omit<Account, "id">>,
): Promise<boolean> {
  const result = await db
    .updateTable("person")
    .set({
      ...(change.email === undefined ? {} : { email: change.email }),
      ...(change.displayName === undefined ? {} : { display_name: change.displayName }),
      ...(change.passwordHash === undefined ? {} : { password_hash: change.passwordHash }),
      ...(change.emailConfirmedAt === undefined ? {} : { email_confirmed_at: change.emailConfirmedAt }),
    })
    .where("id", "=", change.personId)
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
