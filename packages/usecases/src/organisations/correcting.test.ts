import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findOwnOrganisation } from "@maillage/database/organisations/organisation-page.queries";
import { house } from "@maillage/domain/permissions/actor";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { known, someone } from "@maillage/test-world/trial-organisations";
import { carryOutDecision } from "../moderation/carry-out-decision.ts";
import { decide } from "../moderation/decide.ts";
import type { Call } from "../verbs/verb.ts";
import { completeFromRegister } from "./complete-from-register.ts";
import { correctOrganisation } from "./correct-organisation.ts";
import { registerOrganisation } from "./register-organisation.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const mistyped = { name: "Cafe des voisins", family: "association", communeCode: "63010" } as const;
const mended = { name: "Café des voisines", family: "cooperative", communeCode: "35238" } as const;

/** Someone who has registered an organisation by hand, as the register was silent. */
async function registeredByHand(siret: string): Promise<{ organisationId: string; call: Call }> {
  world.register.set(siret, { status: "unavailable" });
  const { call } = await someone(world, "Marthe Saisie");
  const { organisationId } = await registerOrganisation(call, { siret, manual: mistyped });
  const acting = { organisationId, role: "administrator", regionCode: "84" } as const;
  return { organisationId, call: world.call({ ...call.actor, memberOf: [organisationId], acting }) };
}

const row = (id: string) =>
  world.db
    .selectFrom("organisation")
    .select(["name", "family", "kind", "commune_code", "region_code", "siren"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
const requests = (organisationId: string) =>
  world.db
    .selectFrom("verification_request")
    .select(["id", "status", "region_code"])
    .where("organisation_id", "=", organisationId)
    .orderBy("id")
    .execute();

describe("an organisation typed by hand", () => {
  it("is corrected by its administrators, and goes to the desk of its region; the number stays", async () => {
    const { organisationId, call } = await registeredByHand("90000001900019");
    const own = async () => (await findOwnOrganisation(world.db, organisationId, world.now()))?.mayBeCorrected;
    expect(await own()).toBe(true);
    await correctOrganisation(call, mended);
    expect(await own()).toBe(true);
    expect(await row(organisationId)).toEqual({
      name: mended.name,
      family: "cooperative",
      kind: "ess_structure",
      commune_code: "35238",
      region_code: "53",
      siren: "900000019",
    });
    expect(await requests(organisationId)).toMatchObject([
      { status: "withdrawn" },
      { status: "pending", region_code: "53" },
    ]);
  });

  it("is never verified under a name the CRESS has not read", async () => {
    const { organisationId, call } = await registeredByHand("90000002700012");
    const id = (await requests(organisationId))[0]?.id ?? "";
    const { decisionId } = await decide(world.callAs("moderator"), {
      subject: "verification_request",
      id,
      outcome: "accepted",
      reasons: [],
      words: "",
      version: null,
      expiresOn: null,
    });
    await correctOrganisation(call, { ...mended, communeCode: "63003" });
    world.pass({ seconds: 31 });
    await expect(carryOutDecision(world.call(house), { decisionId })).resolves.toEqual({ effect: "void" });
    const facts = world.db.selectFrom("verification").select("id").where("organisation_id", "=", organisationId);
    expect(await facts.execute()).toEqual([]);
  });

  it("is the register's or the CRESS's once one of them has spoken", async () => {
    const siret = "90000003500015";
    const { organisationId, call } = await registeredByHand(siret);
    // A register that is silent about one stops the round: it is asked about none of the others.
    world.register.clear();
    known(world, siret);
    await completeFromRegister(world.call(house));
    await expect(correctOrganisation(call, mended)).rejects.toEqual(refusal("organisation_facts_settled"));
    expect(await row(organisationId)).toMatchObject({ name: "ATELIER DES TROIS RIVIÈRES" });
    expect(await findOwnOrganisation(world.db, world.recyclerie.id, world.now())).toMatchObject({
      mayBeCorrected: false,
    });
    await expect(correctOrganisation(world.callAs("administrator"), mended)).rejects.toEqual(
      refusal("organisation_facts_settled"),
    );
  });
});
