import { describe, expect, it } from "vitest";
import { afterDeciding, deskQuery, neighbours, readRecentDecisions } from "./recent-decisions.ts";

const first = "11111111-1111-4111-8111-111111111111";
const second = "22222222-2222-4222-8222-222222222222";

describe("the decisions an address carries", () => {
  it("come back as they were written, the page of the queue with them", () => {
    const recent = [
      { subject: "listing" as const, id: first },
      { subject: "notice" as const, id: second },
    ];
    const query = deskQuery({ cursor: "abc", recent });
    expect(readRecentDecisions(new URLSearchParams(query))).toEqual(recent);
    expect(new URLSearchParams(query).get("curseur")).toBe("abc");
    expect(deskQuery({ cursor: null, recent: [] })).toBe("");
  });

  it("are named once each, five at most, and never anything else", () => {
    const ids = Array.from({ length: 9 }, (_, index) => `listing.${first.slice(0, -1)}${index}`);
    expect(readRecentDecisions(new URLSearchParams(ids.map((id) => ["recent", id])))).toHaveLength(5);
    const odd = [`listing.${first}`, `listing.${first}`, "listing", `person.${first}`, "notice.../../x", ""];
    expect(readRecentDecisions(new URLSearchParams(odd.map((id) => ["recent", id])))).toEqual([
      { subject: "listing", id: first },
    ]);
  });
});

describe("moving in the queue", () => {
  const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];

  it("goes to the case after the one decided, to the one before at the end, nowhere when none is left", () => {
    expect(afterDeciding(rows, "b")).toEqual({ id: "c" });
    expect(afterDeciding(rows, "c")).toEqual({ id: "b" });
    expect(afterDeciding([{ id: "a" }], "a")).toBeNull();
  });

  it("stops at both ends, and starts over from a case that is no longer there", () => {
    expect(neighbours(rows, "a")).toEqual({ previous: null, next: { id: "b" } });
    expect(neighbours(rows, "c")).toEqual({ previous: { id: "b" }, next: null });
    expect(neighbours(rows, "gone")).toEqual({ previous: null, next: { id: "a" } });
  });
});
