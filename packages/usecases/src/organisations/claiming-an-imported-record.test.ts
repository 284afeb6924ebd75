import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCasePage } from "@maillage/database/moderation/case-page.queries";
import { findStanding } from "@maillage/database/organisations/standing.queries";
import { house } from "@maillage/domain/permissions/actor";
import { addOrganisation } from "@maillage/test-world/cast";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { known, someone } from "@maillage/test-world/trial-organisations";
import { carryOutDecision } from "../moderation/carry-out-decision.ts";
import { decide } from "../moderation/decide.ts";
import { claimWithSiret } from "./claim-with-siret.ts";
import { completeFromRegister } from "./complete-from-register.ts";
import { registerOrganisation } from "./register-organisation.ts";
import { requestMembership } from "./request-membership.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const refusal = (code: string, more: object = {}) =>
  expect.objectContaining({ refusal: expect.objectContaining({ code, ...more }) });
const sirets = ["90000001900019", "90000002700012", "90000003500015", "90000004300019", "90000005000014"] as const;
const message = "J’en suis la présidente.";

/** An organisation an operator brought, known by its name only. */
async function imported(name: string) {
  const organisation = await addOrganisation(world.db, { name, communeCode: "63003", verified: [] });
  const change = { origin: "imported" as const, reference: `nom:${name}` };
  await world.db.updateTable("organisation").set(change).where("id", "=", organisation.id).execute();
  return organisation;
}

const row = (id: string) =>
  world.db.selectFrom("organisation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const pendingOf = async (organisationId: string) =>
  (
    await world.db
      .selectFrom("verification_request")
      .select("id")
      .where("organisation_id", "=", organisationId)
      .where("status", "=", "pending")
      .executeTakeFirstOrThrow()
  ).id;
const acceptance = (id: string) => ({
  subject: "verification_request" as const,
  id,
  outcome: "accepted" as const,
  reasons: [],
  words: "",
  version: null,
  expiresOn: null,
});

async function accept(organisationId: string): Promise<{ effect: string }> {
  const { decisionId } = await decide(world.callAs("moderator"), acceptance(await pendingOf(organisationId)));
  world.pass({ seconds: 31 });
  return carryOutDecision(world.call(house), { decisionId });
}

describe("an imported record without a SIREN", () => {
  it("is claimed with a SIRET: the CRESS compares and decides, the record has its number, the register fills the rest", async () => {
    const { id: organisationId, shortCode, name } = await imported("Atelier des 3 rivieres");
    known(world, sirets[0], { communeCode: "63010" });
    const { person, call } = await someone(world, "Zoé Présidente");
    expect(await claimWithSiret(call, { organisationId, siret: sirets[0], message })).toEqual({
      outcome: "claimed",
      organisationId,
      shortCode,
      name,
    });
    const wanted = { subject: "verification_request", id: await pendingOf(organisationId), now: world.now() } as const;
    expect((await findCasePage(world.db, wanted))?.request?.siret).toEqual({
      claimed: sirets[0],
      registerName: "ATELIER DES TROIS RIVIÈRES",
      ofAnother: null,
    });
    expect(await row(organisationId)).toMatchObject({ siren: null, origin: "imported" });
    await accept(organisationId);
    expect(await row(organisationId)).toMatchObject({ siren: "900000019", name });
    await completeFromRegister(world.call(house));
    expect(await row(organisationId)).toMatchObject({
      siren: "900000019",
      name: "ATELIER DES TROIS RIVIÈRES",
      origin: "found",
      commune_code: "63010",
    });
    expect(await findStanding(world.db, organisationId, world.now())).toMatchObject({ representativeVerified: true });
    const membership = world.db.selectFrom("membership").select(["role", "status"]).where("person_id", "=", person.id);
    expect(await membership.execute()).toEqual([{ role: "administrator", status: "approved" }]);
    const late = await someone(world, "Léo Tardif");
    await expect(claimWithSiret(late.call, { organisationId, siret: sirets[1], message: "" })).rejects.toEqual(
      refusal("organisation_has_its_siret", { values: { name: "ATELIER DES TROIS RIVIÈRES" } }),
    );
  });

  it("is not claimed with a number the register does not know or says closed; its silence leaves it to the CRESS", async () => {
    const { id: organisationId } = await imported("Café du silence");
    const { call } = await someone(world, "Ana Claimant");
    const claim = (siret: string) => claimWithSiret(call, { organisationId, siret, message });
    await expect(claim(sirets[2])).rejects.toEqual(refusal("siret_unknown", { field: "siret" }));
    world.register.set(sirets[2], { status: "closed", name: "CAFE" });
    await expect(claim(sirets[2])).rejects.toEqual(refusal("establishment_closed", { field: "siret" }));
    world.register.set(sirets[2], { status: "unavailable" });
    await claim(sirets[2]);
    const wanted = { subject: "verification_request", id: await pendingOf(organisationId), now: world.now() } as const;
    expect((await findCasePage(world.db, wanted))?.request?.siret).toMatchObject({ registerName: null });
  });

  it("names the organisation that has this SIREN already, and cannot be accepted when one has come meanwhile", async () => {
    const there = await imported("Le doublon");
    known(world, sirets[3], { name: "LE DOUBLON" });
    const { call } = await someone(world, "Ida Double");
    await claimWithSiret(call, { organisationId: there.id, siret: sirets[3], message });
    const { decisionId } = await decide(world.callAs("moderator"), acceptance(await pendingOf(there.id)));
    const quicker = await registerOrganisation((await someone(world, "Paul Rapide")).call, { siret: sirets[3] });
    world.pass({ seconds: 31 });
    await expect(carryOutDecision(world.call(house), { decisionId })).resolves.toEqual({ effect: "void" });
    expect(await row(there.id)).toMatchObject({ siren: null });
    const again = acceptance(await pendingOf(there.id));
    await expect(decide(world.callAs("moderator"), again)).rejects.toEqual(refusal("siren_of_another"));
    const wanted = { subject: "verification_request", id: again.id, now: world.now() } as const;
    expect((await findCasePage(world.db, wanted))?.request?.siret?.ofAnother).toMatchObject({ name: "LE DOUBLON" });
    const other = await imported("Encore un doublon");
    await expect(claimWithSiret(call, { organisationId: other.id, siret: sirets[3], message })).rejects.toEqual(
      refusal("organisation_already_there", {
        field: "siret",
        values: { name: "LE DOUBLON", organisationId: quicker.organisationId, shortCode: quicker.shortCode },
      }),
    );
  });

  it("takes the number of who had asked without one, once however often the form is sent", async () => {
    const { id: organisationId } = await imported("Les paniers du Livradois");
    known(world, sirets[4]);
    const { call } = await someone(world, "Rose Panier");
    await requestMembership(call, { organisationId, message });
    const first = await pendingOf(organisationId);
    await claimWithSiret(call, { organisationId, siret: sirets[4], message });
    const second = await pendingOf(organisationId);
    expect(second).not.toBe(first);
    await claimWithSiret(call, { organisationId, siret: sirets[4], message });
    expect(await pendingOf(organisationId)).toBe(second);
    await accept(organisationId);
    expect(await row(organisationId)).toMatchObject({ siren: "900000050" });
  });
});
