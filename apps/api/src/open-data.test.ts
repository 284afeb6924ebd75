import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  communesAnswer,
  complementsAnswer,
  listingsAnswer,
  oneListingAnswer,
  problemAnswer,
} from "@maillage/api/open-data/open-data.answers";
import type { ListingContent } from "@maillage/domain/listings/listing";
import { addOrganisation } from "@maillage/test-world/cast";
import { minibus } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { saveDraft } from "@maillage/usecases/listings/save-draft";
import { readNewListings } from "@maillage/usecases/search/read-listings";
import { openTrialApi, trialSite } from "./trial-api.ts";

let world: TestWorld;
let api: ReturnType<typeof openTrialApi>;
let minibusId: string;
let draftId: string;

async function draft(changes: Partial<ListingContent>): Promise<string> {
  const content = { ...minibus, ...changes };
  return (await saveDraft(world.callAs("contributor"), { listingId: null, key: null, content })).listingId;
}

async function publish(id: string, row: { at: string; place: string; reference?: string }): Promise<void> {
  const place = world.db
    .selectFrom("commune")
    .select(["code", "departement_code", "region_code", "epci_siren", "latitude", "longitude"])
    .where("code", "=", row.place);
  const { code, region_code, ...rest } = await place.executeTakeFirstOrThrow();
  await world.db
    .updateTable("listing")
    .set({
      status: "published",
      published_at: row.at,
      reference: row.reference ?? null,
      commune_code: code,
      place_region_code: region_code,
      ...rest,
    })
    .where("id", "=", id)
    .execute();
  await world.db.transaction().execute((tx) => readNewListings(tx, world.db));
}

beforeAll(async () => {
  world = await openTestWorld();
  const { jobs, register, now } = world.callAs("visitor");
  api = openTrialApi({ db: world.db, jobs, register, now });
  minibusId = await draft({});
  await publish(minibusId, { at: "2026-11-01T08:00:00Z", place: "63003", reference: "annonce-12" });
  const coldRoom = await draft({
    kind: "need",
    title: "Chambre froide <à> partager & ses étagères",
    body: "Nous cherchons une chambre froide.",
    category: "equipment.kitchen",
    communeCode: "63010",
  });
  await publish(coldRoom, { at: "2026-11-02T08:00:00Z", place: "63010" });
  const rennes = await draft({
    kind: "pooling",
    title: "Comptable à temps partagé",
    body: "Un jour par semaine suffirait.",
    category: "support_functions.accounting",
    theme: "inclusion",
    communeCode: "35238",
  });
  await publish(rennes, { at: "2026-11-03T08:00:00Z", place: "35238" });
  draftId = await draft({ title: "Brouillon" });
  await addOrganisation(world.db, { name: "Épicerie de Job", communeCode: "63179" });
});
afterAll(() => world.close());

const get = (path: string, init: RequestInit = {}) =>
  api.fetch(new Request(`http://localhost:4000/api/v1${path}`, init));
const listed = async (query: string) => listingsAnswer.parse(await (await get(`/annonces${query}`)).json());
const titles = async (query: string) => (await listed(query)).annonces.map(({ titre }) => titre.split(" ")[0]);

describe("GET /api/v1/annonces", () => {
  it("answers exactly as agreed, the newest first", async () => {
    const { annonces, total, suivant } = await listed("");
    expect(annonces.map(({ titre }) => titre)).toEqual([
      "Comptable à temps partagé",
      "Chambre froide <à> partager & ses étagères",
      minibus.title,
    ]);
    expect([total, suivant]).toEqual([3, null]);
    expect(annonces[2]).toEqual({
      id: minibusId,
      reference: "annonce-12",
      nature: "offre",
      titre: minibus.title,
      resume: minibus.body,
      theme: "social_ties",
      categorie: "mobility.minibus",
      structure: { nom: "Recyclerie du Haut-Livradois", type: "association" },
      commune: { code: "63003", nom: "Ambert" },
      distance_km: null,
      publiee_le: "2026-11-01T08:00:00.000Z",
      expire_le: annonces[2]?.expire_le,
      url: expect.stringMatching(`^${trialSite}/annonces/minibus-9-places-disponible-le-week-end-ambert-[0-9a-z]{6}$`),
    });
  });

  it("filters by nature, category (a first level takes its children), theme, words and territory", async () => {
    expect(await titles("?nature=besoin")).toEqual(["Chambre"]);
    expect(await titles("?categorie=mobility")).toEqual(["Minibus"]);
    expect(await titles("?categorie=support_functions.accounting")).toEqual(["Comptable"]);
    expect(await titles("?theme=inclusion")).toEqual(["Comptable"]);
    expect(await titles("?q=minibus")).toEqual(["Minibus"]);
    expect(await titles("?territoire=region:53")).toEqual(["Comptable"]);
    expect(await titles("?territoire=departement:63&nature=offre")).toEqual(["Minibus"]);
    expect(await titles("?territoire=commune:63003")).toEqual(["Minibus"]);
  });

  it("looks around a commune, 30 km unless told, the nearest first with its distance", async () => {
    const { annonces } = await listed("?pres_de=63003");
    expect(annonces.map(({ commune }) => commune?.nom)).toEqual(["Ambert", "Arlanc"]);
    expect(annonces[0]?.distance_km).toBe(0);
    expect(annonces[1]?.distance_km).toBeGreaterThan(10);
    expect(await titles("?pres_de=63003&rayon=5")).toEqual(["Minibus"]);
    expect(await titles("?pres_de=63003&rayon=1000")).toHaveLength(3);
  });

  it("takes a former commune or an arrondissement for today's commune", async () => {
    await world.db
      .insertInto("former_commune")
      .values({ code: "63999", commune_code: "63003", name: "Ancienne", kind: "former", source: "essai" })
      .execute();
    expect(await titles("?pres_de=63999&rayon=5")).toEqual(["Minibus"]);
    expect(await titles("?territoire=commune:63999")).toEqual(["Minibus"]);
    expect((await get("/annonces?pres_de=69381")).status).toBe(200);
  });

  it("pages with an opaque cursor that belongs to its search", async () => {
    const first = await listed("?taille=2");
    expect(first.annonces).toHaveLength(2);
    const rest = await listed(`?taille=2&curseur=${first.suivant}`);
    expect(rest.annonces.map(({ id }) => id)).toEqual([minibusId]);
    expect(rest.suivant).toBeNull();
    expect((await get(`/annonces?nature=offre&curseur=${first.suivant}`)).status).toBe(400);
  });

  it("takes an empty parameter as none, as a form sends it", async () => {
    expect((await listed("?q=&nature=&categorie=&theme=&pres_de=&territoire=&taille=&curseur=")).total).toBe(3);
  });

  it.each([
    ["couleur=bleu", "couleur"],
    ["nature=need", "nature"],
    ["nature=offre&nature=besoin", "nature"],
    ["categorie=mobility.boat", "categorie"],
    ["theme=autre", "theme"],
    ["pres_de=Ambert", "pres_de"],
    ["pres_de=63998", "pres_de"],
    ["rayon=30", "rayon"],
    ["pres_de=63003&rayon=0", "rayon"],
    ["pres_de=63003&rayon=1e2", "rayon"],
    ["pres_de=63003&rayon=1001", "rayon"],
    ["territoire=63", "territoire"],
    ["territoire=departement:00", "territoire"],
    ["territoire=epci:123456789", "territoire"],
    ["taille=101", "taille"],
    ["taille=-1", "taille"],
    ["curseur=abc", "curseur"],
    [`q=${"a".repeat(201)}`, "q"],
    ["__proto__=1", "__proto__"],
  ])("refuses ?%s in a sentence that names the parameter", async (query, parameter) => {
    const response = await get(`/annonces?${query}`);
    expect(response.status).toBe(400);
    const { erreur, parametre } = problemAnswer.parse(await response.json());
    expect(parametre).toBe(parameter);
    expect(erreur).toContain(parameter);
    expect(erreur).toMatch(/\.$/);
  });
});

describe("GET /api/v1/annonces/<id>/correspondances", () => {
  it("answers at once for a listing that has just come online, before the worker has looked", async () => {
    const needId = await draft({
      kind: "need",
      title: "Une navette le samedi",
      communeCode: "63010",
      availability: "",
    });
    await world.db.updateTable("listing").set({ organisation_id: world.mairie.id }).where("id", "=", needId).execute();
    await publish(needId, { at: "2026-10-01T08:00:00Z", place: "63010" });
    const { correspondances } = complementsAnswer.parse(
      await (await get(`/annonces/${needId}/correspondances`)).json(),
    );
    expect(correspondances.map(({ annonce }) => annonce.id)).toEqual([minibusId]);
    expect(correspondances[0]?.raisons.join()).toMatch(/à \d+\u00a0km/);
    await world.db.updateTable("listing").set({ status: "withdrawn" }).where("id", "=", needId).execute();
    expect((await get(`/annonces/${needId}/correspondances`)).status).toBe(404);
  });
});

describe("GET /api/v1/annonces/<id>", () => {
  it("adds the whole text of a published listing", async () => {
    const listing = oneListingAnswer.parse(await (await get(`/annonces/${minibusId}`)).json());
    expect(listing.texte).toBe(minibus.body);
  });

  it("knows neither drafts nor what is no identifier", async () => {
    const [unpublished, unknown] = [
      await get(`/annonces/${draftId}`),
      await get("/annonces/0190a5c0-0000-7000-8000-00000000abcd"),
    ];
    expect([unpublished.status, unknown.status, (await get("/annonces/x")).status]).toEqual([404, 404, 404]);
    expect(await unpublished.text()).toBe(await unknown.text());
  });
});

describe("GET /api/v1/communes", () => {
  const communes = async (query: string) =>
    communesAnswer.parse(await (await get(`/communes${query}`)).json()).communes;

  it("finds today's communes as the commune field does", async () => {
    const [ambert] = await communes("?q=ambert");
    expect(ambert).toMatchObject({
      code: "63003",
      nom: "Ambert",
      codesPostaux: ["63600"],
      departement: "63",
      region: "84",
    });
    expect((await communes("?q=69381"))[0]?.code).toBe("69123");
    expect(await communes("?q=saint&taille=3")).toHaveLength(3);
    expect(await communes("")).toEqual([]);
  });

  it("refuses what it does not know", async () => {
    expect((await get("/communes?nom=ambert")).status).toBe(400);
    expect((await get("/communes?q=ambert&taille=0")).status).toBe(400);
  });
});

it("survives whatever is written in an address", { timeout: 60_000 }, async () => {
  const names = ["q", "nature", "categorie", "theme", "pres_de", "rayon", "territoire", "taille", "curseur"];
  const values = fc.oneof(
    fc.constantFrom(
      "63003",
      "2A004",
      "30",
      "offre",
      "mobility",
      "departement:63",
      "epci:200069169",
      "a & | ! ( :*",
      "nul\u0000",
      "constructor",
      "'; --",
    ),
    fc.string({ unit: "binary", maxLength: 150 }),
  );
  const queries = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), values), {
    maxLength: 3,
    selector: ([name]) => name,
  });
  const paths = fc.constantFrom("/annonces", "/annonces.atom", "/communes", "/annonces/x");
  await fc.assert(
    fc.asyncProperty(paths, queries, async (path, query) => {
      const response = await get(`${path}?${new URLSearchParams(query).toString()}`);
      expect([200, 400, 404]).toContain(response.status);
    }),
    { numRuns: 600, seed: 20_261_123 },
  );
});

describe("for programs that read", () => {
  it("gives a feed of the newest, well-formed whatever the titles hold", async () => {
    const response = await get("/annonces.atom?nature=besoin");
    expect(response.headers.get("content-type")).toContain("application/atom+xml");
    const feed = await response.text();
    expect(feed).toContain("Besoin\u00a0: Chambre froide &lt;à&gt; partager &amp; ses étagères — Arlanc");
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    expect((await get("/annonces.atom?curseur=abc")).status).toBe(400);
  });

  it("describes itself: every parameter, every field", async () => {
    const document = await (await get("/openapi.json")).json();
    const parameters = [
      "lieux",
      "orthographe",
      "du",
      "au",
      "q",
      "nature",
      "categorie",
      "theme",
      "pres_de",
      "rayon",
      "territoire",
      "taille",
      "curseur",
    ];
    const get200 = { responses: { 200: expect.anything(), 400: expect.anything(), 503: expect.anything() } };
    const described = {
      get: { ...get200, parameters: parameters.map((name) => expect.objectContaining({ name, required: false })) },
    };
    expect(document).toMatchObject({ openapi: "3.1.0", paths: { "/api/v1/annonces": described } });
    expect(JSON.stringify(document)).toContain("appel_a_partenaires");
  });

  it("may be read from any page, is not sent twice, and is never written", async () => {
    const first = await get("/annonces");
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    expect(first.headers.get("cache-control")).toBe("public, max-age=60");
    const again = await get("/annonces", { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const other = await get("/annonces?taille=1", { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect(other.status).toBe(200);
    expect((await get("/annonces", { method: "POST" })).status).toBe(405);
    expect((await get("/annonces?x=1")).headers.get("cache-control")).toBe("no-store");
  });
});
