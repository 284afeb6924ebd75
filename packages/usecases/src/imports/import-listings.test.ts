import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { importListings } from "./import-listings.ts";
import type { BadLine } from "./import-report.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const minibus = {
  id: "A001",
  kind: "offer",
  title: "Minibus 9 places à partager le week-end",
  body: "Notre minibus dort du vendredi soir au lundi matin. Nous le prêtons contre le carburant et l’assurance.",
  category: "mobility.minibus",
  theme: "social_ties",
  organisation: { name: "Foyer rural d’Ambert", family: "association" },
  commune: "63003",
  radiusKm: 25,
  startsOn: null,
  endsOn: null,
  terms: "cost_sharing",
  quantity: "1 véhicule",
};

async function run(lines: readonly (object | string | Uint8Array)[], options: { asDrafts?: boolean } = {}) {
  const bad: BadLine[] = [];
  async function* stream() {
    for (const line of lines) {
      yield typeof line === "string" || line instanceof Uint8Array ? line : JSON.stringify(line);
      yield "\n";
    }
  }
  const report = await importListings(world.call(world.callAs("visitor").actor), {
    stream: stream(),
    name: "essai.jsonl",
    onBadLine: (line) => bad.push(line),
    ...options,
  });
  return { report, bad };
}

const rowOf = (reference: string) =>
  world.db.selectFrom("listing").selectAll().where("reference", "=", reference).executeTakeFirst();

describe("importing listings", () => {
  beforeEach(async () => {
    await world.db.deleteFrom("listing").execute();
  });

  it("publishes them, reviewed, for six months, at their commune, under an unverified organisation", async () => {
    const { report } = await run([minibus]);
    expect(report).toMatchObject({ lines: 1, created: 1, badLines: 0 });
    expect(await rowOf("A001")).toMatchObject({
      status: "published",
      commune_code: "63003",
      region_code: "84",
      departement_code: "63",
      reach_kind: "radius",
      reach_km: 25,
      reviewed_at: world.now(),
      expires_on: "2027-05-23",
    });
    const organisation = await world.db
      .selectFrom("organisation")
      .selectAll()
      .where("name", "=", "Foyer rural d’Ambert")
      .executeTakeFirstOrThrow();
    expect(organisation).toMatchObject({ origin: "imported", kind: "ess_structure", siren: null });
    const verifications = await world.db
      .selectFrom("verification")
      .selectAll()
      .where("organisation_id", "=", organisation.id)
      .execute();
    expect(verifications).toEqual([]);
  });

  it("reads 1000 km as the mainland and Corsica, 10000 as everywhere", async () => {
    await run([
      { ...minibus, id: "m", radiusKm: 1000 },
      { ...minibus, id: "c", radiusKm: 10_000 },
    ]);
    expect(await rowOf("m")).toMatchObject({ reach_kind: "mainland", reach_km: null });
    expect(await rowOf("c")).toMatchObject({ reach_kind: "country", reach_km: null });
  });

  it("keeps past dates as they are, and still expires nothing before six months", async () => {
    await run([
      { ...minibus, id: "past", startsOn: "2024-01-01", endsOn: "2024-02-01" },
      { ...minibus, id: "soon", endsOn: "2026-12-01" },
    ]);
    expect(await rowOf("past")).toMatchObject({
      starts_on: "2024-01-01",
      ends_on: "2024-02-01",
      expires_on: "2027-05-23",
    });
    expect(await rowOf("soon")).toMatchObject({ ends_on: "2026-12-01", expires_on: "2027-05-23" });
  });

  it("finds today’s commune of a former one and of an arrondissement", async () => {
    const { report } = await run([
      { ...minibus, id: "p", commune: "75118" },
      { ...minibus, id: "l", commune: "01033" },
      { ...minibus, id: "z", commune: "1004" },
    ]);
    expect(report.badLines).toBe(0);
    expect((await rowOf("p"))?.commune_code).toBe("75056");
    expect((await rowOf("z"))?.commune_code).toBe("01004");
  });

  it("writes drafts when asked, and publishes them when imported again without", async () => {
    await run([minibus], { asDrafts: true });
    expect(await rowOf("A001")).toMatchObject({
      status: "draft",
      published_at: null,
      reviewed_at: null,
      expires_on: null,
    });
    await run([minibus]);
    expect(await rowOf("A001")).toMatchObject({ status: "published", expires_on: "2027-05-23" });
  });

  it("leaves an unchanged one, revises a changed one, makes none twice", async () => {
    await run([minibus, { ...minibus, id: "A002" }]);
    const before = await rowOf("A002");
    const { report } = await run([
      { ...minibus, title: "Minibus 9 places à partager toute la semaine" },
      { ...minibus, id: "A002" },
    ]);
    expect(report).toMatchObject({ created: 0, revised: 1, unchanged: 1 });
    expect(await rowOf("A001")).toMatchObject({
      title: "Minibus 9 places à partager toute la semaine",
      version: 2,
      status: "published",
    });
    expect(await rowOf("A002")).toEqual(before);
    const organisations = await world.db
      .selectFrom("organisation")
      .select("id")
      .where("name", "=", "Foyer rural d’Ambert")
      .where("commune_code", "=", "63003")
      .execute();
    expect(organisations).toHaveLength(1);
  });

  it("never brings back what moderation removed, nor overwrites what its people changed", async () => {
    await run([minibus, { ...minibus, id: "A002" }]);
    await world.db.updateTable("listing").set({ status: "removed" }).where("reference", "=", "A001").execute();
    const theirs = await rowOf("A002");
    await world.db
      .insertInto("audit_entry")
      .values({
        id: theirs?.id ?? "",
        action: "listing.revised",
        subject_kind: "listing",
        subject_id: theirs?.id ?? "",
        actor_person_id: world.people.administrator.id,
      })
      .execute();
    const { report } = await run([
      { ...minibus, title: "Un autre titre" },
      { ...minibus, id: "A002", title: "Un autre titre" },
    ]);
    expect(report).toMatchObject({ revised: 0, leftAside: 2 });
    expect(await rowOf("A001")).toMatchObject({ status: "removed", title: minibus.title });
    expect(await rowOf("A002")).toMatchObject({ title: minibus.title });
  });

  it("tells each bad line with its number and reason, and loses none of the good ones", async () => {
    const { commune: _, ...withoutCommune } = minibus;
    const lines = [
      { ...minibus, id: "good-1" },
      "{ pas du json",
      "[1, 2]",
      { ...withoutCommune, id: "x" },
      { ...minibus, id: "x", commune: "99999" },
      { ...minibus, id: "x", category: "mobility.spaceship" },
      { ...minibus, id: "x", kind: "gift" },
      { ...minibus, id: "x", organisation: { name: "Les Voisins", family: "army" } },
      { ...minibus, id: "x", title: "zéro\u0000caché" },
      { ...minibus, id: "x", title: "moitié \ud800 seule" },
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
      Buffer.from(`{"id": "a\0b"}`),
      { ...minibus, id: "x", startsOn: "2027-02-30" },
      { ...minibus, id: "x", startsOn: "2027-03-02", endsOn: "2027-03-01" },
      { ...minibus, id: "x", radiusKm: "loin" },
      { ...minibus, id: "good-1" },
      { ...minibus, id: "x", title: 12 },
      { ...minibus, id: "x", organisation: { name: "Les Voisins", family: "association", siret: "123" } },
      "",
      { ...minibus, id: "x", body: "x".repeat(10_000_000) },
      { ...minibus, id: "good-2" },
    ];
    const { report, bad } = await run(lines);
    expect(bad.map(({ line, reason }) => `${line} ${reason}`)).toMatchInlineSnapshot(`
      [
        "2 ce n’est pas du JSON lisible",
        "3 ce n’est pas un objet JSON, avec des accolades",
        "4 le champ « commune » manque",
        "5 la commune « 99999 » n’existe pas et ne correspond à aucune ancienne commune",
        "6 la valeur « mobility.spaceship » du champ « category » n’est pas connue",
        "7 la valeur « gift » du champ « kind » n’est pas connue",
        "8 la valeur « army » du champ « organisation.family » n’est pas connue",
        "9 le champ « title » contient un caractère illisible",
        "10 le champ « title » contient un caractère illisible",
        "11 le texte n’est pas codé en UTF-8",
        "12 le texte contient un caractère nul",
        "13 la date « 2027-02-30 » du champ « startsOn » n’existe pas, écrivez-la 2027-03-15",
        "14 la date de fin précède la date de début",
        "15 le rayon « loin » doit être un nombre entier de kilomètres, entre 1 et 10 000",
        "16 l’identifiant « good-1 » est déjà à la ligne 1",
        "17 le champ « title » doit être un texte",
        "18 le numéro SIRET « 123 » n’est pas valable",
        "20 la ligne dépasse 1 000 000 octets",
      ]
    `);
    expect(report).toMatchObject({ created: 2 });
    expect(await rowOf("good-2")).toBeDefined();
  });

  it("keeps no control character, which a feed could not carry", async () => {
    await run([{ ...minibus, id: "bell", title: "Minibus\u0007 9 places\u0001 à partager" }]);
    expect((await rowOf("bell"))?.title).toBe("Minibus 9 places à partager");
  });

  it("joins an organisation known by its SIREN rather than making another", async () => {
    const siret = "21630003800017";
    await run([
      { ...minibus, id: "s1", organisation: { name: "Commune d’Ambert", family: "commune", siret } },
      { ...minibus, id: "s2", organisation: { name: "AMBERT", family: "commune", siret } },
    ]);
    const organisations = await world.db
      .selectFrom("organisation")
      .select(["id", "kind", "name"])
      .where("siren", "=", siret.slice(0, 9))
      .execute();
    expect(organisations).toHaveLength(1);
  });

  it("tells the CRESS of each region what came in, in its log", async () => {
    await run([minibus, { ...minibus, id: "b", commune: "35238" }]);
    const entries = await world.db
      .selectFrom("audit_entry")
      .select(["region_code", "details"])
      .where("action", "=", "listings.imported")
      .orderBy("at", "desc")
      .execute();
    expect(entries.map((entry) => entry.region_code)).toEqual(expect.arrayContaining(["84", "53"]));
  });

  it("survives two imports of one file at once", async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => ({
      ...minibus,
      id: `t${index}`,
      organisation: { name: `Association ${index % 400}`, family: "association" },
    }));
    const [one, other] = await Promise.all([run(rows), run(rows.toReversed())]);
    expect(one.report.created + other.report.created).toBe(3_000);
    expect(one.bad.concat(other.bad)).toEqual([]);
  });
});
