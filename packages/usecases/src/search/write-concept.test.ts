import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { searchListings } from "@maillage/database/search/search-listings.queries";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { conceptInput } from "@maillage/domain/search/concept.input";
import { understandQuery } from "@maillage/domain/search/query-understanding";
import { minibus, publishedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { readAgain } from "./read-listings.ts";
import { withdrawConcept } from "./withdraw-concept.ts";
import { writeConcept } from "./write-concept.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** The titles found for these words, by a process that has just read the thesaurus. */
async function titlesFor(text: string): Promise<string[]> {
  const knowledge = await searchKnowledge(world.db, { fresh: true });
  const search = searchListingsInput.parse({ text });
  const understanding = understandQuery(text, knowledge);
  const nowhere = { centre: null, labels: [], today: "2026-11-23" };
  const known = { search, understanding, edition: knowledge.edition, frequencies: knowledge, ...nowhere };
  return (await searchListings(world.db, known))?.listings.map(({ title }) => title) ?? [];
}

const pedalBus = conceptInput.parse({
  code: "zibulette",
  label: "zibulette",
  synonyms: "quadricycle de promenade",
  categories: ["mobility.bike"],
  isNew: true,
});

describe("the thesaurus edited by the national team", () => {
  it("makes listings found by words they do not have, once they are read again", async () => {
    const content = { ...minibus, category: "mobility.bike", title: "Quadricycle de promenade à prêter" } as const;
    await publishedListing(world, content);
    expect(await titlesFor("zibulette")).toEqual([]);
    await writeConcept(world.callAs("nationalTeam"), pedalBus);
    expect(await readAgain(world.db)).toBeGreaterThan(0);
    expect(await titlesFor("zibulette")).toEqual(["Quadricycle de promenade à prêter"]);
    await withdrawConcept(world.callAs("nationalTeam"), { code: "zibulette" });
    await readAgain(world.db);
    expect(await titlesFor("zibulette")).toEqual([]);
  });

  it("never puts a new concept in the place of another", async () => {
    const taken = writeConcept(world.callAs("nationalTeam"), { ...pedalBus, code: "minibus" });
    await expect(taken).rejects.toMatchObject({ refusal: { code: "concept_exists", field: "code" } });
  });

  it("says which concept does not exist, and in which list", async () => {
    const wrong = writeConcept(world.callAs("nationalTeam"), { ...pedalBus, related: "minibus\nsoucoupe_volante" });
    await expect(wrong).rejects.toMatchObject({
      refusal: { code: "concept_unknown", field: "related", values: { code: "soucoupe_volante" } },
    });
    const none = withdrawConcept(world.callAs("nationalTeam"), { code: "soucoupe_volante" });
    await expect(none).rejects.toMatchObject({ refusal: { code: "concept_not_found" } });
  });
});
