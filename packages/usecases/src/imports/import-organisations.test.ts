import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { importOrganisations } from "./import-organisations.ts";
import type { BadLine } from "./import-report.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

async function run(text: string) {
  const bad: BadLine[] = [];
  async function* stream() {
    yield text;
  }
  const call = world.callAs("visitor");
  const report = await importOrganisations(call, {
    stream: stream(),
    name: "essai",
    onBadLine: (line) => bad.push(line),
  });
  return { report, bad: bad.map(({ line, reason }) => `${line} ${reason}`) };
}

const bySiren = (siren: string) =>
  world.db.selectFrom("organisation").selectAll().where("siren", "=", siren).executeTakeFirst();
const header =
  "SIREN,Nom ou raison sociale de l'entreprise,Famille juridique de l'entreprise,Code postal,Libellé de la commune de l'établissement,Code du département de l'établissement,Département,Région";

describe("the list of ESS France", () => {
  it("gives back its zeros to a SIREN, and finds the commune by postal code and name", async () => {
    const list = [
      header,
      "732829320,CAFÉ DES POSSIBLES,Associations,63600,AMBERT,63,PUY DE DOME,AUVERGNE-RHONE-ALPES",
      "5410220,LES RADICELLES,Coopératives,75013,PARIS 13,75,PARIS,ILE DE FRANCE",
      "552032534,MUTUELLE DES FJORDS,Mutuelles,69003,LYON 3EME,69,RHONE,AUVERGNE-RHONE-ALPES",
    ].join("\r\n");
    const { report, bad } = await run(`\ufeff${list}`);
    expect(bad).toEqual([]);
    expect(report).toMatchObject({ lines: 3, created: 3 });
    expect(await bySiren("732829320")).toMatchObject({
      origin: "imported",
      commune_code: "63003",
      region_code: "84",
      family: "association",
    });
    expect(await bySiren("005410220")).toMatchObject({ commune_code: "75056", family: "cooperative" });
    expect(await bySiren("552032534")).toMatchObject({ commune_code: "69123", family: "mutual" });
    const log = world.db.selectFrom("audit_entry").select(["region_code", "details"]);
    expect(await log.where("action", "=", "organisations.imported").orderBy("region_code").execute()).toEqual([
      { region_code: "11", details: { created: 1, revised: 0 } },
      { region_code: "84", details: { created: 2, revised: 0 } },
    ]);
  });

  it("says whose word the ESS status is, once however often it is imported", async () => {
    const list = `${header}\n732829320,CAFÉ DES POSSIBLES,Associations,63600,AMBERT,63,PUY DE DOME,AUVERGNE-RHONE-ALPES\n`;
    const { report } = await run(list);
    expect(report).toMatchObject({ created: 0, revised: 0, unchanged: 1 });
    const organisation = await bySiren("732829320");
    const verifications = await world.db
      .selectFrom("verification")
      .selectAll()
      .where("organisation_id", "=", organisation?.id ?? "")
      .execute();
    expect(verifications).toHaveLength(1);
    expect(verifications[0]).toMatchObject({ fact: "ess_status", source: "operator_import", ended_at: null });
    expect(verifications[0]?.verifier_name).toContain("ESS France");
    expect(verifications[0]?.expires_at?.getTime()).toBeGreaterThan(world.now().getTime());
  });

  it("revises an organisation that has moved, and leaves one that people administer", async () => {
    const moved = (commune: string) =>
      `${header}\n732829320,CAFÉ DES POSSIBLES,Associations,63220,${commune},63,PUY DE DOME,AUVERGNE-RHONE-ALPES\n`;
    expect((await run(moved("ARLANC"))).report).toMatchObject({ revised: 1 });
    expect(await bySiren("732829320")).toMatchObject({ commune_code: "63010" });
    const organisation = await bySiren("732829320");
    const membership = {
      id: crypto.randomUUID(),
      organisation_id: organisation?.id ?? "",
      person_id: world.people.administrator.id,
    };
    await world.db
      .insertInto("membership")
      .values({ ...membership, role: "administrator", status: "approved" })
      .execute();
    expect(
      (await run(`${header}\n732829320,AUTRE NOM,Associations,63600,AMBERT,63,PUY DE DOME,AURA\n`)).report,
    ).toMatchObject({ revised: 0, unchanged: 1 });
    expect(await bySiren("732829320")).toMatchObject({ name: "CAFÉ DES POSSIBLES" });
  });

  it("tells each bad line and keeps the others", async () => {
    const list = [
      header,
      "123456789,FAUX,Associations,63600,AMBERT,63,,",
      ",SANS NUMERO,Associations,63600,AMBERT,63,,",
      "383657467,,Associations,63600,AMBERT,63,,",
      "383657467,ARMEE,Militaires,63600,AMBERT,63,,",
      "383657467,NULLE PART,Associations,99999,ATLANTIS,99,,",
      "383657467,BONNE,Fondations,63600,AMBERT CEDEX,63,,",
      "383657467,BONNE,Fondations,63600,AMBERT,63,,",
    ].join("\n");
    const { report, bad } = await run(list);
    expect(report).toMatchObject({ created: 1, badLines: 6 });
    expect(bad).toMatchInlineSnapshot(`
      [
        "2 le numéro SIREN « 123456789 » n’est pas valable",
        "3 le champ « SIREN » manque",
        "4 le champ « Nom ou raison sociale » manque",
        "5 la famille juridique « Militaires » n’est pas connue",
        "6 nous ne trouvons pas la commune « ATLANTIS » (99999)",
        "8 l’identifiant « 383657467 » est déjà à la ligne 7",
      ]
    `);
  });

  it("says so when the columns are those of another file", async () => {
    const { report, bad } = await run("a;b;c\n1;2;3\n");
    expect(report).toMatchObject({ created: 0 });
    expect(bad[0]).toContain("aucun format connu");
  });
});

describe("our own lines", () => {
  it("takes a SIRET, a SIREN or neither, and makes none twice", async () => {
    const lines = [
      { name: "Mairie de Job", family: "commune", commune: "63179", siret: "216 301 796 00018" },
      { name: "Les Amis du four", family: "association", commune: "63179", description: "Un four à pain." },
      { name: "Les amis du FOUR !", family: "association", commune: "63179" },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join("\n");
    const first = await run(text);
    expect(first.bad).toEqual([
      expect.stringMatching(/^1 le numéro SIRET/),
      expect.stringMatching(/^3 l’identifiant .+ est déjà à la ligne 2$/),
    ]);
    const again = await run(text);
    expect(again.report).toMatchObject({ created: 0, unchanged: 1 });
  });
});
