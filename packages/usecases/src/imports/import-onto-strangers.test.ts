import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@maillage/database/identifiers";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { known, someone } from "@maillage/test-world/trial-organisations";
import { registerOrganisation } from "../organisations/register-organisation.ts";
import { importListings } from "./import-listings.ts";
import type { BadLine } from "./import-report.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const siret = "90000001900019";
const line = (id: string, changes: object = {}) => ({
  id,
  kind: "offer",
  title: "Four à pain banal, ouvert le samedi",
  body: "Le four du village chauffe chaque samedi. Les associations voisines peuvent y cuire leur pain.",
  category: "mobility.minibus",
  theme: "social_ties",
  organisation: { name: "Les Fourniers d’Ambert", family: "association", siret },
  commune: "63003",
  radiusKm: 25,
  startsOn: null,
  endsOn: null,
  terms: "cost_sharing",
  quantity: "",
  ...changes,
});

async function run(lines: readonly object[]) {
  const heldBack: BadLine[] = [];
  async function* stream() {
    for (const one of lines) yield `${JSON.stringify(one)}\n`;
  }
  const source = { stream: stream(), name: "essai.jsonl", onHeldBack: (held: BadLine) => heldBack.push(held) };
  return { report: await importListings(world.call(world.callAs("visitor").actor), source), heldBack };
}

const rowOf = (reference: string) =>
  world.db.selectFrom("listing").selectAll().where("reference", "=", reference).executeTakeFirstOrThrow();

describe("listings of an organisation that a person nobody has verified registered", () => {
  it("are kept as drafts, and the operator is told why; online ones are not handed over either", async () => {
    known(world, siret);
    const { call } = await someone(world, "Bruno Squatteur");
    const { organisationId } = await registerOrganisation(call, { siret });
    const elsewhere = { organisation: { name: "Foyer rural", family: "association" } };
    await run([line("B2", elsewhere)]);
    const before = await rowOf("B2");
    const { report, heldBack } = await run([line("B1"), line("B2"), line("B3", elsewhere)]);
    expect(report).toMatchObject({ created: 2, leftAside: 1, heldBack: 2, badLines: 0 });
    expect(heldBack).toEqual([1, 2].map((number) => ({ line: number, reason: expect.stringContaining("Fourniers") })));
    expect(await rowOf("B1")).toMatchObject({ status: "draft", organisation_id: organisationId, published_at: null });
    expect(await rowOf("B2")).toEqual(before);
    expect(await rowOf("B3")).toMatchObject({ status: "published" });
    await run([line("B1", { title: "Four à pain banal, ouvert le dimanche" })]);
    expect(await rowOf("B1")).toMatchObject({ status: "draft", title: "Four à pain banal, ouvert le dimanche" });
  });

  it("are published by the next import once its representative is verified", async () => {
    const { organisation_id } = await rowOf("B1");
    const verification = { id: newId(), organisation_id, fact: "representative", source: "cress" } as const;
    await world.db
      .insertInto("verification")
      .values({ ...verification, verifier_name: "CRESS" })
      .execute();
    const { report } = await run([line("B1", { title: "Four à pain banal, ouvert le dimanche" })]);
    expect(report).toMatchObject({ heldBack: 0 });
    expect(await rowOf("B1")).toMatchObject({ status: "published" });
  });
});
