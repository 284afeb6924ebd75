import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "@maillage/database/connection";
import type { SessionKind } from "@maillage/domain/people/session";
import {
  endOtherSessions,
  endSession,
  findSession,
  hasRecentPassword,
  listSessions,
  markPasswordGiven,
  purgeSessions,
  setActingOrganisation,
  startSession,
} from "./sessions.ts";
import { newToken } from "./tokens.ts";
import { addPerson, later, openTrialDatabase } from "./trial-database.ts";

let db: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ db, close } = await openTrialDatabase());
});
afterAll(() => close());

const now = new Date("2026-03-02T09:00:00Z");

async function signIn(kind: SessionKind = "member") {
  const person = await addPerson(db);
  return { person, ...(await startSession(db, { personId: person.id, kind, device: "Firefox, Linux", now })) };
}

const lastUse = async (sessionId: string): Promise<Date | undefined> =>
  (await db.selectFrom("session").where("id", "=", sessionId).select("last_used_at").executeTakeFirst())?.last_used_at;

describe("a session", () => {
  it("is found by its token, with its person", async () => {
    const { token, sessionId, person } = await signIn();
    expect(await findSession(db, token, now)).toEqual({
      sessionId,
      kind: "member",
      createdAt: now,
      passwordGivenAt: now,
      actingOrganisationId: null,
      person: { id: person.id, email: person.email, displayName: "Odile Faure" },
    });
  });

  it("keeps nothing in the database from which its token could be made", async () => {
    const { token } = await signIn();
    const rows = await db.selectFrom("session").selectAll().execute();
    const secret = token.split(".")[1] ?? "";
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rows.some((row) => row.secret_hash.equals(Buffer.from(secret, "base64url")))).toBe(false);
  });

  it("is not found with its id and another secret, nor with nonsense", async () => {
    const { sessionId } = await signIn();
    expect(await findSession(db, newToken(sessionId).token, now)).toBeNull();
    expect(await findSession(db, newToken().token, now)).toBeNull();
    expect(await findSession(db, "'; drop table session; --", now)).toBeNull();
  });

  it.each([
    ["member", { days: 13, hours: 23 }, { days: 14 }],
    ["moderator", { hours: 11, minutes: 59 }, { hours: 12 }],
  ] as const)("of a %s ends when it is not used", async (kind, before, after) => {
    const { token } = await signIn(kind);
    expect(await findSession(db, token, later(now, after))).toBeNull();
    expect(await findSession(db, token, later(now, before))).not.toBeNull();
    // That use has given it another such time.
    expect(await findSession(db, token, later(now, after))).not.toBeNull();
  });

  it.each([
    ["member", 90 * 24, 7 * 24],
    ["moderator", 7 * 24, 6],
  ] as const)("of a %s ends one day even when it is always used", async (kind, hours, step) => {
    const { token } = await signIn(kind);
    for (let hour = step; hour < hours; hour += step) {
      expect(await findSession(db, token, later(now, { hours: hour }))).not.toBeNull();
    }
    expect(await findSession(db, token, later(now, { hours, seconds: -1 }))).not.toBeNull();
    expect(await findSession(db, token, later(now, { hours }))).toBeNull();
  });

  it("notes its use once a minute at most", async () => {
    const { token, sessionId } = await signIn();
    await findSession(db, token, later(now, { seconds: 59 }));
    expect(await lastUse(sessionId)).toEqual(now);
    const minute = later(now, { seconds: 60 });
    await findSession(db, token, minute);
    expect(await lastUse(sessionId)).toEqual(minute);
  });

  it("ends with the account", async () => {
    const { token, person } = await signIn();
    await db.updateTable("person").set({ deleted_at: now }).where("id", "=", person.id).execute();
    expect(await findSession(db, token, now)).toBeNull();
  });

  it("acts as an organisation, or as none", async () => {
    const { token, sessionId } = await signIn();
    await setActingOrganisation(db, { sessionId, organisationId: null });
    expect((await findSession(db, token, now))?.actingOrganisationId).toBeNull();
  });
});

describe("the password given again", () => {
  it("counts for 15 minutes", async () => {
    const { token, sessionId } = await signIn();
    const session = await findSession(db, token, now);
    expect(session && hasRecentPassword(session, later(now, { minutes: 14, seconds: 59 }))).toBe(true);
    expect(session && hasRecentPassword(session, later(now, { minutes: 15 }))).toBe(false);
    const renewed = (await markPasswordGiven(db, sessionId, later(now, { hours: 1 }))) ?? "";
    const after = await findSession(db, renewed, later(now, { hours: 1 }));
    expect(after && hasRecentPassword(after, later(now, { hours: 1, minutes: 14 }))).toBe(true);
    expect(after?.createdAt).toEqual(now);
  });

  it("makes the token held before worthless", async () => {
    const { token, sessionId } = await signIn();
    await markPasswordGiven(db, sessionId, now);
    expect(await findSession(db, token, now)).toBeNull();
  });

  it("does not revive a session that has ended", async () => {
    const { sessionId, person } = await signIn();
    await endSession(db, { personId: person.id, sessionId });
    expect(await markPasswordGiven(db, sessionId, now)).toBeNull();
  });
});

describe("a person's sessions", () => {
  it("are listed while they live, and ended one by one, by their owner only", async () => {
    const { person, token, sessionId } = await signIn();
    const start = later(now, { days: 10 });
    const phone = await startSession(db, { personId: person.id, kind: "member", device: "téléphone", now: start });
    expect((await listSessions(db, person.id, start)).map((row) => row.id)).toEqual([phone.sessionId, sessionId]);
    expect(await listSessions(db, person.id, later(now, { days: 15 }))).toMatchObject([{ device: "téléphone" }]);
    const other = await addPerson(db);
    expect(await endSession(db, { personId: other.id, sessionId })).toBe(false);
    expect(await findSession(db, token, now)).not.toBeNull();
    expect(await endSession(db, { personId: person.id, sessionId })).toBe(true);
    expect(await findSession(db, token, now)).toBeNull();
    expect(await findSession(db, phone.token, start)).not.toBeNull();
  });

  it("are all ended but the one in hand, or all of them", async () => {
    const { person, token, sessionId } = await signIn();
    const others = await Promise.all(
      [1, 2].map(() => startSession(db, { personId: person.id, kind: "member", device: "", now })),
    );
    expect(await endOtherSessions(db, { personId: person.id, keptSessionId: sessionId })).toBe(2);
    for (const other of others) expect(await findSession(db, other.token, now)).toBeNull();
    expect(await findSession(db, token, now)).not.toBeNull();
    expect(await endOtherSessions(db, { personId: person.id, keptSessionId: null })).toBe(1);
    expect(await findSession(db, token, now)).toBeNull();
  });

  it("past their limits are purged, the others kept", async () => {
    const [member, moderator] = [await signIn("member"), await signIn("moderator")];
    const tomorrow = later(now, { days: 1 });
    expect(await purgeSessions(db, tomorrow)).toBeGreaterThanOrEqual(1);
    expect(await lastUse(moderator.sessionId)).toBeUndefined();
    expect(await lastUse(member.sessionId)).toEqual(now);
  });
});
