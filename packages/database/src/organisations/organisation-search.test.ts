import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addOrganisation } from "@maillage/test-world/cast";
import { openTestDatabase, type TestDatabase } from "@maillage/test-world/test-database";
import {
  listSitemapOrganisations,
  type OrganisationSearch,
  searchOrganisations,
} from "./organisation-search.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const add = (
    name: string,
    communeCode: string,
    verified: readonly ("representative" | "ess_status")[] = ["representative"],
  ) => addOrganisation(database.db, { name, communeCode, verified });
  for (let index = 0; index < 12; index += 1) await add("Régie de quartier", "69123");
  await add("Épicerie d’Ambert", "63003", ["representative", "ess_status"]);
  await add("100 % coopération", "35238");
  await add("Jamais vérifiée", "63003", []);
});
afterAll(() => database.close());

const search = async (wanted: Partial<OrganisationSearch>) => {
  const results = await searchOrganisations(database.db, { size: 20, ...wanted });
  return results ?? { organisations: [], total: -1, next: null };
};
const names = async (wanted: Partial<OrganisationSearch>) =>
  (await search(wanted)).organisations.map((row) => row.name);

describe("the list of organisations", () => {
  it("finds names without accents, by several words, and takes signs for themselves", async () => {
    expect(await names({ text: "epicerie ambert" })).toEqual(["Épicerie d’Ambert"]);
    expect(await names({ text: "100 %" })).toEqual(["100 % coopération"]);
    expect(await names({ text: "_" })).toEqual([]);
  });

  it("is filtered by region, commune and kind, and shows none that nobody verified", async () => {
    expect(await names({ regionCode: "53" })).toEqual(["100 % coopération"]);
    expect(await names({ communeCode: "63003" })).toEqual(["Épicerie d’Ambert"]);
    expect(await names({ kind: "local_authority" })).toEqual([]);
    expect((await listSitemapOrganisations(database.db)).map((row) => row.name)).not.toContain("Jamais vérifiée");
  });

  it("goes on page after page, each organisation once, also where names are the same", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search({ size: 5, cursor });
      expect(page.total).toBe(14);
      seen.push(...page.organisations.map((row) => row.id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(14);
    expect(new Set(seen).size).toBe(14);
  });

  it("shows the badge of a verified status only", async () => {
    expect((await search({ communeCode: "63003" })).organisations).toMatchObject([{ verified: true }]);
    expect((await search({ regionCode: "53" })).organisations).toMatchObject([{ verified: false }]);
  });

  it("says when a cursor is none of ours", async () => {
    for (const cursor of ["", "x", Buffer.from('{"name":1}').toString("base64url")]) {
      expect(await searchOrganisations(database.db, { size: 5, cursor })).toBeNull();
    }
  });
});
