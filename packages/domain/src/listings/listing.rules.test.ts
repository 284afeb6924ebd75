import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expiryOf } from "./expiry.rules.ts";
import { isPublishedAtOnce, verbsFor, whatIsMissing } from "./listing.rules.ts";
import { type ListingContent, listingStatuses } from "./listing.ts";
import { listingPath, shortCodeOf, slugOf } from "./listing-address.ts";

const today = "2026-11-23";
const call: ListingContent = {
  kind: "partner_call",
  title: "Reprendre l’épicerie du village",
  body: "La commune a racheté les murs de l’épicerie et cherche une structure pour la rouvrir au printemps.",
  theme: "attractiveness",
  category: "services.food",
  terms: "to_discuss",
  communeCode: "63010",
  reachKind: "radius",
  reachKm: 40,
  startsOn: null,
  endsOn: null,
  quantity: "",
  standing: false,
  availability: "",
  partnersWanted: "",
  whatIsShared: "",
  deadline: "2027-01-31",
  procedure: "ami",
  eligibility: "",
};
const fieldsMissing = (changes: Partial<ListingContent>) =>
  whatIsMissing({ ...call, ...changes }, today).map((problem) => problem.field);

describe("what is missing before a listing is submitted", () => {
  it("is nothing when it is complete", () => {
    expect(fieldsMissing({})).toEqual([]);
  });

  it.each<[string, Partial<ListingContent>, string[]]>([
    ["a call needs its deadline and procedure", { deadline: null, procedure: null }, ["deadline", "procedure"]],
    ["a standing call needs no deadline", { deadline: null, standing: true }, []],
    ["a need asks for neither", { kind: "need", deadline: null, procedure: null }, []],
    ["a pooling says what would be shared", { kind: "pooling" }, ["whatIsShared"]],
    ["a radius needs its kilometres", { reachKm: null }, ["reachKm"]],
    ["the whole country does not", { reachKind: "country", reachKm: null }, []],
    ["an end before the beginning", { startsOn: "2027-03-05", endsOn: "2027-03-01" }, ["endsOn"]],
    ["an end already passed", { endsOn: "2026-11-22" }, ["endsOn"]],
    ["a deadline already passed", { deadline: "2026-11-22" }, ["deadline"]],
    [
      "the rest, in the order of the form",
      { title: "", body: "", category: null, theme: null, terms: null, communeCode: null },
      ["title", "body", "category", "theme", "terms", "communeCode"],
    ],
  ])("%s", (_, changes, fields) => {
    expect(fieldsMissing(changes)).toEqual(fields);
  });
});

describe("what an author may do", () => {
  it("is settled by the state, and a removed or rejected listing is left alone", () => {
    const table = Object.fromEntries(listingStatuses.map(({ code }) => [code, verbsFor(code).join(" ")]));
    expect(table).toEqual({
      draft: "edit submit withdraw",
      submitted: "takeBack withdraw",
      changes_requested: "edit submit withdraw",
      rejected: "",
      published: "revise pause fulfil renew withdraw",
      paused: "revise resume fulfil withdraw",
      fulfilled: "",
      expired: "renew withdraw",
      withdrawn: "",
      removed: "",
    });
  });

  it("is to publish at once only when verified and accepted often enough for this CRESS", () => {
    expect(isPublishedAtOnce({ verified: true, acceptedListings: 3, trustedAfter: 3 })).toBe(true);
    expect(isPublishedAtOnce({ verified: true, acceptedListings: 2, trustedAfter: 3 })).toBe(false);
    expect(isPublishedAtOnce({ verified: false, acceptedListings: 9, trustedAfter: 0 })).toBe(false);
  });
});

describe("the last day of a listing", () => {
  it("is six months away, or its own end, or its deadline, whichever comes first", () => {
    const need: ListingContent = { ...call, kind: "need", deadline: null };
    expect(expiryOf(need, today)).toBe("2027-05-23");
    expect(expiryOf({ ...need, endsOn: "2027-02-01" }, today)).toBe("2027-02-01");
    expect(expiryOf(call, today)).toBe("2027-01-31");
    expect(expiryOf({ ...need, standing: true }, today)).toBeNull();
  });

  it("never comes before today, at the end of any month", () => {
    const day = fc
      .date({ min: new Date("2026-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        day,
        fc.option(day),
        (now, endsOn) => (expiryOf({ ...call, deadline: null, endsOn }, now) ?? now) >= now,
      ),
    );
  });
});

describe("the address of a listing", () => {
  it("reads well and ends with its code", () => {
    const listing = { title: "Minibus 9 places, l’été à Œuilly", communeName: "Ambert", shortCode: "k3f9tq" };
    expect(listingPath(listing)).toBe("/annonces/minibus-9-places-l-ete-a-oeuilly-ambert-k3f9tq");
  });

  it("gives the code back, whatever the title", () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[0-9a-hj-km-np-tv-z]{6}$/), (title, shortCode) => {
        const segment = listingPath({ title, communeName: null, shortCode }).replace("/annonces/", "");
        return shortCodeOf(segment) === shortCode && /^[a-z0-9-]+$/.test(segment);
      }),
    );
  });

  it("stays short", () => {
    fc.assert(fc.property(fc.string({ maxLength: 500 }), (text) => slugOf(text).length <= 60));
  });
});
