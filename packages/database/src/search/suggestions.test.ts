import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addOrganisation } from "@maillage/test-world/cast";
import { openTestDatabase, type TestDatabase } from "@maillage/test-world/test-database";
import { suggestOrganisations } from "./suggestions.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  const add = (name: string, isPublic: boolean) =>
    addOrganisation(database.db, { name, communeCode: "63003", verified: isPublic ? ["representative"] : [] });
  await add("La Recyclerie du Livradois", true);
  // Nobody verified these.
  await add("Recyclrie clandestine", false);
  for (let index = 0; index < 51; index += 1) await add(`Atelier ${String(index).padStart(2, "0")}`, false);
  await add("Atelier des Monts", true);
  await add("Le Grand Atelier", true);
});
afterAll(() => database.close());

const names = async (text: string) =>
  (await suggestOrganisations(database.db, { text, limit: 5 })).map(({ name }) => name);

describe("the organisations proposed", () => {
  it("are public ones, those whose name begins so first, however many hidden ones bear it", async () => {
    expect(await names("atelier")).toEqual(["Atelier des Monts", "Le Grand Atelier"]);
  });

  it("have a name near what is typed when no public one holds it, whatever hidden ones are called", async () => {
    expect(await names("recyclrie")).toEqual(["La Recyclerie du Livradois"]);
  });
});
