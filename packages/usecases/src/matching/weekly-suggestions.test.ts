import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLink } from "@maillage/auth/one-time-links";
import type { LetterData } from "@maillage/domain/letters/letter";
import type { ListingContent } from "@maillage/domain/listings/listing";
import { suggestionsAWeek } from "@maillage/domain/matching/weekly-suggestions.rules";
import { house } from "@maillage/domain/permissions/actor";
import { minibus, publishedListing } from "@maillage/test-world/listings";
import { type CastName, openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { changeSuggestionLetters } from "../accounts/change-suggestion-letters.ts";
import { openLetter } from "../letters/open-letter.ts";
import { pauseListing } from "../listings/pause-listing.ts";
import { findComplements } from "./find-complements.ts";
import { refuseComplement } from "./refuse-complement.ts";
import { stopSuggestions } from "./stop-suggestions.ts";
import { tellSuggestions, weeklySuggestions } from "./weekly-suggestions.ts";

let world: TestWorld;
// A Monday.
beforeEach(async () => {
  world = await openTestWorld({ startsAt: new Date("2026-11-23T06:30:00Z") });
});
afterEach(() => world.close());

const theHouse = () => world.call(house);
const offer = (content: Partial<ListingContent> = {}) =>
  publishedListing(world, { ...minibus, ...content }, "contributor");
const need = (title = "Une navette pour nos sorties") =>
  publishedListing(world, { ...minibus, kind: "need", title, communeCode: "63010" }, "otherAdministrator");

type Reader = Exclude<CastName, "visitor">;

/** The letters of suggestions to one of the cast, oldest first, each as the titles it tells. */
async function lettersTo(name: Reader): Promise<string[][]> {
  const rows = await world.db
    .selectFrom("letter")
    .select("data")
    .where("template", "=", "weekly_suggestions")
    .where("person_id", "=", world.people[name].id)
    .orderBy("id")
    .execute();
  return rows.map(({ data }) => {
    // Written by tellSuggestions a moment ago, and emptied when it could not leave.
    const { suggestions } = data as unknown as Partial<LetterData["weekly_suggestions"]>;
    return (suggestions ?? []).map(({ listing }) => listing.title);
  });
}

async function letterIdOf(name: Reader): Promise<string> {
  const wanted = world.db.selectFrom("letter").select("id").where("template", "=", "weekly_suggestions");
  return (await wanted.where("person_id", "=", world.people[name].id).executeTakeFirstOrThrow()).id;
}

describe("the weekly letter of suggestions", () => {
  it("tells administrators and contributors what complements their listings, with reasons, and never twice", async () => {
    await offer();
    await need();
    await findComplements(theHouse());
    expect(await weeklySuggestions(theHouse())).toBe(3);
    expect(await lettersTo("contributor")).toEqual([["Une navette pour nos sorties"]]);
    expect(await lettersTo("administrator")).toEqual([["Une navette pour nos sorties"]]);
    expect(await lettersTo("observer")).toEqual([]);
    expect(await lettersTo("otherAdministrator")).toEqual([[minibus.title]]);
    const opened = await openLetter(theHouse(), await letterIdOf("contributor"));
    expect(JSON.stringify(opened?.letter.data)).toContain("même catégorie");
    expect(opened?.linkToken).toBeDefined();
    world.pass({ days: 7 });
    expect(await weeklySuggestions(theHouse())).toBe(0);
  });

  it("tells a few a week and no more, were the round run again; the rest the next Monday", async () => {
    await offer();
    for (let at = 0; at <= suggestionsAWeek; at += 1) await need(`Une navette, demande ${at}`);
    await findComplements(theHouse());
    const { id: organisationId } = world.recyclerie;
    expect(await tellSuggestions(theHouse(), { organisationId })).toBe(2);
    expect(await tellSuggestions(theHouse(), { organisationId })).toBe(0);
    world.pass({ days: 6 });
    expect(await tellSuggestions(theHouse(), { organisationId })).toBe(0);
    world.pass({ days: 1 });
    expect(await tellSuggestions(theHouse(), { organisationId })).toBe(2);
    const titles = await lettersTo("contributor");
    expect(titles.map(({ length }) => length)).toEqual([suggestionsAWeek, 1]);
    expect(new Set(titles.flat()).size).toBe(suggestionsAWeek + 1);
  });

  it("tells a listing once, however many of ours it complements", async () => {
    await offer();
    await offer({ title: "Un autre minibus" });
    await need();
    await findComplements(theHouse());
    await weeklySuggestions(theHouse());
    expect(await lettersTo("contributor")).toEqual([["Une navette pour nos sorties"]]);
  });

  it("tells neither what was refused nor what has left, when it is written and when it leaves", async () => {
    const offerId = await offer();
    const [refused, gone, leaving, later] = [
      await need("Navette refusée"),
      await need("Navette retirée"),
      await need("Navette bientôt retirée"),
      await need("Navette bientôt refusée"),
    ];
    await need("Une navette libre");
    await findComplements(theHouse());
    const no = (otherId: string) =>
      refuseComplement(world.callAs("contributor"), { listingId: offerId, otherId, reason: "other" });
    await no(refused);
    await pauseListing(world.callAs("otherAdministrator"), { listingId: gone });
    await weeklySuggestions(theHouse());
    const [titles] = await lettersTo("contributor");
    expect(titles?.toSorted()).toEqual(["Navette bientôt refusée", "Navette bientôt retirée", "Une navette libre"]);
    await no(later);
    await pauseListing(world.callAs("otherAdministrator"), { listingId: leaving });
    const opened = await openLetter(theHouse(), await letterIdOf("contributor"));
    expect(opened?.letter.data).toMatchObject({ suggestions: [{ listing: { title: "Une navette libre" } }] });
  });

  it("does not leave when nothing is left to tell", async () => {
    const offerId = await offer();
    await need();
    await findComplements(theHouse());
    await weeklySuggestions(theHouse());
    await pauseListing(world.callAs("contributor"), { listingId: offerId });
    expect(await openLetter(theHouse(), await letterIdOf("contributor"))).toBeNull();
  });

  it("is not written to who has stopped it, nor leaves for who stops it meanwhile, until it is wanted again", async () => {
    await offer();
    await need();
    await findComplements(theHouse());
    await changeSuggestionLetters(world.callAs("administrator"), { wanted: false });
    await weeklySuggestions(theHouse());
    expect(await lettersTo("administrator")).toEqual([]);
    const { id: personId, email } = world.people.contributor;
    const token = await createLink(world.db, { purpose: "stop_suggestions", personId, email, now: world.now() });
    await stopSuggestions(world.callAs("visitor"), { token });
    await stopSuggestions(world.callAs("visitor"), { token });
    expect(await openLetter(theHouse(), await letterIdOf("contributor"))).toBeNull();
    const none = stopSuggestions(world.callAs("visitor"), { token: `${token.slice(0, -3)}AAA` });
    await expect(none).rejects.toThrow("link_not_valid");
    await changeSuggestionLetters(world.callAs("contributor"), { wanted: true });
    await need("Une autre navette");
    await findComplements(theHouse());
    world.pass({ days: 7 });
    await weeklySuggestions(theHouse());
    expect((await lettersTo("contributor"))[1]).toEqual(["Une autre navette"]);
    expect(await lettersTo("administrator")).toEqual([]);
  });

  it("a crash before its letters leaves nothing told, and the next round tells all", async () => {
    await offer();
    await need();
    await findComplements(theHouse());
    const failing = { ...theHouse(), jobs: { send: () => Promise.reject(new Error("the worker dies")) } };
    const { id: organisationId } = world.recyclerie;
    await expect(tellSuggestions(failing, { organisationId })).rejects.toThrow("the worker dies");
    expect(await world.db.selectFrom("suggestion_told").selectAll().execute()).toEqual([]);
    expect(await tellSuggestions(theHouse(), { organisationId })).toBe(2);
  });

  it("two rounds at once write one letter to each", async () => {
    await offer();
    await need();
    await findComplements(theHouse());
    const { id: organisationId } = world.recyclerie;
    const rounds = await Promise.all([1, 2, 3].map(() => tellSuggestions(theHouse(), { organisationId })));
    expect(rounds.toSorted((one, other) => one - other)).toEqual([0, 0, 2]);
  });
});
