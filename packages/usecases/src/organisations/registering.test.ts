import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@maillage/database/identifiers";
import { findOrganisationPage } from "@maillage/database/organisations/organisation-page.queries";
import { findStanding } from "@maillage/database/organisations/standing.queries";
import { house } from "@maillage/domain/permissions/actor";
import { addOrganisation } from "@maillage/test-world/cast";
import { minibus } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { known, someone } from "@maillage/test-world/trial-organisations";
import { openAndEnter } from "@maillage/test-world/trial-people";
import { findActor } from "../accounts/find-actor.ts";
import { saveDraft } from "../listings/save-draft.ts";
import { carryOutDecision } from "../moderation/carry-out-decision.ts";
import { decide } from "../moderation/decide.ts";
import { cancelMembershipRequest } from "./cancel-membership-request.ts";
import { completeFromRegister } from "./complete-from-register.ts";
import { lookUpOrganisation } from "./look-up-organisation.ts";
import { registerOrganisation } from "./register-organisation.ts";
import { requestMembership } from "./request-membership.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const sirets = [
  "90000001900019",
  "90000002700012",
  "90000003500015",
  "90000004300019",
  "90000005000014",
  "90000006800016",
] as const;
const hamlet = "90000009200016";
const typed = { name: "Café des voisines", family: "association", communeCode: "63010" } as const;
const membershipsOf = (organisationId: string) =>
  world.db.selectFrom("membership").selectAll().where("organisation_id", "=", organisationId).execute();
const organisation = (id: string) =>
  world.db.selectFrom("organisation").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

async function requestOf(organisationId: string): Promise<string> {
  const waiting = world.db
    .selectFrom("verification_request")
    .select("id")
    .where("organisation_id", "=", organisationId);
  return (await waiting.where("status", "=", "pending").executeTakeFirstOrThrow()).id;
}

async function settle(organisationId: string, outcome: "accepted" | "rejected"): Promise<void> {
  const words = outcome === "accepted" ? "" : "Envoyez-nous une délibération du conseil.";
  const reasons = outcome === "accepted" ? [] : ["not_representative"];
  const decision = {
    subject: "verification_request" as const,
    id: await requestOf(organisationId),
    outcome,
    reasons,
    words,
  };
  const { decisionId } = await decide(world.callAs("moderator"), { ...decision, version: null, expiresOn: null });
  world.pass({ seconds: 31 });
  await carryOutDecision(world.call(house), { decisionId });
}

describe("registering an organisation by its SIRET", () => {
  it("fills it from the register; the person administers it, acts as it, and the CRESS is asked whether they represent it", async () => {
    known(world, sirets[0]);
    const { call, token } = await openAndEnter(world, "Mireille");
    expect(await lookUpOrganisation(call, { siret: sirets[0] })).toMatchObject({
      status: "found",
      name: "ATELIER DES TROIS RIVIÈRES",
      familyLabel: "Association",
      commune: { code: "63003", name: "Ambert", departementName: "Puy-de-Dôme" },
    });
    const { organisationId, outcome } = await registerOrganisation(call, {
      siret: sirets[0],
      message: "J’en suis la coordinatrice.",
    });
    expect(outcome).toBe("registered");
    expect(await organisation(organisationId)).toMatchObject({
      origin: "found",
      kind: "ess_structure",
      region_code: "84",
      siren: "900000019",
    });
    expect((await findActor(world.db, token, world.now())).acting).toMatchObject({
      organisationId,
      role: "administrator",
    });
    const request = await world.db
      .selectFrom("verification_request")
      .selectAll()
      .where("id", "=", await requestOf(organisationId))
      .executeTakeFirst();
    expect(request).toMatchObject({ fact: "representative", region_code: "84", person_id: call.actor.personId });
  });

  it("shows nothing of it in public until the CRESS has said yes", async () => {
    known(world, sirets[1], { family: "commune", legalCategory: "7210", name: "COMMUNE DE VALCIVIÈRES" });
    const { call } = await someone(world, "Denis Imposteur");
    const { organisationId, shortCode } = await registerOrganisation(call, { siret: sirets[1] });
    expect(await findOrganisationPage(world.db, shortCode, world.now())).toBeNull();
    expect(await findStanding(world.db, organisationId, world.now())).toMatchObject({ representativeVerified: false });
    await settle(organisationId, "accepted");
    expect(await findOrganisationPage(world.db, shortCode, world.now())).toMatchObject({
      kind: "local_authority",
      region: { name: "Auvergne-Rhône-Alpes" },
      verifications: [{ fact: "representative", verifierName: "CRESS Auvergne-Rhône-Alpes" }],
    });
  });

  it("joins what exists once its representative is verified: its members answer, the CRESS until then", async () => {
    known(world, sirets[2]);
    const { call } = await someone(world, "Odette Première");
    const first = await registerOrganisation(call, { siret: sirets[2] });
    expect(await registerOrganisation(call, { siret: sirets[2] })).toEqual(first);
    const other = await someone(world, "Pierre Second");
    const lookUp = () => lookUpOrganisation(other.call, { siret: sirets[2] });
    expect(await lookUp()).toMatchObject({ status: "already_there", administered: false });
    await settle(first.organisationId, "accepted");
    const refused = registerOrganisation(other.call, { siret: sirets[2] });
    await expect(refused).rejects.toEqual(refusal("organisation_already_there"));
    expect(await lookUp()).toMatchObject({ status: "already_there", administered: true });
    expect(await membershipsOf(first.organisationId)).toHaveLength(1);
  });

  it("makes one organisation when several people, and a double click, come at the same moment", async () => {
    known(world, sirets[3]);
    const people = await Promise.all(["Un", "Deux", "Trois"].map((name) => someone(world, name)));
    const calls = people.flatMap(({ call }) => [call, call]);
    const outcomes = await Promise.allSettled(calls.map((call) => registerOrganisation(call, { siret: sirets[3] })));
    const organisations = await world.db
      .selectFrom("organisation")
      .select("id")
      .where("siren", "=", sirets[3].slice(0, 9))
      .execute();
    expect(organisations).toHaveLength(1);
    const memberships = await membershipsOf(organisations[0]?.id ?? "");
    // One is in; the others' word is the CRESS's to weigh beside theirs.
    expect(memberships.map(({ status }) => status).sort()).toEqual(["approved", "requested", "requested"]);
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(6);
  });

  it("says what the register says: closed, unknown, silent", async () => {
    const { call } = await someone(world, "Léonie Essais");
    const ask = () => registerOrganisation(call, { siret: sirets[4] });
    await expect(ask()).rejects.toEqual(refusal("siret_unknown"));
    world.register.set(sirets[4], { status: "unavailable" });
    await expect(ask()).rejects.toEqual(refusal("register_unavailable"));
    world.register.set(sirets[4], { status: "closed", name: "X" });
    await expect(registerOrganisation(call, { siret: sirets[4], manual: typed })).rejects.toEqual(
      refusal("establishment_closed"),
    );
  });

  it("takes what was typed while the register is silent, and completes it when it speaks again", async () => {
    world.register.set(sirets[5], { status: "unavailable" });
    const { call } = await someone(world, "Aline Patiente");
    const { organisationId } = await registerOrganisation(call, { siret: sirets[5], manual: typed });
    expect(await organisation(organisationId)).toMatchObject({
      origin: "manual",
      name: typed.name,
      commune_code: "63010",
      region_code: "84",
    });
    const other = await someone(world, "Autre Patient");
    world.register.set(hamlet, { status: "unavailable" });
    await registerOrganisation(other.call, { siret: hamlet, manual: { ...typed, name: "Bar du hameau" } });
    expect(await completeFromRegister(world.call(house))).toMatchObject({ silent: true });
    world.register.set(hamlet, { status: "unknown" });
    known(world, sirets[5], { name: "CAFE DES VOISINES", communeCode: "35238" });
    expect(await completeFromRegister(world.call(house))).toEqual({ completed: 1, unknown: 1, silent: false });
    expect(await organisation(organisationId)).toMatchObject({
      origin: "found",
      name: "CAFE DES VOISINES",
      region_code: "53",
    });
    const request = await world.db
      .selectFrom("verification_request")
      .select("region_code")
      .where("id", "=", await requestOf(organisationId))
      .executeTakeFirst();
    expect(request?.region_code).toBe("53");
    expect(await completeFromRegister(world.call(house))).toEqual({ completed: 0, unknown: 1, silent: false });
  });

  it("hands everything open to the desk of the region the register tells, what was decided excepted", async () => {
    const siret = "90000011800019";
    world.register.set(siret, { status: "unavailable" });
    const { call } = await someone(world, "Agathe Déménage");
    const { organisationId } = await registerOrganisation(call, { siret, manual: typed });
    const acting = { organisationId, role: "administrator", regionCode: "84" } as const;
    const inside = world.call({ ...call.actor, memberOf: [organisationId], acting });
    const { listingId } = await saveDraft(inside, { listingId: null, key: null, content: minibus });
    const notice = { organisation_id: organisationId, subject_kind: "organisation", region_code: "84" } as const;
    for (const status of ["open", "dismissed"] as const) {
      const said = { id: newId(), receipt_code: status, reason: "other", words: "Est-ce bien eux ?" };
      await world.db
        .insertInto("notice")
        .values({ ...notice, ...said, status })
        .execute();
    }
    const revision = { id: newId(), listing_id: listingId, content: "{}", region_code: "84" };
    await world.db
      .insertInto("listing_revision")
      .values({ ...revision, status: "submitted" })
      .execute();
    known(world, siret, { communeCode: "35238" });
    await completeFromRegister(world.call(house));
    const listing = world.db.selectFrom("listing").select("region_code").where("id", "=", listingId);
    expect(await listing.execute()).toEqual([{ region_code: "53" }]);
    const revisions = world.db.selectFrom("listing_revision").select("region_code").where("id", "=", revision.id);
    expect(await revisions.execute()).toEqual([{ region_code: "53" }]);
    const notices = await world.db
      .selectFrom("notice")
      .select(["status", "region_code"])
      .where("organisation_id", "=", organisationId)
      .orderBy("status")
      .execute();
    expect(notices).toEqual([
      { status: "dismissed", region_code: "84" },
      { status: "open", region_code: "53" },
    ]);
  });

  it("follows a commune that merged to the one of today", async () => {
    const former = await world.db
      .selectFrom("former_commune")
      .select(["code", "commune_code"])
      .where("kind", "=", "delegated")
      .executeTakeFirstOrThrow();
    const siret = "90000007600019";
    known(world, siret, { communeCode: former.code });
    const { call } = await someone(world, "Fusion Nelle");
    const { organisationId } = await registerOrganisation(call, { siret });
    expect(await organisation(organisationId)).toMatchObject({ commune_code: former.commune_code });
  });
});

describe("an organisation that was there without anyone", () => {
  async function imported() {
    const found = await addOrganisation(world.db, {
      name: "Ressourcerie importée",
      communeCode: "63003",
      verified: ["representative"],
    });
    await world.db.updateTable("organisation").set({ origin: "imported" }).where("id", "=", found.id).execute();
    return found;
  }

  it("is claimed: nobody enters before the CRESS of its region has said yes", async () => {
    const { id } = await imported();
    const { call, person } = await someone(world, "Karine Présidente");
    expect(await requestMembership(call, { organisationId: id, message: "Je la préside." })).toMatchObject({
      outcome: "claimed",
    });
    expect(await membershipsOf(id)).toMatchObject([
      { person_id: person.id, status: "requested", role: "administrator" },
    ]);
    await settle(id, "accepted");
    expect(await membershipsOf(id)).toMatchObject([
      { person_id: person.id, status: "approved", role: "administrator" },
    ]);
    const letters = await world.db.selectFrom("letter").select("template").where("person_id", "=", person.id).execute();
    expect(letters).toEqual([{ template: "verification_accepted" }]);
  });

  it("stays closed to whoever does not represent it, and tells them why", async () => {
    const { id } = await imported();
    const { call, person } = await someone(world, "Gilles Inconnu");
    await requestMembership(call, { organisationId: id, message: "" });
    await settle(id, "rejected");
    expect(await membershipsOf(id)).toMatchObject([{ person_id: person.id, status: "refused" }]);
    const letters = await world.db.selectFrom("letter").select("template").where("person_id", "=", person.id).execute();
    expect(letters).toEqual([{ template: "verification_refused" }]);
  });

  it("is claimed by its SIRET as well; a claim taken back leaves the CRESS nothing to decide", async () => {
    const { id } = await imported();
    const siret = "90000008400013";
    await world.db
      .updateTable("organisation")
      .set({ siren: siret.slice(0, 9) })
      .where("id", "=", id)
      .execute();
    const { call } = await someone(world, "Nadia Revient");
    expect(await registerOrganisation(call, { siret })).toMatchObject({ outcome: "claimed", organisationId: id });
    const [membership] = await membershipsOf(id);
    await cancelMembershipRequest(call, { membershipId: membership?.id ?? "" });
    const requests = await world.db
      .selectFrom("verification_request")
      .select("status")
      .where("organisation_id", "=", id)
      .execute();
    expect(requests).toEqual([{ status: "withdrawn" }]);
  });
});
