import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { childEnvironment } from "@maillage/config/configuration";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";

let world: TestWorld;
let folder: string;
beforeAll(async () => {
  world = await openTestWorld();
  folder = await mkdtemp(join(tmpdir(), "maillage-cli-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await world.close();
});

const program = fileURLToPath(new URL("./main.ts", import.meta.url));

/** Runs the command line as the person at the keyboard does. */
async function maillage(words: string[], options: { input?: string; environment?: Record<string, string> } = {}) {
  const environment = {
    DATABASE_URL: world.appUrl,
    MIGRATION_DATABASE_URL: world.ownerUrl,
    INIT_CWD: folder,
    SITE_URL: "https://maillage.example",
    ...options.environment,
  };
  const child = spawn(process.execPath, [program, ...words], { env: childEnvironment(environment), cwd: tmpdir() });
  child.stdin.end(options.input ?? "");
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on("close", resolve)),
  ]);
  return { stdout, stderr, code };
}

const listing = {
  kind: "need",
  title: "Cherche un barnum pour la fête",
  body: "Nous cherchons un barnum de six mètres pour la fête du village, le premier samedi de juin.",
  category: "equipment.event",
  theme: "social_ties",
  organisation: { name: "Comité des fêtes d’Arlanc", family: "association" },
  commune: "63010",
  radiusKm: 20,
  terms: "free",
};

describe("the command line", () => {
  it("shows each command with an example", async () => {
    const { stdout, code } = await maillage(["help"]);
    expect(code).toBe(0);
    for (const command of [
      "import territories",
      "import labels",
      "import coordinates",
      "import organisations",
      "import listings",
      "create-moderator",
      "create-administrator",
      "backup",
      "restore",
      "demo",
    ]) {
      expect(stdout).toContain(`npm run maillage -- ${command}`);
    }
  });

  it("imports listings from a file named from where the person is, tells bad lines on stderr and the rate at the end", async () => {
    const lines = [JSON.stringify({ id: "c1", ...listing }), "oups", JSON.stringify({ id: "c2", ...listing })];
    await writeFile(join(folder, "annonces.jsonl"), lines.join("\n"));
    const { stdout, stderr, code } = await maillage(["import", "listings", "annonces.jsonl"]);
    expect(stderr).toContain("Ligne 2 écartée\u00a0: ce n’est pas du JSON lisible.");
    expect(stdout).toMatch(/^2\sannonces en .+\sannonces par seconde.+1\sligne écartée\./);
    expect(code).toBe(0);
    const rows = await world.db.selectFrom("listing").select("status").where("reference", "in", ["c1", "c2"]).execute();
    expect(rows).toEqual([{ status: "published" }, { status: "published" }]);
  });

  it("reads the standard input, and makes drafts when told", async () => {
    const { code } = await maillage(["import", "listings", "-", "--as-drafts"], {
      input: JSON.stringify({ id: "d1", ...listing }),
    });
    expect(code).toBe(0);
    const row = await world.db.selectFrom("listing").select("status").where("reference", "=", "d1").executeTakeFirst();
    expect(row).toEqual({ status: "draft" });
  });

  it("fails when no line was good", async () => {
    expect((await maillage(["import", "listings", "-"], { input: "non\nnon plus\n" })).code).toBe(1);
  });

  it("imports an official list of labels, and refuses one that is not what it is said to be", async () => {
    await writeFile(
      join(folder, "frr.csv"),
      "Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;\n63003;63;Ambert;FRR socle;\n",
    );
    const wrong = await maillage(["import", "labels", "--format", "qpv", "frr.csv"]);
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining("rien n’a été changé") });
    const right = await maillage(["import", "labels", "--format", "frr", "--vintage", "2025-07-10", "frr.csv"]);
    expect(right).toMatchObject({ code: 0, stderr: "" });
    const label = await world.db
      .selectFrom("territory_label")
      .select(["label", "vintage"])
      .where("territory_code", "=", "63003")
      .executeTakeFirst();
    expect(label).toEqual({ label: "frr", vintage: "2025-07-10" });
  });

  it("appoints a moderator and shows a link on the site's own address", async () => {
    const { stdout, code } = await maillage([
      "create-moderator",
      "--email",
      "Lea@Cress.example",
      "--name",
      "Léa Petit",
      "--region",
      "84",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("https://maillage.example/mot-de-passe/nouveau?lien=");
    expect(stdout).toContain("lea@cress.example");
  });

  it("backs up into a file, which the full database then refuses to take back", async () => {
    const made = await maillage(["backup", "tout.backup"]);
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining("Sauvegarde faite") });
    const refused = await maillage(["restore", "tout.backup"]);
    expect(refused).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("contient déjà des données"),
    });
  });
});

describe("a command that cannot be done says so in one sentence", () => {
  it.each([
    [["importe"], 2, "La commande «\u00a0importe\u00a0» n’existe pas"],
    [["import", "listings"], 2, "Il manque le fichier d’annonces"],
    [["import", "listings", "a", "b"], 2, "est de trop"],
    [["import", "listings", "a", "--brouillons"], 2, "Une option n’est pas connue"],
    [["import", "listings", "absent.jsonl"], 1, "absent.jsonl n’existe pas"],
    [["import", "listings", "."], 1, "est un dossier"],
    [["import", "labels", "x.csv", "--format", "zrr"], 2, "Le format «\u00a0zrr\u00a0» n’est pas connu"],
    [["create-moderator", "--email", "a@b.fr", "--name", "Ana"], 2, "Il manque --region"],
    [["create-moderator", "--email", "a@b.fr", "--name", "Ana", "--region", "99"], 2, "n’existe pas"],
    [["create-administrator", "--email", "ab.fr", "--name", "Ana"], 2, "adresse e-mail"],
  ])("%j", async (words, expected, sentence) => {
    const { stderr, code } = await maillage(words);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(code).toBe(expected);
  });

  it("the database is away", async () => {
    const { stderr, code } = await maillage(["import", "territories"], {
      environment: { DATABASE_URL: "postgresql://a:b@127.0.0.1:9/maillage" },
    });
    expect(stderr.trim()).toMatch(/^La base de données ne répond pas/);
    expect(code).toBe(1);
  });
});
