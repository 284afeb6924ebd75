import { describe, expect, it } from "vitest";
import { type Actor, anonymous, house } from "./actor.ts";
import { maySettle, policies, whyNotAllowed } from "./policy.ts";

const member = (role: "observer" | "contributor" | "administrator"): Actor => ({
  ...anonymous,
  personId: "0",
  memberOf: ["recyclerie"],
  acting: { organisationId: "recyclerie", role, regionCode: "84" },
});
const actors: Record<string, Actor> = {
  visitor: anonymous,
  "account alone": { ...anonymous, personId: "0" },
  "password just given": { ...anonymous, personId: "0", recentPassword: true },
  observer: member("observer"),
  contributor: member("contributor"),
  administrator: member("administrator"),
  "administrator, password just given": { ...member("administrator"), recentPassword: true },
  moderator: { ...anonymous, personId: "0", moderatedRegions: ["84"] },
  "national team": { ...anonymous, personId: "0", nationalTeam: true },
  house,
};

/** The whole matrix, as a table people can read: who passes what. */
const matrix: Record<string, string> = {
  visitor: "public",
  "account alone": "public signed_in",
  "password just given": "public signed_in sudo",
  observer: "public signed_in observer",
  contributor: "public signed_in observer contributor",
  administrator: "public signed_in observer contributor administrator",
  "administrator, password just given": "public signed_in sudo observer contributor administrator administrator_sudo",
  moderator: "public signed_in moderator",
  "national team": "public signed_in moderator national",
  house: "public house",
};

describe("the permission matrix", () => {
  it.each(Object.keys(matrix))("%s", (name) => {
    const actor = actors[name] ?? anonymous;
    expect(policies.filter((policy) => whyNotAllowed(policy, actor) === null).join(" ")).toBe(matrix[name]);
  });

  it("knows the house by identity: a copy of it is nobody", () => {
    expect(whyNotAllowed("house", { ...house })).toEqual({ code: "not_allowed" });
  });

  it("lets a moderator settle in their region, and never for their own organisation", () => {
    const ines: Actor = { ...anonymous, personId: "0", moderatedRegions: ["84"], memberOf: ["recyclerie"] };
    expect(maySettle(ines, { regionCode: "84", organisationId: "mairie" })).toBe(true);
    expect(maySettle(ines, { regionCode: "53", organisationId: "mairie" })).toBe(false);
    expect(maySettle(ines, { regionCode: "84", organisationId: "recyclerie" })).toBe(false);
    expect(maySettle({ ...ines, nationalTeam: true }, { regionCode: "84", organisationId: "recyclerie" })).toBe(false);
  });
});
