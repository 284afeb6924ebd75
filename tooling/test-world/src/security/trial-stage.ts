import { type KyselyPlugin, sql } from "kysely";
import type { Database } from "@maillage/database/connection";
import type { TestWorld } from "../test-world.ts";

/** A database on which everything done can be undone. */
export type TrialStage = {
  /** To be given to what is tried: it follows the trial under way. */
  db: Database;
  /**
   * Runs one trial and undoes all it changed: every trial finds the same world.
   * @param plugin sees each statement before it leaves (to count them, or to fail)
   */
  trial<Value>(act: () => Promise<Value>, plugin?: KyselyPlugin): Promise<Value>;
};

class Undo extends Error {}

/** A transaction inside the trial's own: a savepoint, released or rolled back as a commit would be. */
async function nested<Value>(inner: Database, act: (tx: Database) => Promise<Value>): Promise<Value> {
  await sql`savepoint nested`.execute(inner);
  try {
    const value = await act(onStage(() => inner, inner));
    // What the database checks at the end of a transaction (statements of reasons) is checked here.
    await sql`set constraints all immediate`.execute(inner);
    await sql`set constraints all deferred`.execute(inner);
    await sql`release savepoint nested`.execute(inner);
    return value;
  } catch (error) {
    await sql`rollback to savepoint nested`.execute(inner);
    throw error;
  }
}

function onStage(current: () => Database, shape: Database): Database {
  return new Proxy(shape, {
    get(_target, name) {
      const db = current();
      if (name === "transaction" && db.isTransaction) {
        return () => ({ execute: <Value>(act: (tx: Database) => Promise<Value>) => nested(db, act) });
      }
      const member: unknown = Reflect.get(db, name, db);
      return typeof member === "function" ? member.bind(db) : member;
    },
  });
}

/** Opens a stage on the world's database. One trial at a time. */
export function openTrialStage(world: Pick<TestWorld, "db">): TrialStage {
  let current: Database = world.db;
  const trial: TrialStage["trial"] = async (act, plugin) => {
    let value: Awaited<ReturnType<typeof act>> | undefined;
    try {
      await world.db.transaction().execute(async (tx) => {
        current = plugin ? tx.withPlugin(plugin) : tx;
        value = await act();
        throw new Undo();
      });
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
    } finally {
      current = world.db;
    }
    // Undo is thrown after the value was set.
    return value as Awaited<ReturnType<typeof act>>;
  };
  return { db: onStage(() => current, world.db), trial };
}
