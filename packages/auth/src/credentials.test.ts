import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@maillage/database/connection";
import { checkCredentials } from "./credentials.ts";
import { hashPassword } from "./passwords.ts";
import { countAttempt, countSignIn, forgetSignIns, purgeAttempts } from "./throttling.ts";
import { addPerson, later, openTrialDatabase } from "./trial-database.ts";

let db: Database;
let close: () => Promise<void>;
let passwordHash: string;
beforeAll(async () => {
  ({ db, close } = await openTrialDatabase());
  passwordHash = await hashPassword("tournevis lavande octobre");
});
afterAll(() => close());

const now = new Date("2026-03-02T09:00:00Z");
const password = "tournevis lavande octobre";
let lastAddress = 0;
let address: string;
let email: string;
beforeEach(async () => {
  lastAddress += 1;
  address = `192.0.2.${lastAddress}`;
  ({ email } = await addPerson(db, { passwordHash }));
});

const tooMany = (minutes: number) => ({ code: "too_many_attempts", values: { minutes } });

describe("signing in", () => {
  it("answers the account to whoever has its password, without its hash", async () => {
    const { account, refusal } = await checkCredentials(db, { email, password, address, now });
    expect(refusal).toBeNull();
    expect(account).toMatchObject({ email, displayName: "Odile Faure" });
    expect(account).not.toHaveProperty("passwordHash");
  });

  it("refuses alike a wrong password, an unknown, unconfirmed or password-less account", async () => {
    const unconfirmed = await addPerson(db, { passwordHash, confirmed: false });
    const invited = await addPerson(db, {});
    const attempts = [
      { email, password: "autre chose" },
      { email: "personne@viverols.example", password },
      { email: unconfirmed.email, password },
      { email: invited.email, password },
    ];
    for (const attempt of attempts) {
      const answer = await checkCredentials(db, { ...attempt, address, now });
      expect(answer).toEqual({ account: null, refusal: { code: "sign_in_failed" } });
    }
  });
});

describe("an account guessed at", () => {
  const fail = async (at: Date, who = email) =>
    (await checkCredentials(db, { email: who, password: "non", address, now: at })).refusal;

  it.each(["known", "unknown"])("waits after five failures, twice as long each time: %s", async (sort) => {
    const who = sort === "known" ? email : `personne.${lastAddress}@viverols.example`;
    for (let failure = 0; failure < 5; failure += 1) expect(await fail(now, who)).toEqual({ code: "sign_in_failed" });
    let at = now;
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      expect(await fail(at, who)).toEqual(tooMany(minutes));
      at = later(at, { minutes, seconds: -1 });
      expect(await fail(at, who)).toEqual(tooMany(1));
      at = later(at, { seconds: 1 });
      expect(await fail(at, who)).toEqual({ code: "sign_in_failed" });
    }
  });

  it("makes its own person wait too, and forgets once they are in", async () => {
    for (let failure = 0; failure < 5; failure += 1) await fail(now);
    expect(await checkCredentials(db, { email, password, address, now })).toMatchObject({ refusal: tooMany(1) });
    const after = later(now, { minutes: 1 });
    expect(await checkCredentials(db, { email, password, address, now: after })).toMatchObject({ refusal: null });
    for (let failure = 0; failure < 5; failure += 1) expect(await fail(after)).toEqual({ code: "sign_in_failed" });
    await forgetSignIns(db, email);
    expect(await checkCredentials(db, { email, password, address, now: after })).toMatchObject({ refusal: null });
  });

  it("lets five guesses through of forty at once, from forty addresses", async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, host) => countSignIn(db, { email, address: `198.51.100.${host}`, now })),
    );
    expect(answers.filter((refusal) => refusal === null).length).toBe(5);
  });
});

describe("an address that tries many accounts", () => {
  const from = (number: number, at = now) => countSignIn(db, { email: `compte${number}@a.example`, address, now: at });

  it("is refused after 25 in five minutes, until the first are five minutes old", async () => {
    for (let number = 0; number < 25; number += 1) expect(await from(number)).toBeNull();
    for (let number = 25; number < 40; number += 1) expect(await from(number)).toEqual(tooMany(5));
    expect(await from(40, later(now, { minutes: 4 }))).toEqual(tooMany(1));
    // The refused ones were not counted: whoever waited is let in.
    expect(await from(41, later(now, { minutes: 5 }))).toBeNull();
  });

  it("gets no more and no fewer through by asking all at once", async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, (_, number) => from(1000 + number)));
    expect(answers.filter((refusal) => refusal === null).length).toBe(25);
  });
});

describe("anything else that is counted", () => {
  it("has its own limit, by action and by person", async () => {
    const ask = (action: string, who: string) => countAttempt(db, { action, who, most: 2, withinMinutes: 60, now });
    expect([await ask("reset", email), await ask("reset", email)]).toEqual([null, null]);
    expect(await ask("reset", email)).toEqual(tooMany(60));
    expect(await ask("notice", email)).toBeNull();
    expect(await ask("reset", "une autre personne")).toBeNull();
  });

  it("is kept without a name, for a day", async () => {
    await countSignIn(db, { email, address, now });
    const rows = JSON.stringify(await db.selectFrom("attempt").selectAll().execute());
    expect(rows).not.toContain(email);
    expect(rows).not.toContain(address);
    await purgeAttempts(db, later(now, { days: 2 }));
    expect(await db.selectFrom("attempt").selectAll().execute()).toEqual([]);
  });
});
