import { expect, it } from "vitest";
import { cardView, type ListedCard } from "./card-view.ts";

const minibus: ListedCard = {
  shortCode: "k3f9tq",
  kind: "offer",
  title: "Minibus 9 places",
  summary: "Libre le week-end.",
  terms: "cost_sharing",
  startsOn: null,
  endsOn: null,
  expiresOn: "2027-05-14",
  organisation: { shortCode: "p4c8wm", name: "Recyclerie du Livradois", family: "association", verified: true },
  commune: { code: "63003", name: "Ambert", departementCode: "63" },
  photo: null,
  distanceKm: 12.4,
};
const now = new Date("2026-11-23T09:00:00Z");

it("tells a listing in words", () => {
  expect(cardView(minibus, now)).toMatchObject({
    href: "/annonces/minibus-9-places-ambert-k3f9tq",
    place: "Ambert (63)",
    distance: "à 12\u00a0km",
    terms: "Partage des coûts",
    dates: "Jusqu’au 14\u00a0mai\u00a02027",
    organisation: { href: "/structures/recyclerie-du-livradois-p4c8wm", nature: "Association" },
  });
});

it("prefers the period to the end of the listing, and leaves out what is not known", () => {
  const view = cardView({ ...minibus, startsOn: "2026-12-01", commune: null, terms: null, distanceKm: null }, now);
  expect(view.dates).toBe("À partir du 1er\u00a0décembre");
  expect(view).toMatchObject({
    href: "/annonces/minibus-9-places-k3f9tq",
    place: undefined,
    terms: undefined,
    distance: undefined,
  });
});
