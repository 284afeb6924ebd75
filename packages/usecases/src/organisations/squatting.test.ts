import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countWaiting } from "@maillage/database/accounts/waiting.queries";
import { listJoinRequests } from "@maillage/database/organisations/claims.queries";
import { findStanding } from "@maillage/database/organisations/standing.queries";
import { house } from "@maillage/domain/permissions/actor";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { known, someone } from "@maillage/test-world/trial-organisations";
import { lettersTo, linkIn } from "@maillage/test-world/trial-people";
import { carryOutDecision } from "../moderation/carry-out-decision.ts";
import { decide } from "../moderation/decide.ts";
import type { Call } from "../verbs/verb.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { decideMembership } from "./decide-membership.ts";
import { invite } from "./invite.ts";
import { registerOrganisation } from "./register-organisation.ts";
import { requestMembership } from "./request-membership.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const sirets = ["90000001900019", "90000002700012", "90000003500015", "90000004300019"] as const;

/** Someone who registers an organisation they have nothing to do with, and acts as it. */
async function squatter(siret: string) {
  known(world, siret);
  const { person, call } = await someone(world, "Bruno Squatteur");
  const { organisationId } = await registerOrganisation(call, { siret });
  const acting = { organisationId, role: "administrator", regionCode: "84" } as const;
  const inside: Call = world.call({ ...call.actor, memberOf: [organisationId], acting });
  return { person, call: inside, organisationId };
}

async function settle(organisationId: string, personId: string, outcome: "accepted" | "rejected"): Promise<void> {
  const request = await world.db
    .selectFrom("verification_request")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("person_id", "=", personId)
    .where("status", "=", "pending")
    .executeTakeFirstOrThrow();
  const said =
    outcome === "accepted"
      ? { reasons: [], words: "" }
      : { reasons: ["no_link"], words: "Nous avons appelé la structure, qui ne vous connaît pas." };
  const decision = { subject: "verification_request", id: request.id, outcome, ...said } as const;
  const { decisionId } = await decide(world.callAs("moderator"), { ...decision, version: null, expiresOn: null });
  world.pass({ seconds: 31 });
  await carryOutDecision(world.call(house), { decisionId });
}

async function statusesIn(organisationId: string): Promise<Record<string, string>> {
  const rows = await world.db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select(["person.display_name", "membership.status"])
    .where("organisation_id", "=", organisationId)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.display_name, row.status]));
}

describe("an organisation registered by someone who does not represent it", () => {
  it("is left by them, and by those they let in, when the CRESS says no; they hear of it where they can still go", async () => {
    const { person, call, organisationId } = await squatter(sirets[0]);
    await invite(call, { email: "complice@exemple.fr", role: "administrator" });
    const token = await linkIn(world, "invitation", "complice@exemple.fr");
    await acceptInvitation((await someone(world, "Cléa Complice")).call, { token });
    await settle(organisationId, person.id, "rejected");
    expect(await statusesIn(organisationId)).toEqual({ "Bruno Squatteur": "ended", "Cléa Complice": "ended" });
    const letter = await world.db
      .selectFrom("letter")
      .selectAll()
      .where("recipient_email", "=", person.email)
      .executeTakeFirstOrThrow();
    expect(letter).toMatchObject({ template: "verification_refused", data: { path: "/espace" } });
  });

  it("is claimed by the one who does: the CRESS answers, not the first comer, who does not even see it", async () => {
    const { call, organisationId } = await squatter(sirets[1]);
    const real = await someone(world, "Véra Présidente");
    const claim = { organisationId, message: "J’en suis la présidente élue." };
    expect(await requestMembership(real.call, claim)).toMatchObject({ outcome: "claimed" });
    expect(await listJoinRequests(world.db, organisationId)).toEqual([]);
    expect(await countWaiting(world.db, organisationId)).toMatchObject({ membershipRequests: 0 });
    const membership = await world.db
      .selectFrom("membership")
      .select("id")
      .where("person_id", "=", real.person.id)
      .executeTakeFirstOrThrow();
    const sentAway = { membershipId: membership.id, outcome: "refused", role: "observer" } as const;
    await expect(decideMembership(call, sentAway)).rejects.toEqual(refusal("membership_not_found"));
  });

  it("is hers once the CRESS says yes: the first comer and theirs only ask again, and no more if it says no", async () => {
    const { person, call, organisationId } = await squatter(sirets[2]);
    await invite(call, { email: "ami@exemple.fr", role: "contributor" });
    const token = await linkIn(world, "invitation", "ami@exemple.fr");
    await acceptInvitation((await someone(world, "Ali Ami")).call, { token });
    const real = await someone(world, "Irène Présidente");
    await registerOrganisation(real.call, { siret: sirets[2] });
    await settle(organisationId, real.person.id, "accepted");
    expect(await statusesIn(organisationId)).toEqual({
      "Bruno Squatteur": "requested",
      "Ali Ami": "requested",
      "Irène Présidente": "approved",
    });
    expect(await findStanding(world.db, organisationId, world.now())).toMatchObject({ representativeVerified: true });
    await settle(organisationId, person.id, "rejected");
    expect(await statusesIn(organisationId)).toMatchObject({ "Bruno Squatteur": "refused" });
    expect(await lettersTo(world, real.person.email)).toEqual(["verification_accepted"]);
    expect(await lettersTo(world, person.email)).toEqual(["verification_refused"]);
  });

  it("keeps its people when another of them is refused while the representative is verified", async () => {
    const { person, organisationId } = await squatter(sirets[3]);
    await settle(organisationId, person.id, "accepted");
    const other = await someone(world, "Paul Intrus");
    await requestMembership(other.call, { organisationId, message: "" });
    expect(await statusesIn(organisationId)).toEqual({ "Bruno Squatteur": "approved", "Paul Intrus": "requested" });
    expect(await listJoinRequests(world.db, organisationId)).toHaveLength(1);
  });
});
