import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@maillage/database/connection";
import { listLabelsOfCommune, listLabelsOfIntercommunality } from "@maillage/database/territories/labels.queries";
import { labelCodes, labelledKinds } from "@maillage/domain/territories/labels";
import { importLabels, type LabelsImport, type LabelsReport } from "./import-labels.ts";
import { recordLabels } from "./label-rows.ts";
import { openTrialDatabase, streamOf } from "./trial-database.ts";
import { makeSpreadsheet } from "./trial-spreadsheet.ts";

let db: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ db, close } = await openTrialDatabase());
});
afterAll(() => close());

const day = "2026-03-01";
const load = (text: string | Uint8Array, options: Partial<LabelsImport> = {}): Promise<LabelsReport> =>
  importLabels(db, { vintage: "2024", stream: streamOf(text), ...options });
const labelsOf = async (code: string, onDate = day): Promise<string[]> =>
  (await listLabelsOfCommune(db, code, onDate)).map((row) =>
    [row.label, row.territoryKind, row.detailCode].join(" ").trim(),
  );

describe("priority neighbourhoods", () => {
  test("the official CSV: BOM, wrapped codes, several communes, four digits, districts, dead codes", async () => {
    const report = await load(
      [
        "\ufeffcode_qp;lib_qp;insee_com;lib_com",
        'QN00103M;Les Courbes De L\'Albarine;="01004";Ambérieu-en-Bugey',
        'QN00201M;Europe;="02571; 02691";Omissy; Saint-Quentin',
        "QN00105I;Pré des Saules;1031;Bellignat",
        'QN07518M;Goutte d\'Or;="75118";Paris 18e',
        "QN01501M;Vieux code;01340;Arbignieu",
        "QN97401M;Camélias;97411;Saint-Denis",
        "QN99999M;Ailleurs;99999;Ailleurs",
        "mauvais;Quartier;01004;Ambérieu-en-Bugey",
      ].join("\r\n"),
    );
    expect(report.format).toBe("Quartiers prioritaires (liste officielle)");
    expect(report.recorded).toEqual({ qpv: 7 });
    expect(report.badLines.map(({ line }) => line)).toEqual([8, 9]);
    expect(report.badLines[0]?.reason).toContain("99999");
    expect(await labelsOf("01004")).toEqual(["qpv neighbourhood_in_commune QN00103M"]);
    expect(await labelsOf("02691")).toEqual(await labelsOf("02571"));
    expect(await labelsOf("01031")).toHaveLength(1);
    expect(await labelsOf("75056")).toEqual(["qpv neighbourhood_in_commune QN07518M"]);
    expect(await labelsOf("01015")).toEqual(["qpv neighbourhood_in_commune QN01501M"]);
  });

  test("hold from 2024 on the mainland, from 2025 overseas, with source and edition", async () => {
    const [reunion] = await listLabelsOfCommune(db, "97411", day);
    expect(reunion).toMatchObject({ validFrom: "2025-01-01", validTo: null, vintage: "2024", detailName: "Camélias" });
    expect(reunion?.source).toContain("ANCT");
    expect(await labelsOf("97411", "2024-06-01")).toEqual([]);
    expect(await labelsOf("01004", "2024-06-01")).toHaveLength(1);
  });
});

describe("France ruralités revitalisation", () => {
  test("the DGCL's CSV: every class, the trailing separator, and no label for those not classed", async () => {
    const classes = [
      "FRR socle",
      "FRR+",
      "Classée FRR partiellement",
      "FRR bénéficiaire",
      "FRR bénéficiaire partiellement",
      "Non classée",
    ];
    const codes = ["01029", "02004", "97401", "03001", "03002", "01001"];
    const lines = codes.map((code, index) => `${code};01;Nom;${classes[index]};`);
    const report = await load(
      [
        "Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;",
        ...lines,
        "01002;01;X;FRR ultra;",
      ].join("\r\n"),
      { vintage: "2025-07-10" },
    );
    expect(report.recorded).toEqual({ frr: 5, frr_plus: 1 });
    expect(report.badLines).toEqual([{ line: 8, reason: "le classement «\u00a0FRR ultra\u00a0» n’est pas connu" }]);
    expect(await labelsOf("02004")).toEqual(["frr commune socle", "frr_plus commune"]);
    expect(await labelsOf("02004", "2024-08-01")).toEqual(["frr commune socle"]);
    expect(await labelsOf("97401")).toEqual(["frr commune partielle"]);
    expect(await labelsOf("01001")).toEqual([]);
  });

  test("the Observatoire's codes give the same", async () => {
    const report = await load(
      "codgeo;libgeo;codefrr\n01029;Beaupont;4\n02004;A;5\n97401;B;3\n03001;C;1\n03002;D;2\n01001;E;-9999\n",
      {
        vintage: "2025",
      },
    );
    expect(report.format).toContain("Observatoire");
    expect([report.recorded, report.withdrawn]).toEqual([{ frr: 5, frr_plus: 1 }, 0]);
  });
});

describe("programmes", () => {
  test("one programme a file: its id column tells which, the signature dates it", async () => {
    const pvd =
      "insee_com,id_pvd,lib_pvd,date_signature\n97106,pvd-01-971-1,Bouillante,2021-05-28\n63003,pvd-84-63-1,Ambert,28/05/2021\n";
    expect((await load(pvd)).recorded).toEqual({ pvd: 2 });
    expect((await listLabelsOfCommune(db, "63003", day)).map((row) => row.validFrom)).toEqual(["2021-05-28"]);
    expect((await load("insee_com,id_acv,lib_acv\n80001,acv-001,Abbeville\n")).recorded).toEqual({ acv: 1 });
    expect((await load("insee_com,id_va,lib_va\n01036,va-01-01,Valromey-sur-Séran\n")).recorded).toEqual({
      villages_avenir: 1,
    });
    expect(
      (await load('"id_fs","insee_dep","lib_fs","insee_com"\n"1","01","France services de Valserhône","01033"\n'))
        .recorded,
    ).toEqual({
      france_services: 1,
    });
  });

  test("several cités éducatives in one commune, and integers for codes", async () => {
    await load(
      'programme,id_territoire,lib_territoire,insee_com\nCITE_EDUCATIVE,"cite-002 ; cite-127","Amiens Nord ; Amiens Étouvie",80021\nFABRIQUE,f-1,Fabrique,1004\n',
    );
    expect(await labelsOf("80021")).toEqual([
      "cite_educative neighbourhood_in_commune cite-002",
      "cite_educative neighbourhood_in_commune cite-127",
    ]);
  });

  test("Territoires d’industrie belong to the intercommunality; the commune shows it as such", async () => {
    const report = await load(
      "id_ti,lib_ti,siren_groupement,lib_groupement,nature_juridique\nti-1,Livradois,200070761,CC Ambert Livradois Forez,CC\nti-2,Yeu,218501138,L'Île-d'Yeu,COM\nti-3,Plaine Commune,200057867,Plaine Commune,EPT\nti-4,X,123456789,X,CC\n",
    );
    expect(report.recorded).toEqual({ territoires_industrie: 3 });
    expect(report.badLines.map(({ line }) => line)).toEqual([5]);
    expect(await labelsOf("63003")).toContain("territoires_industrie epci ti-1");
    expect(await labelsOf("85113")).toEqual(["territoires_industrie commune ti-2"]);
    expect(await labelsOf("93001")).toContain("territoires_industrie ept ti-3");
    expect(await listLabelsOfIntercommunality(db, "200070761", day)).toHaveLength(1);
  });
});

describe("massifs", () => {
  test("a spreadsheet with three lines above its header, numbers for codes, on its second sheet", async () => {
    const file = makeSpreadsheet([
      [["À lire"]],
      [
        ["Périmètre des massifs"],
        ["Source : ANCT"],
        ["2024"],
        ["codgeo", "libgeo", "niveau_montagne"],
        [1002, "L'Abergement-de-Varey", "02 - Massif du Jura"],
        ["63003", "Ambert", "06 - Massif Central"],
        ["75056", "Paris", ""],
      ],
    ]);
    const report = await load(file);
    expect([report.recorded, report.badLines]).toEqual([{ massif: 2 }, []]);
    expect((await listLabelsOfCommune(db, "01002", day))[0]).toMatchObject({
      detailCode: "02",
      detailName: "Massif du Jura",
      validFrom: null,
    });
  });
});

describe("one edition after another", () => {
  const list = (...codes: string[]): string =>
    `insee_com,id_va,lib_va\n${codes.map((code) => `${code},va-${code},V`).join("\n")}\n`;

  test("twice the same changes nothing", async () => {
    await load(list("01036", "01040"));
    const before = await db.selectFrom("territory_label").selectAll().orderBy("id").execute();
    expect((await load(list("01036", "01040"))).withdrawn).toBe(0);
    expect(await db.selectFrom("territory_label").selectAll().orderBy("id").execute()).toEqual(before);
  });

  test("a label that the new list drops ends the day before; its past stays", async () => {
    const report = await load(list("01036"), { vintage: "2025-02-01" });
    expect(report.withdrawn).toBe(1);
    expect(await labelsOf("01040", "2025-01-31")).toEqual(["villages_avenir commune va-01040"]);
    expect(await labelsOf("01040", "2025-02-01")).toEqual([]);
    expect(await labelsOf("63003", "2025-02-01")).toContain("pvd commune pvd-84-63-1");
  });

  test("nobody loses a label because a line could not be read", async () => {
    const report = await load(`${list("01036")}99999,va-x,X\n`, { vintage: "2026-01-01" });
    expect([report.withdrawn, report.badLines.length]).toEqual([0, 1]);
    const other = await load(`${list("01040")}99999,va-x,X\n`, { vintage: "2026-01-01" });
    expect(other.withdrawn).toBe(0);
    expect(await labelsOf("01036")).toContain("villages_avenir commune va-01036");
  });

  test("facts entered by hand are added to what is known, and close nothing", async () => {
    const fact = {
      label: "acv",
      territoryKind: "commune",
      territoryCode: "63113",
      detailCode: "",
      detailName: null,
      validFrom: null,
    } as const;
    await db.transaction().execute((trx) => recordLabels(trx, [fact, fact], { source: "saisie", vintage: "2026" }));
    expect(await labelsOf("63113")).toContain("acv commune");
    expect(await labelsOf("80001")).toEqual(["acv commune acv-001"]);
  });

  test("a file of something else changes nothing and says which columns it has", async () => {
    const report = await load("insee_com,statut\n01001,NC\n");
    expect(report.format).toBeNull();
    expect(report.badLines[0]?.reason).toContain("insee_com, statut");
    expect((await load("")).badLines[0]?.reason).toBe("le fichier est vide");
  });

  test("domain and database know the same labels and kinds", async () => {
    for (const label of labelCodes) {
      for (const territory_kind of labelledKinds) {
        const row = { label, territory_kind, territory_code: "00000", source: "essai", vintage: "0" };
        await db.insertInto("territory_label").values(row).execute();
      }
    }
    const wrong = { label: "zrr", territory_kind: "commune", territory_code: "00000", source: "essai", vintage: "0" };
    await expect(db.insertInto("territory_label").values(wrong).execute()).rejects.toThrow("check constraint");
    await db.deleteFrom("territory_label").where("territory_code", "=", "00000").execute();
  });
});
