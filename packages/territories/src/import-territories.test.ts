import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@maillage/database/connection";
import { findCommune } from "@maillage/database/territories/territories.queries";
import {
  communesOfTerritory,
  countChildren,
  findTerritory,
  nearbyCommunes,
} from "@maillage/database/territories/territory-pages.queries";
import { departementNames } from "@maillage/domain/territories/departements.fr";
import { distanceInKilometres } from "@maillage/domain/territories/distance";
import { regionName } from "@maillage/domain/territories/regions.fr";
import { importCoordinates } from "./import-coordinates.ts";
import { importTerritories } from "./import-territories.ts";
import { openTrialDatabase, streamOf } from "./trial-database.ts";

let db: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ db, close } = await openTrialDatabase());
});
afterAll(() => close());

async function count(table: "commune" | "epci" | "ept" | "departement" | "region", where = sql`true`): Promise<number> {
  const found = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${where}`.execute(db);
  return found.rows[0]?.n ?? -1;
}

describe("the official division", () => {
  test("is all there: 34,969 communes, 1,255 EPCI, 11 EPT, 101 départements, 18 régions", async () => {
    expect(await count("commune")).toBe(34_969);
    expect(await count("epci")).toBe(1_255);
    expect(await count("ept")).toBe(11);
    expect(await count("departement", sql`zone <> 'com'`)).toBe(101);
    expect(await count("region", sql`zone <> 'com'`)).toBe(18);
  });

  test("names départements and régions as the domain's table does", async () => {
    const departements = await db.selectFrom("departement").select(["code", "name"]).execute();
    expect(Object.fromEntries(departements.map((row) => [row.code, row.name]))).toEqual(
      Object.fromEntries(Object.entries(departementNames).map(([code, { name }]) => [code, name])),
    );
    const regions = await db.selectFrom("region").select(["code", "name"]).execute();
    expect(regions.map((row) => row.name)).toEqual(regions.map((row) => regionName(row.code)?.name));
  });

  test("four islands of the mainland and the overseas collectivities have no EPCI, and are there all the same", async () => {
    const islands = await db
      .selectFrom("commune")
      .select("code")
      .where("epci_siren", "is", null)
      .where("zone", "<>", "com")
      .orderBy("code")
      .execute();
    expect(islands.map((row) => row.code)).toEqual(["22016", "29083", "29155", "85113"]);
    expect(await findCommune(db, "98818")).toMatchObject({ name: "Nouméa", departementCode: "988", epci: null });
  });

  test("a commune of the Grand Paris has both its EPT and its EPCI", async () => {
    const row = await db
      .selectFrom("commune")
      .select(["epci_siren", "ept_siren"])
      .where("code", "=", "93001")
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ epci_siren: "200054781", ept_siren: "200057867" });
  });
});

describe("codes of the past", () => {
  test.each([
    ["75118", "75056", "arrondissement of Paris"],
    ["13201", "13055", "arrondissement of Marseille"],
    ["69383", "69123", "arrondissement of Lyon"],
    ["01120", "01262", "associated commune"],
    ["01340", "01015", "commune merged and no longer named"],
    ["97123", "97701", "Saint-Barthélemy, when it was in Guadeloupe"],
    ["2a004", "2A004", "typed in lower case"],
    ["63003", "63003", "commune of today"],
  ])("%s answers with %s (%s)", async (code, today) => {
    expect((await findCommune(db, code))?.code).toBe(today);
  });

  test("a code that never was answers with nothing", async () => {
    expect(await findCommune(db, "63999")).toBeNull();
    expect(await findCommune(db, "Ambert")).toBeNull();
  });

  test("no former code is also a commune of today", async () => {
    const both = await sql`select former_commune.code from former_commune join commune using (code)`.execute(db);
    expect(both.rows).toEqual([]);
  });
});

describe("loading again", () => {
  test("the same edition is left alone, quickly", async () => {
    const again = await importTerritories(db);
    expect(again.skipped).toBe(true);
    expect(again.milliseconds).toBeLessThan(1_000);
  });

  test("by force changes nothing, and what points to a commune still does", async () => {
    const state = async () =>
      (
        await sql<{
          hash: string;
        }>`select md5(string_agg(commune::text, '|' order by code)) as hash from commune`.execute(db)
      ).rows[0]?.hash;
    const names = async () => (await sql<{ n: number }>`select count(*) as n from commune_name`.execute(db)).rows[0]?.n;
    const [before, namesBefore] = [await state(), await names()];
    await importTerritories(db, { force: true });
    expect(await state()).toBe(before);
    expect(await names()).toBe(namesBefore);
  });

  test("keeps the coordinates an official file gave", async () => {
    await importCoordinates(db, streamOf("code,lat,lon\n63003,45.5,3.7\n"));
    await importTerritories(db, { force: true });
    expect(await findCommune(db, "63003")).toMatchObject({
      latitude: 45.5,
      longitude: 3.7,
      coordinatesSource: "commune",
    });
  });

  test("a commune that the edition no longer has ends, and its own former codes lead on", async () => {
    await sql`insert into commune (code, name, departement_code, region_code, zone) values ('63999', 'Disparue', '63', '84', 'metro')`.execute(
      db,
    );
    await importTerritories(db, { force: true });
    const row = await db.selectFrom("commune").select("ended_on").where("code", "=", "63999").executeTakeFirstOrThrow();
    expect(row.ended_on).toBe("2026-01-01");
    expect((await countChildren(db, { kind: "region", code: "84" })).departements).toBe(12);
    await sql`delete from commune where code = '63999'`.execute(db);
  });
});

describe("territory pages", () => {
  test("each kind is found by its reference", async () => {
    expect(await findTerritory(db, { kind: "region", code: "84" })).toMatchObject({
      name: "Auvergne-Rhône-Alpes",
      regionCode: "84",
    });
    expect(await findTerritory(db, { kind: "departement", code: "63" })).toMatchObject({
      name: "Puy-de-Dôme",
      regionCode: "84",
    });
    expect(await findTerritory(db, { kind: "commune", code: "63003" })).toMatchObject({
      name: "Ambert",
      departementCode: "63",
    });
    const epci = (await findCommune(db, "63003"))?.epci?.siren ?? "";
    expect(await findTerritory(db, { kind: "epci", code: epci })).toMatchObject({
      name: "CC Ambert Livradois Forez",
      departementCode: "63",
    });
    expect(await findTerritory(db, { kind: "epci", code: "000000000" })).toBeNull();
    expect(await findTerritory(db, { kind: "region", code: "99" })).toBeNull();
  });

  test("a territory counts and lists what it holds, the most populated first", async () => {
    const communes = await communesOfTerritory(db, { kind: "departement", code: "63" }, { limit: 5 });
    expect(communes.map((commune) => commune.name)[0]).toBe("Clermont-Ferrand");
    expect(communes.map((commune) => commune.population)).toEqual(
      communes.map((commune) => commune.population).toSorted((a, b) => b - a),
    );
    expect((await countChildren(db, { kind: "region", code: "53" })).departements).toBe(4);
  });

  test("the communes nearby are the nearest, at the distance the domain computes, and none is missed", async () => {
    const ambert = await findCommune(db, "63003");
    const centre = { latitude: ambert?.latitude ?? 0, longitude: ambert?.longitude ?? 0 };
    const near = await nearbyCommunes(db, { centre, kilometres: 15, limit: 500 });
    expect(near[0]).toMatchObject({ code: "63003", distanceKm: 0 });
    for (const commune of near) {
      const place = { latitude: commune.latitude ?? 0, longitude: commune.longitude ?? 0 };
      expect(commune.distanceKm).toBeCloseTo(distanceInKilometres(centre, place), 6);
    }
    const all = await db
      .selectFrom("commune")
      .select(["code", "latitude", "longitude"])
      .where("coordinates_source", "in", ["commune", "postal_code"])
      .execute();
    const within = all.filter(
      (row) => distanceInKilometres(centre, { latitude: row.latitude ?? 90, longitude: row.longitude ?? 180 }) <= 15,
    );
    expect(new Set(near.map((commune) => commune.code))).toEqual(new Set(within.map((row) => row.code)));
  });
});
