import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLink } from "@maillage/auth/one-time-links";
import { newId, newShortCode } from "@maillage/database/identifiers";
import type { AlertFrequency } from "@maillage/domain/alerts/alert";
import { createAlertInput } from "@maillage/domain/alerts/alert.input";
import { keptOfAlert } from "@maillage/domain/alerts/alert-letter.rules";
import type { LetterData } from "@maillage/domain/letters/letter";
import type { ListingContent } from "@maillage/domain/listings/listing";
import { house } from "@maillage/domain/permissions/actor";
import type { JobToSend } from "@maillage/jobs/job-sender";
import { coldRoom, minibus, publishedListing } from "@maillage/test-world/listings";
import { type CastName, openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { openLetter } from "../letters/open-letter.ts";
import { pauseListing } from "../listings/pause-listing.ts";
import { resumeListing } from "../listings/resume-listing.ts";
import { makeFindable } from "../search/make-findable.ts";
import { createAlert } from "./create-alert.ts";
import { deleteAlert } from "./delete-alert.ts";
import { matchAlerts, matchSomeAlerts } from "./match-alerts.ts";
import { pauseAlert, resumeAlert } from "./pause-alert.ts";
import { stopAlerts } from "./stop-alerts.ts";
import { alertDigest, tellAlert } from "./tell-alert.ts";

let world: TestWorld;
// 23 November 2026 is a Monday.
beforeEach(async () => {
  world = await openTestWorld({ startsAt: new Date("2026-11-25T09:00:00Z") });
});
afterEach(() => world.close());

const theHouse = () => world.call(house);

async function alertOf(name: CastName, search: object, frequency: AlertFrequency = "daily"): Promise<string> {
  const input = createAlertInput.parse({ search, frequency });
  return (await createAlert(world.callAs(name), input)).alertId;
}

const publish = (content: Partial<ListingContent> = {}) => publishedListing(world, { ...minibus, ...content });

/** Publishes a listing with the words of another, in a transaction of its own, as a use case would. */
async function publishCopy(listingId: string): Promise<void> {
  await world.db.transaction().execute(async (tx) => {
    const {
      search: _,
      details,
      ...words
    } = await tx.selectFrom("listing").selectAll().where("id", "=", listingId).executeTakeFirstOrThrow();
    const copy = { ...words, id: newId(), short_code: newShortCode(), status: "published" as const };
    await tx
      .insertInto("listing")
      .values({ ...copy, details: JSON.stringify(details) })
      .execute();
    const work = { tx, actor: house, now: world.now(), call: theHouse() };
    await makeFindable(work);
  });
}

/** The letters of alerts to one of the cast, oldest first, each as the titles it tells. */
async function lettersTo(name: Exclude<CastName, "visitor">): Promise<string[][]> {
  const rows = await world.db
    .selectFrom("letter")
    .select("data")
    .where("template", "=", "alert_hits")
    .where("person_id", "=", world.people[name].id)
    .orderBy("id")
    .execute();
  return rows.map(({ data }) => {
    // Written by tellAlert a moment ago.
    const { alerts } = data as unknown as LetterData["alert_hits"];
    return alerts.flatMap(({ listings }) => listings.map(({ title }) => title));
  });
}

describe("letters of alerts", () => {
  it("tell once a day what all one's alerts met, each listing once and never again", async () => {
    await alertOf("withoutOrganisation", { text: "minibus" });
    await alertOf("withoutOrganisation", { categories: ["mobility.minibus"] });
    await publish({ title: "Minibus du lundi" });
    const second = await publish({ title: "Minibus du mardi" });
    await matchAlerts(theHouse());
    expect(await alertDigest(theHouse())).toBe(1);
    expect((await lettersTo("withoutOrganisation")).map((titles) => titles.toSorted())).toEqual([
      ["Minibus du lundi", "Minibus du mardi"],
    ]);
    await publish({ title: "Minibus du mercredi" });
    await pauseListing(world.callAs("contributor"), { listingId: second });
    await resumeListing(world.callAs("contributor"), { listingId: second });
    await matchAlerts(theHouse());
    expect(await alertDigest(theHouse())).toBe(0);
    world.pass({ days: 1 });
    expect(await alertDigest(theHouse())).toBe(1);
    expect((await lettersTo("withoutOrganisation"))[1]).toEqual(["Minibus du mercredi"]);
    world.pass({ days: 1 });
    expect(await alertDigest(theHouse())).toBe(0);
  });

  it("are never told twice of a listing, were the alert deleted and made again", async () => {
    const first = await alertOf("withoutOrganisation", { text: "minibus" });
    const listingId = await publish();
    await matchAlerts(theHouse());
    await alertDigest(theHouse());
    await deleteAlert(world.callAs("withoutOrganisation"), { alertId: first });
    await alertOf("withoutOrganisation", { text: "minibus" });
    await pauseListing(world.callAs("contributor"), { listingId });
    await resumeListing(world.callAs("contributor"), { listingId });
    await matchAlerts(theHouse());
    world.pass({ days: 1 });
    expect(await alertDigest(theHouse())).toBe(0);
  });

  it("leave at once for an immediate alert, the first of the day with all there is, the rest the next day", async () => {
    const alertId = await alertOf("withoutOrganisation", { text: "minibus" }, "immediately");
    await publish({ title: "Minibus du lundi" });
    await matchAlerts(theHouse());
    const waiting = await sql<{ data: object; soon: boolean }>`select data, start_after > now() as soon
      from pgboss.job where name = 'tell-alert'`.execute(world.db);
    expect(waiting.rows).toEqual([{ data: { alertId }, soon: true }]);
    expect(await tellAlert(theHouse(), { alertId })).toBe(true);
    await publish({ title: "Minibus du mardi" });
    await matchAlerts(theHouse());
    expect(await tellAlert(theHouse(), { alertId })).toBe(false);
    world.pass({ days: 1 });
    expect(await alertDigest(theHouse())).toBe(1);
    expect(await lettersTo("withoutOrganisation")).toEqual([["Minibus du lundi"], ["Minibus du mardi"]]);
  });

  it("wait for Monday when the alert is weekly, and for Tuesday when Monday had its letter already", async () => {
    await alertOf("withoutOrganisation", { text: "minibus" }, "weekly");
    await publish();
    await matchAlerts(theHouse());
    expect(await alertDigest(theHouse())).toBe(0);
    world.pass({ days: 4 });
    expect(await alertDigest(theHouse())).toBe(0);
    world.pass({ days: 1 });
    expect(await alertDigest(theHouse())).toBe(1);
  });

  it("tell nothing that has left the lists when they are written, nor when they leave", async () => {
    await alertOf("withoutOrganisation", { text: "minibus" });
    const gone = await publish({ title: "Minibus déjà pris" });
    const leaving = await publish({ title: "Minibus bientôt pris" });
    await publish({ title: "Minibus libre" });
    await matchAlerts(theHouse());
    await pauseListing(world.callAs("contributor"), { listingId: gone });
    await alertDigest(theHouse());
    expect((await lettersTo("withoutOrganisation")).map((titles) => titles.toSorted())).toEqual([
      ["Minibus bientôt pris", "Minibus libre"],
    ]);
    await pauseListing(world.callAs("contributor"), { listingId: leaving });
    const letter = await world.db
      .selectFrom("letter")
      .select("id")
      .where("template", "=", "alert_hits")
      .executeTakeFirstOrThrow();
    const opened = await openLetter(theHouse(), letter.id);
    expect(JSON.stringify(opened?.letter.data)).toContain("Minibus libre");
    expect(JSON.stringify(opened?.letter.data)).not.toContain("bientôt pris");
  });

  it("do not leave at all when nothing is left to tell, or the alert was stopped meanwhile", async () => {
    const alertId = await alertOf("withoutOrganisation", { text: "minibus" });
    await publish();
    await matchAlerts(theHouse());
    await alertDigest(theHouse());
    await pauseAlert(world.callAs("withoutOrganisation"), { alertId });
    const wanted = world.db.selectFrom("letter").select(["id", "status", "data"]).where("template", "=", "alert_hits");
    const letter = await wanted.executeTakeFirstOrThrow();
    expect(await openLetter(theHouse(), letter.id)).toBeNull();
    expect(await wanted.executeTakeFirstOrThrow()).toMatchObject({ status: "refused", data: {} });
  });

  it("keep a listing that two alerts met when one of them is stopped before they leave", async () => {
    const first = await alertOf("withoutOrganisation", { text: "minibus" });
    const second = await alertOf("withoutOrganisation", { categories: ["mobility.minibus"] });
    await publish({ title: "Minibus du lundi" });
    await matchAlerts(theHouse());
    await alertDigest(theHouse());
    await pauseAlert(world.callAs("withoutOrganisation"), { alertId: first });
    const { id } = await world.db
      .selectFrom("letter")
      .select("id")
      .where("template", "=", "alert_hits")
      .executeTakeFirstOrThrow();
    const opened = await openLetter(theHouse(), id);
    expect(opened?.letter.data).toMatchObject({
      alerts: [{ alertId: second, listings: [{ title: "Minibus du lundi" }] }],
    });
  });

  it("are not written to a member about a listing of their own organisation", async () => {
    await alertOf("observer", { text: "minibus" });
    await publish();
    await matchAlerts(theHouse());
    expect(await alertDigest(theHouse())).toBe(0);
  });

  it("are stopped by their link, one alert or all, as often as it is used", async () => {
    const one = await alertOf("withoutOrganisation", { text: "minibus" });
    await alertOf("withoutOrganisation", { text: "chambre froide" });
    const { id: personId, email } = world.people.withoutOrganisation;
    const link = { purpose: "stop_alerts", personId, email, payload: { alerts: one }, now: world.now() } as const;
    const token = await createLink(world.db, link);
    const visitor = world.callAs("visitor");
    expect(await stopAlerts(visitor, { token, at: 0 })).toEqual({ stopped: 1 });
    expect(await stopAlerts(visitor, { token, at: 0 })).toEqual({ stopped: 0 });
    expect(await stopAlerts(visitor, { token, at: null })).toEqual({ stopped: 1 });
    await publish();
    await publishedListing(world, coldRoom, "otherAdministrator");
    await matchAlerts(theHouse());
    expect(await alertDigest(theHouse())).toBe(0);
    const other = `${token.slice(0, -3)}AAA`;
    await expect(stopAlerts(visitor, { token: other, at: null })).rejects.toThrow("link_not_valid");
  });
});

describe("what an alert met and will never tell", () => {
  const untold = () => world.db.selectFrom("alert_hit").select("listing_id").where("told_at", "is", null).execute();

  it("is closed when it is of the reader's own organisation, or told already", async () => {
    await alertOf("observer", { text: "minibus" });
    const listingId = await publish();
    await matchAlerts(theHouse());
    expect(await untold()).toEqual([{ listing_id: listingId }]);
    await alertDigest(theHouse());
    expect(await untold()).toEqual([]);

    await alertOf("withoutOrganisation", { text: "minibus" });
    await pauseListing(world.callAs("contributor"), { listingId });
    await resumeListing(world.callAs("contributor"), { listingId });
    await matchAlerts(theHouse());
    expect(await alertDigest(theHouse())).toBe(1);
    await alertOf("withoutOrganisation", { categories: ["mobility.minibus"] });
    await pauseListing(world.callAs("contributor"), { listingId });
    await resumeListing(world.callAs("contributor"), { listingId });
    await matchAlerts(theHouse());
    expect(await untold()).toEqual([{ listing_id: listingId }]);
    world.pass({ days: 1 });
    expect(await alertDigest(theHouse())).toBe(0);
    expect(await untold()).toEqual([]);
  });

  it("is let go with a listing that has left, and found again if it comes back", async () => {
    await alertOf("withoutOrganisation", { text: "minibus" });
    const listingId = await publish({ title: "Minibus de retour" });
    await matchAlerts(theHouse());
    await pauseListing(world.callAs("contributor"), { listingId });
    expect(await alertDigest(theHouse())).toBe(0);
    expect(await untold()).toEqual([]);
    await resumeListing(world.callAs("contributor"), { listingId });
    await matchAlerts(theHouse());
    expect(await alertDigest(theHouse())).toBe(1);
    expect(await lettersTo("withoutOrganisation")).toEqual([["Minibus de retour"]]);
  });

  it("is closed by a pause: once resumed, it tells what appears from then on", async () => {
    const alertId = await alertOf("withoutOrganisation", { text: "minibus" });
    await publish({ title: "Minibus d’avant la pause" });
    await matchAlerts(theHouse());
    await pauseAlert(world.callAs("withoutOrganisation"), { alertId });
    expect(await untold()).toEqual([]);
    await resumeAlert(world.callAs("withoutOrganisation"), { alertId });
    await publish({ title: "Minibus d’après la pause" });
    await matchAlerts(theHouse());
    await alertDigest(theHouse());
    expect(await lettersTo("withoutOrganisation")).toEqual([["Minibus d’après la pause"]]);
  });
});

describe("crashes and crowds", () => {
  it("an import is held against alerts a few seconds at a time: what is left waits for another job", async () => {
    await alertOf("withoutOrganisation", { text: "minibus" });
    await publish();
    const sent: string[] = [];
    const waiting = { ...theHouse(), jobs: { send: async (_: unknown, job: JobToSend) => void sent.push(job.queue) } };
    const slow = vi.spyOn(performance, "now").mockReturnValueOnce(0).mockReturnValue(1e9);
    expect(await matchSomeAlerts(waiting)).toBe(0);
    slow.mockRestore();
    expect(sent).toEqual(["match-alerts"]);
    expect(await matchSomeAlerts(waiting)).toBe(1);
    expect(sent).toEqual(["match-alerts"]);
  });

  it("a hundred publications at once, and everybody told at once, make one letter and no duplicate", async () => {
    const alertId = await alertOf("withoutOrganisation", { text: "minibus" }, "immediately");
    await alertOf("withoutOrganisation", { territory: "departement:63" });
    const original = await publish();
    await pauseListing(world.callAs("contributor"), { listingId: original });
    await Promise.all(Array.from({ length: 100 }, () => publishCopy(original)));
    await Promise.all(Array.from({ length: 20 }, () => matchAlerts(theHouse())));
    const told = await Promise.all(Array.from({ length: 100 }, () => tellAlert(theHouse(), { alertId })));
    expect(told.filter(Boolean)).toHaveLength(1);
    const counted = await sql<{ told: number; hits: number }>`select (select count(*) from alert_told) as told,
      (select count(*) from alert_hit where told_at is not null) as hits`.execute(world.db);
    expect(counted.rows).toEqual([{ told: 100, hits: 200 }]);
    expect((await lettersTo("withoutOrganisation")).map((titles) => titles.length)).toEqual([keptOfAlert]);
  });

  it("a crash between the hits and the letter leaves neither told nor written, and the next round tells all", async () => {
    const alertId = await alertOf("withoutOrganisation", { text: "minibus" });
    await publish();
    await matchAlerts(theHouse());
    const failing = { ...theHouse(), jobs: { send: () => Promise.reject(new Error("the worker dies")) } };
    await expect(tellAlert(failing, { alertId })).rejects.toThrow("the worker dies");
    expect(await lettersTo("withoutOrganisation")).toEqual([]);
    expect(await world.db.selectFrom("alert_told").selectAll().execute()).toEqual([]);
    expect(await tellAlert(theHouse(), { alertId })).toBe(true);
  });

  it("a crash while matching leaves the listing waiting", async () => {
    await alertOf("withoutOrganisation", { text: "minibus" }, "immediately");
    await publish();
    const failing = { ...theHouse(), jobs: { send: () => Promise.reject(new Error("the worker dies")) } };
    await expect(matchAlerts(failing)).rejects.toThrow("the worker dies");
    expect(await matchAlerts(theHouse())).toBe(1);
    expect(await alertDigest(theHouse())).toBe(1);
  });
});
