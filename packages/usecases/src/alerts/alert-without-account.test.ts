import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createLink } from "@maillage/auth/one-time-links";
import { countBroadAlerts } from "@maillage/database/alerts/alerts.queries";
import { type AlertFrequency, alertsAtMost } from "@maillage/domain/alerts/alert";
import { createAlertInput } from "@maillage/domain/alerts/alert.input";
import { house } from "@maillage/domain/permissions/actor";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { linkIn, visitor } from "@maillage/test-world/trial-people";
import { purgeExpiredRows } from "../scheduled/purge-expired-rows.ts";
import { askForAlert } from "./ask-for-alert.ts";
import { confirmAlert } from "./confirm-alert.ts";
import { createAlert } from "./create-alert.ts";
import { pauseAlert } from "./pause-alert.ts";
import { readAlertsAgain } from "./read-alerts-again.ts";
import { stopAlerts } from "./stop-alerts.ts";

// Answers come after a fixed time, whoever has an account: the tests need not wait for it.
vi.mock("node:timers/promises", () => ({ setTimeout: async () => undefined }));

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const { search } = createAlertInput.parse({ search: { text: "minibus" } });
const askedBy = (email: string, text = "minibus", frequency: AlertFrequency = "daily") =>
  askForAlert(visitor(world), { search: { ...search, text }, frequency, email });

/** Uses the link of the last letter to this address. */
const confirmedBy = async (email: string) =>
  confirmAlert(visitor(world), { token: await linkIn(world, "confirm_alert", email) });

const alertsOf = (email: string) =>
  world.db.selectFrom("alert").select(["id", "confirmed_at", "person_id"]).where("email", "=", email).execute();

/** The token of the letter that confirms the alert of an address. */
async function tokenFor(email: string): Promise<string> {
  const [alert] = await alertsOf(email);
  const payload = { alertId: alert?.id ?? "" };
  return createLink(world.db, { purpose: "confirm_alert", personId: null, email, payload, now: world.now() });
}

const lettersTo = async (email: string) =>
  (await world.db.selectFrom("letter").select("id").where("recipient_email", "=", email).execute()).length;

describe("an alert asked for without an account", () => {
  it("writes nothing before its link is used, once, and is forgotten when nobody uses it", async () => {
    const email = "lucienne@exemple.fr";
    await askedBy(email);
    expect(await alertsOf(email)).toMatchObject([{ confirmed_at: null }]);
    const token = await tokenFor(email);
    await expect(confirmAlert(world.callAs("visitor"), { token })).resolves.toMatchObject({ hasAccount: false });
    await expect(confirmAlert(world.callAs("visitor"), { token })).rejects.toThrow("link_not_valid");
    await askedBy("personne@exemple.fr");
    world.pass({ days: 4 });
    await purgeExpiredRows(world.call(house));
    expect(await alertsOf("personne@exemple.fr")).toEqual([]);
    expect(await alertsOf(email)).toHaveLength(1);
  });

  it("answers the same whoever has an account, and fills no one's box", async () => {
    const { email } = world.people.contributor;
    const answers = [];
    for (const text of ["minibus", "barnum", "broyeur", "entrepôt", "comptable", "vélo"])
      answers.push(await askedBy(email, text), await askedBy("inconnue@exemple.fr", text));
    expect(new Set(answers.map((answer) => Object.keys(answer).join()))).toEqual(new Set(["email"]));
    expect(await lettersTo(email)).toBe(4);
    expect(await lettersTo("inconnue@exemple.fr")).toBe(4);
    expect(await alertsOf(email)).toHaveLength(4);
  });

  it("is confirmed by a letter that carries no words of whoever asked, who may be a stranger", async () => {
    const email = "marguerite@exemple.fr";
    const words = "Gagnez 500 € sur http://piege.example ou au 06 12 34 56 78";
    const hidden: typeof search = { ...search, text: words, labels: ["pvd"] };
    const near = { communeCode: "63003", km: 50 };
    const ask = (asked: typeof hidden) => askForAlert(visitor(world), { search: asked, frequency: "daily", email });
    await ask({ ...hidden, kinds: ["offer"], near });
    await ask({ ...search, text: "http://piege.example" });
    const letters = await world.db
      .selectFrom("letter")
      .select("data")
      .where("recipient_email", "=", email)
      .orderBy("id")
      .execute();
    expect(letters.map(({ data }) => data)).toMatchObject([
      { name: "Offre · Petites villes de demain · à moins de 50\u00a0km d’Ambert" },
      { name: null },
    ]);
    expect(JSON.stringify(letters)).not.toMatch(/piege|06 12/);
  });

  it("goes to the space of the account that has this address", async () => {
    const { email, id } = world.people.observer;
    await askedBy(email);
    const { hasAccount } = await confirmAlert(world.callAs("visitor"), { token: await tokenFor(email) });
    expect(hasAccount).toBe(true);
    expect(await alertsOf(email)).toEqual([]);
    const own = await world.db.selectFrom("alert").select("id").where("person_id", "=", id).execute();
    expect(own).toHaveLength(1);
  });

  it("leaves no trace of the address when its letters are stopped", async () => {
    const email = "paule@exemple.fr";
    await askedBy(email);
    await confirmAlert(world.callAs("visitor"), { token: await tokenFor(email) });
    const link = { purpose: "stop_alerts", personId: null, email, payload: { alerts: "" }, now: world.now() } as const;
    await stopAlerts(world.callAs("visitor"), { token: await createLink(world.db, link), at: null });
    expect(await alertsOf(email)).toEqual([]);
  });
});

describe("an alert that nobody has confirmed", () => {
  const anchorsOf = async (email: string) => {
    const [alert] = await alertsOf(email);
    return world.db
      .selectFrom("alert_anchor")
      .select("anchor")
      .where("alert_id", "=", alert?.id ?? "")
      .execute();
  };

  it("costs nothing to publications, and takes nobody's place among the broad ones", async () => {
    const email = "gaston@exemple.fr";
    const before = await countBroadAlerts(world.db, 1_000);
    const broad = { ...search, text: "", kinds: ["offer" as const] };
    await askForAlert(visitor(world), { search: broad, frequency: "daily", email });
    expect(await countBroadAlerts(world.db, 1_000)).toBe(before);
    expect(await anchorsOf(email)).toEqual([]);
    await readAlertsAgain(world.call(house));
    expect(await anchorsOf(email)).toEqual([]);
    await confirmedBy(email);
    expect(await countBroadAlerts(world.db, 1_000)).toBe(before + 1);
    expect(await anchorsOf(email)).toEqual([{ anchor: "|kind:offer" }]);
  });

  it("is kept again where listings look, had a version of before confirmed it", async () => {
    const email = "gustave@exemple.fr";
    await askedBy(email);
    await world.db.updateTable("alert").set({ confirmed_at: world.now() }).where("email", "=", email).execute();
    await readAlertsAgain(world.call(house));
    expect(await anchorsOf(email)).not.toEqual([]);
  });

  it("cannot be asked for all day long from one network", async () => {
    const ask = (number: number) =>
      askForAlert(visitor(world, "2001:db8:77::1"), { search, frequency: "daily", email: `n${number}@exemple.fr` });
    for (let number = 0; number < 100; number += 1) {
      await ask(number);
      if (number % 20 === 0) world.pass({ minutes: 6 });
    }
    world.pass({ minutes: 6 });
    await expect(ask(100)).rejects.toMatchObject({ refusal: { code: "too_many_attempts" } });
    world.pass({ days: 1 });
    await expect(ask(100)).resolves.toMatchObject({});
  });
});

describe("an alert asked for again without an account", () => {
  const kept = (owner: "email" | "person_id", value: string) =>
    world.db.selectFrom("alert").select(["frequency", "paused_at"]).where(owner, "=", value).execute();

  it("writes as often as was asked last, once that letter's link is used and not before", async () => {
    const email = "solange@exemple.fr";
    await askedBy(email);
    await confirmedBy(email);
    await askedBy(email, "minibus", "weekly");
    expect(await kept("email", email)).toMatchObject([{ frequency: "daily" }]);
    await confirmedBy(email);
    expect(await kept("email", email)).toMatchObject([{ frequency: "weekly" }]);
  });

  it("resumes the same alert that its account has paused", async () => {
    const { id, email } = world.people.withoutOrganisation;
    const call = world.callAs("withoutOrganisation");
    const { alertId } = await createAlert(call, createAlertInput.parse({ search: { text: "minibus" } }));
    await pauseAlert(call, { alertId });
    await askedBy(email, "minibus", "weekly");
    expect(await kept("person_id", id)).toEqual([{ frequency: "daily", paused_at: expect.any(Date) }]);
    await confirmedBy(email);
    expect(await kept("person_id", id)).toEqual([{ frequency: "weekly", paused_at: null }]);
    expect(await alertsOf(email)).toEqual([]);
  });
});

describe("the link of a letter sent before its reader opened an account", () => {
  it("stops the alerts of that account, the one it names or all", async () => {
    const { email } = world.people.otherAdministrator;
    const call = world.callAs("otherAdministrator");
    const make = (text: string) => createAlert(call, createAlertInput.parse({ search: { text } }));
    const [first, second] = [await make("broyeur"), await make("barnum")];
    const payload = { alerts: first.alertId };
    const link = { purpose: "stop_alerts", personId: null, email, payload, now: world.now() } as const;
    const token = await createLink(world.db, link);
    const paused = () =>
      world.db
        .selectFrom("alert")
        .select("id")
        .where("person_id", "=", world.people.otherAdministrator.id)
        .where("paused_at", "is not", null)
        .orderBy("id")
        .execute();
    expect(await stopAlerts(world.callAs("visitor"), { token, at: 0 })).toEqual({ stopped: 1 });
    expect(await paused()).toEqual([{ id: first.alertId }]);
    expect(await stopAlerts(world.callAs("visitor"), { token, at: null })).toEqual({ stopped: 1 });
    expect(await paused()).toEqual([{ id: first.alertId }, { id: second.alertId }]);
  });
});

describe("how many alerts one may have", () => {
  it("is said, and the same search asked twice is one alert", async () => {
    const call = world.callAs("administrator");
    const ask = (text: string) => createAlert(call, createAlertInput.parse({ search: { text } }));
    const words = Array.from({ length: alertsAtMost }, (_, number) => `tonnelle${number}`);
    for (const word of words) await ask(word);
    expect(await ask("tonnelle3")).toMatchObject({ isNew: false });
    await expect(ask("une de plus")).rejects.toMatchObject({ refusal: { code: "alerts_too_many" } });
  });

  it("refuses words that say nothing, and slows down one that meets nearly everything", async () => {
    const call = world.callAs("contributor");
    const empty = createAlertInput.parse({ search: { text: "de la" } });
    await expect(createAlert(call, empty)).rejects.toMatchObject({ refusal: { code: "alert_words_say_nothing" } });
    const all = createAlertInput.parse({ search: {}, frequency: "immediately" });
    expect(await createAlert(call, all)).toMatchObject({ isNew: true, frequency: "daily" });
  });
});
