import { describe, expect, it } from "vitest";
import { spaceView } from "./space-view.server.ts";

type Given = Parameters<typeof spaceView>[0];

const membership = {
  membershipId: "m1",
  organisationId: "o1",
  shortCode: "abc123",
  name: "Recyclerie",
  kind: "ess_structure",
  family: "association",
  role: "contributor",
  regionCode: "84",
  moderatesRegion: null,
} as const;

const me: Given["me"] = {
  person: { id: "p1", displayName: "Karim", email: "karim@exemple.fr" },
  memberships: [],
  requests: [],
  acting: null,
  moderates: [],
  nationalTeam: false,
  recentPassword: false,
  waiting: { unreadConversations: 0, changesRequested: 0, membershipRequests: 0, desk: 0 },
};
const now = new Date("2026-03-02T10:00:00Z");
const viewOf = (more: Partial<Given>) =>
  spaceView({ me, listings: [], conversations: [], isPublic: null, ...more }, now);

describe("what comes before the rest of one's space", () => {
  it("is an organisation to join, unless one was asked for already", () => {
    expect(viewOf({}).step).toBe("join");
    expect(
      viewOf({
        me: { ...me, requests: [{ membershipId: "m1", organisationId: "o1", name: "Recyclerie", requestedAt: now }] },
      }).step,
    ).toBeNull();
  });

  it("is the choice of whom to act for, with what waits counted for all", () => {
    const waiting = { ...me.waiting, changesRequested: 2 };
    const view = viewOf({ me: { ...me, memberships: [membership], waiting } });
    expect(view.step).toBe("choose");
    expect(view.waiting).toEqual([{ label: "2\u00a0annonces à modifier", href: "/espace/agir?retour=/espace" }]);
  });

  it("is the CRESS's verification, then nothing", () => {
    const acting = {
      organisationId: "o1",
      role: "contributor",
      regionCode: "84",
      name: "Recyclerie",
      shortCode: "abc123",
    } as const;
    const member = { ...me, memberships: [membership], acting };
    expect(viewOf({ me: member, isPublic: false }).step).toBe("verified");
    expect(viewOf({ me: member, isPublic: true }).step).toBeNull();
  });
});
