import { createReadStream } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@maillage/database/connection";
import { countLabelledCommunes, listLabelsOfCommune } from "@maillage/database/territories/labels.queries";
import { findCommune, searchCommunes } from "@maillage/database/territories/territories.queries";
import { importLabels } from "./import-labels.ts";
import { importMovements } from "./import-movements.ts";
import { openTrialDatabase, sharedData } from "./trial-database.ts";

describe.skipIf(!sharedData.isPresent)("the real lists kept beside the repository (shared data)", () => {
  let db: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ db, close } = await openTrialDatabase());
  });
  afterAll(() => close());

  test("INSEE's movements: 4,240 dead codes lead to a commune of today, none is lost", async () => {
    const report = await importMovements(db, createReadStream(sharedData.path("mouvements-communes-2026.csv")));
    expect([report.lines, report.resolved, report.lost, report.badLines]).toEqual([13_734, 4_240, [], []]);
    expect((await findCommune(db, "12076"))?.code).toBe("12218");
    expect((await searchCommunes(db, { query: "chateau d'olonne" }))[0]?.code).toBe("85194");
  });

  test.each([
    ["qpv-2024-par-commune.csv", "2024", { qpv: 1_684 }],
    ["frr-communes-2025-07-10.csv", "2025-07-10", { frr: 19_934, frr_plus: 4_456 }],
    ["territoires-industrie-groupements-2024-07.csv", "2024-07", { territoires_industrie: 641 }],
    ["zone-montagne-communes.csv", "2024", { massif: 8_594 }],
    ["liste-fs-20240801.csv", "2024-08-01", { france_services: 2_845 }],
  ])("%s: every line is understood", async (file, vintage, recorded) => {
    const report = await importLabels(db, { stream: createReadStream(sharedData.path(file)), vintage });
    expect([report.recorded, report.badLines]).toEqual([recorded, []]);
  });

  test("the programmes of September 2024: 1,645 Petites villes de demain, 245 Action cœur de ville, 2,498 Villages d’avenir", async () => {
    const stream = createReadStream(sharedData.path("anct-programmes-communes-2024-09.csv"));
    const report = await importLabels(db, { stream, vintage: "2024-09" });
    expect(report.recorded).toMatchObject({ pvd: 1_645, acv: 245, villages_avenir: 2_498, cite_educative: 238 });
    expect(report.badLines).toEqual([]);
  });

  test("Ambert carries what it does", async () => {
    const labels = (await listLabelsOfCommune(db, "63003", "2026-03-01")).map((row) => row.label);
    expect(labels).toEqual(expect.arrayContaining(["frr", "massif", "pvd", "territoires_industrie"]));
    expect(labels).not.toContain("qpv");
  });

  test("a département counts the communes that carry each label, themselves or through their intercommunality", async () => {
    const counts = await countLabelledCommunes(db, { column: "departement_code", code: "63", onDate: "2026-03-01" });
    const of = (label: string) => counts.find((count) => count.label === label)?.communes ?? 0;
    expect(of("massif")).toBeGreaterThan(200);
    expect(of("territoires_industrie")).toBeGreaterThan(of("pvd"));
    expect(of("qpv")).toBeGreaterThan(0);
  });
});
