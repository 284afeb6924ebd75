import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@maillage/database/connection";
import { findCommune, searchCommunes } from "@maillage/database/territories/territories.queries";
import { followMovements, importMovements } from "./import-movements.ts";
import { openTrialDatabase, streamOf } from "./trial-database.ts";

let db: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ db, close } = await openTrialDatabase());
});
afterAll(() => close());

const header =
  "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP";
const line = (date: string, codes: string, before: { name?: string; type?: string } = {}): string => {
  const [from, to] = codes.split(" → ");
  return `32,${date},${before.type ?? "COM"},${from},0,X,X,${before.name ?? "Ancienne"},COM,${to},0,Y,Y,Y`;
};

describe("the history of communes", () => {
  test("leads from a dead code to today's commune, through another dead one, and by name", async () => {
    const report = await importMovements(
      db,
      streamOf(
        [
          header,
          line("1973-01-01", "63900 → 63901", { name: "Vieux-Bourg-du-Forez" }),
          line("2016-01-01", "63901 → 63003", { name: "Moyen-Bourg-du-Forez" }),
          line("2017-01-01", "63902 → 63999"),
          line("2018-01-01", "63003 → 63430", { name: "Ambert" }),
          line("2019-01-01", "63903 → 63003", { type: "COMA" }),
          "32,2019-01-01,COM,6x,0,X,X,Faux,COM,63003,0,Y,Y,Y",
        ].join("\n"),
      ),
    );
    expect(report).toMatchObject({ lines: 6, resolved: 2, lost: ["63902"] });
    expect(report.badLines.map((bad) => bad.line)).toEqual([7]);
    expect((await findCommune(db, "63900"))?.code).toBe("63003");
    expect((await findCommune(db, "63003"))?.code, "a code that lives is never redirected").toBe("63003");
    expect(await findCommune(db, "63903")).toBeNull();
    const [found] = await searchCommunes(db, { query: "vieux bourg du forez" });
    expect(found).toMatchObject({ code: "63003", matchedName: "Vieux-Bourg-du-Forez" });
  });

  test("keeps the name of a delegated commune already known", async () => {
    await importMovements(
      db,
      streamOf([header, line("2016-01-01", "01120 → 01262", { name: "Autre nom" })].join("\n")),
    );
    const row = await db
      .selectFrom("former_commune")
      .select(["name", "kind"])
      .where("code", "=", "01120")
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ name: "Cordieux", kind: "associated" });
  });

  test("a circle of dead codes ends somewhere", () => {
    const movement = (from: string, to: string) => ({ date: "2000-01-01", from, to, name: from });
    expect(followMovements([movement("00001", "00002"), movement("00002", "00001")], new Set()).lost).toEqual([
      "00001",
      "00002",
    ]);
  });

  test("the last movement of a code counts, not the last line", () => {
    const movements = [
      { date: "2020-01-01", from: "1", to: "new", name: "A" },
      { date: "1970-01-01", from: "1", to: "old", name: "A" },
    ];
    expect(followMovements(movements, new Set(["new", "old"])).found[0]?.communeCode).toBe("new");
  });
});
