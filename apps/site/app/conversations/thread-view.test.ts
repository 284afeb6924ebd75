import { expect, it } from "vitest";
import { partnershipPath, threadEntries } from "./thread-view.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute));
const names = { a: "Recyclerie", b: "Commune d’Arlanc" };

it("tells messages and steps in the order they came, from one side", () => {
  const entries = threadEntries(
    {
      organisationId: "a",
      names,
      otherSideReadAt: at(2),
      messages: [
        { id: "1", organisationId: "b", personName: "Odile", body: "Bonjour", createdAt: at(0) },
        { id: "2", organisationId: "a", personName: null, body: "Avec plaisir", createdAt: at(1) },
        { id: "3", organisationId: "a", personName: "Karim", body: "Mardi", createdAt: at(5) },
      ],
      steps: [
        { id: "s1", status: "contact", organisationId: "b", reason: null, words: "", createdAt: at(0) },
        { id: "s2", status: "given_up", organisationId: "b", reason: "too_far", words: "40 km", createdAt: at(3) },
      ],
    },
    at(10),
  );
  expect(entries.map(({ side, author, text, read }) => [side, author, text, read])).toEqual([
    ["theirs", "Odile, Commune d’Arlanc", "Bonjour", false],
    ["ours", "Recyclerie", "Avec plaisir", true],
    ["event", "", "Commune d’Arlanc a noté l’abandon\u00a0: Trop loin, 40 km", false],
    ["ours", "Karim, Recyclerie", "Mardi", false],
  ]);
});

it("draws the path of a partnership, and its end", () => {
  expect(partnershipPath("discussion", []).map(({ state }) => state)).toEqual(["done", "current", "todo", "todo"]);
  expect(partnershipPath("done", []).map(({ state }) => state)).toEqual(["done", "done", "done", "done"]);
  expect(partnershipPath("given_up", [{ status: "contact" }]).map(({ label }) => label)).toEqual([
    "Prise de contact",
    "Abandonné",
  ]);
});
