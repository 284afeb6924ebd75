import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SearchListings, searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { listingKindCodes } from "@maillage/domain/vocabulary/vocabulary";
import { addOrganisation } from "@maillage/test-world/cast";
import { coldRoom, minibus, publishedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { createCaller } from "../router.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
  await publishedListing(world, { ...minibus, startsOn: "2026-12-05", endsOn: "2026-12-20" });
  await publishedListing(world, { ...minibus, kind: "need", title: "Minibus pour un séjour", communeCode: "63010" });
  await publishedListing(world, coldRoom, "otherAdministrator");
  await publishedListing(world, { ...coldRoom, title: "Chambre froide à Lyon", communeCode: "69123" });
  await addOrganisation(world.db, { name: "Épicerie coopérative d’Ambert", communeCode: "63003" });
  await addOrganisation(world.db, { name: "Les Bricoleurs du Rhône", communeCode: "69123" });
});
afterAll(() => world.close());

const session = { open: () => undefined, close: () => undefined };
const visitor = () => createCaller({ call: world.callAs("visitor"), session });
const asked = (changes: Partial<SearchListings>): SearchListings => ({ ...searchListingsInput.parse({}), ...changes });
const total = async (changes: Partial<SearchListings>) => (await visitor().listings.search(asked(changes))).total;

describe("the counts of filters", () => {
  const searches: Partial<SearchListings>[] = [
    {},
    { text: "minibus" },
    { kinds: ["need"] },
    { kinds: ["need"], categories: ["equipment"], terms: ["rental"] },
    { near: { communeCode: "63003", km: 20 } },
    { territory: "departement:63", text: "chambre froide" },
    { availableFrom: "2026-12-10", availableTo: "2026-12-31" },
  ];
  it.each(searches)("are what each choice would show: %j", async (search) => {
    const facets = await visitor().search.facets(asked(search));
    expect(facets.kinds.length).toBeGreaterThan(0);
    for (const code of listingKindCodes) {
      const counted = facets.kinds.find((kind) => kind.code === code)?.count ?? 0;
      expect([code, counted]).toEqual([code, await total({ ...search, kinds: [code] })]);
    }
    const [category, term, departement] = [facets.categories[0], facets.terms[0], facets.departements[0]];
    // The codes come from listings: they are of the vocabulary.
    const codes = { categories: [category?.code], terms: [term?.code] } as Pick<SearchListings, "categories" | "terms">;
    expect(category?.count).toBe(await total({ ...search, categories: codes.categories }));
    expect(term?.count).toBe(await total({ ...search, terms: codes.terms }));
    expect(departement?.count).toBe(await total({ ...search, territory: `departement:${departement?.code}` }));
    for (const { from, to, count } of facets.periods)
      expect([from, count]).toEqual([from, await total({ ...search, availableFrom: from, availableTo: to })]);
    for (const { km, count } of facets.distances)
      expect([km, count]).toEqual([km, await total({ ...search, near: { communeCode: "63003", km } })]);
    expect(facets.capped).toEqual([]);
  });

  it("tell distances only around a place", async () => {
    expect((await visitor().search.facets(asked({}))).distances).toEqual([]);
    expect((await visitor().search.facets(asked({ text: "minibus ambert" }))).distances.at(-1)?.count).toBe(2);
  });
});

describe("a search by words", () => {
  it("says why each listing answers", async () => {
    const { listings } = await visitor().listings.search(asked({ text: "mini-bus ambert" }));
    expect(listings[0]?.reasons).toContain("minibus");
    expect(listings[0]?.reasons).toContain("près d’Ambert");
    expect((await visitor().listings.search(asked({}))).listings[0]?.reasons).toEqual([]);
  });

  it("mends the spelling, or leaves it when told to, and says in both cases what it would be", async () => {
    const mended = await visitor().listings.search(asked({ text: "minubus" }));
    expect(mended).toMatchObject({ total: 2, corrections: [{ typed: "minubus", taken: "minibus" }] });
    const exact = await visitor().listings.search(asked({ text: "minubus", asTyped: true }));
    expect(exact).toMatchObject({ total: 0, corrections: [{ typed: "minubus", taken: "minibus" }] });
  });

  it("is free of the place it names when told to", async () => {
    const place = { text: "chambre froide ambert" };
    expect(await visitor().listings.search(asked(place))).toMatchObject({ placeRead: { name: "Ambert" } });
    expect(await visitor().listings.search(asked({ ...place, readPlaces: false }))).toMatchObject({ placeRead: null });
  });

  it.each(["de la", "???", "\u201C\u0027\u0022(", "& | ! <->", "🚐"])(
    "that says nothing is told so: %s",
    async (text) => {
      const page = await visitor().listings.search(asked({ text }));
      expect(page).toMatchObject({ total: 0, listings: [], saysNothing: true });
      expect((await visitor().search.facets(asked({ text }))).kinds).toEqual([]);
    },
  );
});

describe("an order that means nothing here", () => {
  const ids = async (changes: Partial<SearchListings>) =>
    (await visitor().listings.search(asked(changes))).listings.map(({ id }) => id);

  it("by distance, is the usual one without a place, and counts with one in the words", async () => {
    const words = { text: "minibus 9 places" };
    expect(await ids({ ...words, order: "distance" })).toEqual(await ids(words));
    expect(await ids({ ...words, order: "newest" })).not.toEqual(await ids(words));
    const inWords = { text: "minibus près de Arlanc" };
    const near = { text: "minibus", near: { communeCode: "63010", km: 30 } };
    expect(await ids({ ...inWords, order: "distance" })).toEqual(await ids({ ...near, order: "distance" }));
  });

  it("by relevance, is the usual one without words", async () => {
    const near = { near: { communeCode: "63003", km: 50 } };
    expect(await ids({ ...near, order: "relevance" })).toEqual(await ids(near));
    expect(await ids({ ...near, order: "newest" })).not.toEqual(await ids(near));
  });
});

describe("dates", () => {
  it("keep what is available some day of the period, and what has no dates", async () => {
    const titles = async (availableFrom: string | null, availableTo: string | null) =>
      (await visitor().listings.search(asked({ availableFrom, availableTo, text: "minibus" }))).total;
    expect(await titles("2026-12-20", "2026-12-31")).toBe(2);
    expect(await titles("2026-12-21", null)).toBe(1);
    expect(await titles(null, "2026-12-04")).toBe(1);
    expect(await titles(null, null)).toBe(2);
  });
});

describe("organisations", () => {
  const names = async (text: string, more = {}) =>
    (await visitor().organisations.search({ text, ...more })).organisations.map(({ name }) => name);

  it("are found by their name, with a slip too", async () => {
    expect(await names("bricoleurs")).toEqual(["Les Bricoleurs du Rhône"]);
    expect(await names("bricolleurs")).toEqual(["Les Bricoleurs du Rhône"]);
    expect(await names("épicerie coopérative d’Ambert")).toEqual(["Épicerie coopérative d’Ambert"]);
  });

  it("are found by what they list, and where", async () => {
    const found = await visitor().organisations.search({ text: "chambre froide" });
    expect(found.organisations).toMatchObject([
      { name: world.mairie.name, answers: 1 },
      { name: world.recyclerie.name },
    ]);
    expect(await names("mini-bus")).toEqual([world.recyclerie.name]);
    expect(await names("mini-bus", { territory: "departement:69" })).toEqual([]);
    expect(await names("arlanc")).toContain(world.mairie.name);
    expect(await names("xylophone")).toEqual([]);
    expect(await names("de la")).toEqual([]);
  });

  it("are listed page after page, each once", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await visitor().organisations.search({ text: "ambert", size: 1, cursor });
      seen.push(...page.organisations.map(({ name }) => name));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && seen.length < 20);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await visitor().organisations.search({ text: "ambert" })).total);
    expect(seen.length).toBeGreaterThan(1);
  });
});

describe("suggestions", () => {
  it("are in groups, eight at most", async () => {
    const found = await visitor().search.suggest({ text: "ambert" });
    expect(found.communes[0]).toMatchObject({ name: "Ambert" });
    for (const text of ["a", "co", "compt", "salle", "69", "63600", "recyclerie"]) {
      const groups = Object.values(await visitor().search.suggest({ text }));
      expect(groups.flat().length, text).toBeLessThanOrEqual(8);
    }
    expect((await visitor().search.suggest({ text: "recyclrie" })).organisations[0]?.name).toBe(world.recyclerie.name);
    expect((await visitor().search.suggest({ text: "minib" })).concepts[0]?.label).toBe("minibus");
  });

  it("of listings like one being written are near, of its category, the most alike first", async () => {
    const alike = async (changes: object) => {
      const written = { title: "Mini-bus à emprunter", category: null, communeCode: "63003", ...changes };
      return (await visitor().search.lookAlikes(written)).map(({ title }) => title);
    };
    expect(await alike({})).toEqual([minibus.title, "Minibus pour un séjour"]);
    expect(await alike({ communeCode: "35238" })).toEqual([]);
    expect(await alike({ communeCode: null })).toHaveLength(2);
    expect(await alike({ category: "premises.office" })).toEqual([]);
    expect(await alike({ title: "de la" })).toEqual([]);
  });

  it("of sub-categories come from the words of a listing", async () => {
    const { title, body } = minibus;
    expect((await visitor().search.suggestCategory({ title, body }))[0]).toBe("mobility.minibus");
  });
});
