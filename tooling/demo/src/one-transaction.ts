import type { Connection } from "@maillage/database/connection";
import type { House } from "@maillage/usecases/verbs/verb";

/**
 * Lends use cases a house whose every transaction is part of one: a demonstration interrupted half-way is not there at
 * all, and one that is there is whole.
 */
export function inOneTransaction<Value>(
  house: House,
  work: (house: House, tx: Connection) => Promise<Value>,
): Promise<Value> {
  return house.db.transaction().execute((tx) => {
    const db = new Proxy(tx, {
      get: (target, property) => {
        if (property === "transaction")
          return () => ({ execute: (inner: (tx: Connection) => Promise<unknown>) => inner(tx) });
        const value: unknown = Reflect.get(target, property, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    // A Kysely transaction is a Kysely database but for `transaction()`, which the proxy gives back to it.
    return work({ ...house, db }, tx);
  });
}
