import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "@maillage/database/connection";
import { createLink, endLinks, peekLink, purgeLinks, useLink } from "./one-time-links.ts";
import { newToken } from "./tokens.ts";
import { addPerson, later, openTrialDatabase } from "./trial-database.ts";

let db: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ db, close } = await openTrialDatabase());
});
afterAll(() => close());

const now = new Date("2026-03-02T09:00:00Z");

async function countWaiting(): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock'`.execute(db);
  return rows[0]?.waiting ?? 0;
}

async function resetLink() {
  const person = await addPerson(db);
  const token = await createLink(db, { purpose: "reset_password", personId: person.id, email: person.email, now });
  return { person, token, wanted: { token, purpose: "reset_password", now } as const };
}

describe("a one-time link", () => {
  it("carries what it was made with, for a person or for an address alone", async () => {
    const payload = { organisationId: "org", role: "contributor" };
    const token = await createLink(db, { purpose: "join_organisation", personId: null, email: "a@b.fr", payload, now });
    const link = await peekLink(db, { token, purpose: "join_organisation", now });
    expect(link).toMatchObject({ personId: null, email: "a@b.fr", payload, expiresAt: later(now, { days: 7 }) });
    expect(link).not.toHaveProperty("secretHash");
  });

  it("is looked at as often as one likes, and used once", async () => {
    const { wanted, person } = await resetLink();
    for (let look = 0; look < 3; look += 1) expect(await peekLink(db, wanted)).toMatchObject({ personId: person.id });
    expect(await useLink(db, wanted)).toMatchObject({ personId: person.id });
    expect(await useLink(db, wanted)).toBeNull();
    expect(await peekLink(db, wanted)).toBeNull();
  });

  it("is used by one of fifty who come at once", async () => {
    const { wanted } = await resetLink();
    const first = Promise.withResolvers<void>();
    const others = Promise.withResolvers<void>();
    const use = (number: number) =>
      db.transaction().execute(async (tx) => {
        const link = await useLink(tx, wanted);
        if (number === 0) first.resolve();
        if (number === 0) await others.promise;
        return link;
      });
    const uses = [use(0)];
    await first.promise;
    for (let number = 1; number < 50; number += 1) uses.push(use(number));
    // All have seen an unused link, and wait behind the one whose use is not committed yet.
    await vi.waitFor(async () => expect(await countWaiting()).toBe(49), { timeout: 10_000 });
    others.resolve();
    expect((await Promise.all(uses)).map((link) => link !== null)).toEqual([true, ...Array(49).fill(false)]);
  });

  it("is not used when what it was used for fails", async () => {
    const { wanted } = await resetLink();
    const failing = db.transaction().execute(async (tx) => {
      expect(await useLink(tx, wanted)).not.toBeNull();
      throw new Error("le mot de passe est refusé");
    });
    await expect(failing).rejects.toThrow("refusé");
    expect(await useLink(db, wanted)).not.toBeNull();
  });

  it("lives thirty minutes when it resets a password", async () => {
    const { wanted } = await resetLink();
    expect(await useLink(db, { ...wanted, now: later(now, { minutes: 30 }) })).toBeNull();
    expect(await useLink(db, { ...wanted, now: later(now, { minutes: 29, seconds: 59 }) })).not.toBeNull();
  });

  it("opens nothing but its purpose, with nothing but its secret", async () => {
    const { wanted, token } = await resetLink();
    const id = token.split(".")[0];
    expect(await useLink(db, { ...wanted, purpose: "confirm_email" })).toBeNull();
    expect(await useLink(db, { ...wanted, token: newToken(id).token })).toBeNull();
    expect(await useLink(db, { ...wanted, token: "" })).toBeNull();
    expect(await useLink(db, wanted)).not.toBeNull();
  });

  it("dies with its person's account, or when they are done with its purpose", async () => {
    const first = await resetLink();
    await db.updateTable("person").set({ deleted_at: now }).where("id", "=", first.person.id).execute();
    expect(await useLink(db, first.wanted)).toBeNull();
    const second = await resetLink();
    expect(await endLinks(db, { personId: second.person.id, purposes: ["confirm_email"], now })).toBe(0);
    expect(await endLinks(db, { personId: second.person.id, purposes: [], now })).toBe(0);
    expect(await endLinks(db, { personId: second.person.id, purposes: ["reset_password"], now })).toBe(1);
    expect(await useLink(db, second.wanted)).toBeNull();
  });

  it("is purged once it can no longer be used", async () => {
    const { wanted } = await resetLink();
    await purgeLinks(db, later(now, { minutes: 29 }));
    expect(await peekLink(db, wanted)).not.toBeNull();
    await purgeLinks(db, later(now, { minutes: 31 }));
    expect(await peekLink(db, wanted)).toBeNull();
  });
});
