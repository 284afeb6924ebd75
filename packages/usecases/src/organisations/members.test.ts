import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "@maillage/database/identifiers";
import { listMembers } from "@maillage/database/organisations/memberships.queries";
import { addOrganisation, type TestOrganisation } from "@maillage/test-world/cast";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { memberOf, someone } from "@maillage/test-world/trial-organisations";
import { lettersTo, linkIn } from "@maillage/test-world/trial-people";
import { acceptInvitation } from "./accept-invitation.ts";
import { cancelMembershipRequest } from "./cancel-membership-request.ts";
import { changeRole } from "./change-role.ts";
import { decideMembership } from "./decide-membership.ts";
import { endMembership } from "./end-membership.ts";
import { findInvitation } from "./invitation.ts";
import { invite } from "./invite.ts";
import { requestMembership } from "./request-membership.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const empty = (name: string): Promise<TestOrganisation> => addOrganisation(world.db, { name, communeCode: "63003" });
const rolesIn = async (organisation: TestOrganisation) =>
  (await listMembers(world.db, organisation.id)).map((member) => member.role);

async function requestIn(organisationId: string): Promise<string> {
  const waiting = world.db.selectFrom("membership").select("id").where("organisation_id", "=", organisationId);
  return (await waiting.where("status", "=", "requested").executeTakeFirstOrThrow()).id;
}

describe("asking to join", () => {
  it("writes to the administrators, who let in with a role; the person hears of it", async () => {
    const jardins = await empty("Jardins partagés");
    const administrator = await memberOf(world, jardins, "administrator");
    const { call, person } = await someone(world, "Hélène Demande");
    expect(await requestMembership(call, { organisationId: jardins.id, message: "Je tiens la caisse." })).toMatchObject(
      { outcome: "requested" },
    );
    expect(await lettersTo(world, administrator.person.email)).toEqual(["membership_requested"]);
    const membershipId = await requestIn(jardins.id);
    await decideMembership(administrator.call, { membershipId, outcome: "approved", role: "contributor" });
    expect(await lettersTo(world, person.email)).toEqual(["membership_decided"]);
    expect(await rolesIn(jardins)).toEqual(["administrator", "contributor"]);
    const twice = decideMembership(administrator.call, { membershipId, outcome: "refused", role: "contributor" });
    await expect(twice).rejects.toEqual(refusal("membership_already_decided"));
    await expect(requestMembership(call, { organisationId: jardins.id, message: "" })).rejects.toEqual(
      refusal("already_member"),
    );
  });

  it("can be taken back by who asked, and by no one else", async () => {
    const atelier = await empty("Atelier vélo");
    await memberOf(world, atelier, "administrator");
    const { call } = await someone(world, "Tom Hésitant");
    await requestMembership(call, { organisationId: atelier.id, message: "" });
    const membershipId = await requestIn(atelier.id);
    const stranger = await someone(world, "Étrangère");
    await expect(cancelMembershipRequest(stranger.call, { membershipId })).rejects.toEqual(
      refusal("membership_not_found"),
    );
    await cancelMembershipRequest(call, { membershipId });
    await expect(cancelMembershipRequest(call, { membershipId })).rejects.toEqual(
      refusal("membership_already_decided"),
    );
  });

  it("is decided by its own administrators only: to others a foreign request is as one that does not exist", async () => {
    const lavoir = await empty("Lavoir collectif");
    await memberOf(world, lavoir, "administrator");
    const { call } = await someone(world, "Eva Attend");
    await requestMembership(call, { organisationId: lavoir.id, message: "" });
    const decision = { outcome: "approved", role: "observer" } as const;
    const foreign = await decideMembership(world.callAs("otherAdministrator"), {
      ...decision,
      membershipId: await requestIn(lavoir.id),
    }).catch((error: unknown) => error);
    const random = await decideMembership(world.callAs("otherAdministrator"), {
      ...decision,
      membershipId: newId(),
    }).catch((error: unknown) => error);
    expect(foreign).toEqual(random);
    expect(foreign).toEqual(refusal("membership_not_found"));
    const reader = decideMembership(world.callAs("contributor"), { ...decision, membershipId: newId() });
    await expect(reader).rejects.toEqual(refusal("not_allowed"));
  });

  it("with the keys needs the password given again", async () => {
    const four = await empty("Four banal");
    const { call } = await memberOf(world, four, "administrator");
    const asking = await someone(world, "Ambitieuse");
    await requestMembership(asking.call, { organisationId: four.id, message: "" });
    const stale = { ...call, actor: { ...call.actor, recentPassword: false } };
    const membershipId = await requestIn(four.id);
    const withKeys = { membershipId, outcome: "approved", role: "administrator" } as const;
    await expect(decideMembership(stale, withKeys)).rejects.toEqual(refusal("password_needed_again"));
    await expect(invite(stale, { email: "a@exemple.fr", role: "administrator" })).rejects.toEqual(
      refusal("password_needed_again"),
    );
    await decideMembership(stale, { ...withKeys, role: "observer" });
  });
});

describe("an invitation", () => {
  it("lets in whoever holds its link, once, with the role it names", async () => {
    const pressoir = await empty("Pressoir mobile");
    const { call } = await memberOf(world, pressoir, "administrator");
    await invite(call, { email: "nouvelle@exemple.fr", role: "contributor" });
    const token = await linkIn(world, "invitation", "nouvelle@exemple.fr");
    expect(await findInvitation(world.db, { token, now: world.now() })).toMatchObject({
      organisationName: "Pressoir mobile",
      role: "contributor",
    });
    const { call: invited } = await someone(world, "Nouvelle Venue");
    expect(await acceptInvitation(invited, { token })).toMatchObject({ organisationName: "Pressoir mobile" });
    const other = await someone(world, "Trop Tard");
    await expect(acceptInvitation(other.call, { token })).rejects.toEqual(refusal("link_not_valid"));
    expect(await findInvitation(world.db, { token, now: world.now() })).toBeNull();
    expect(await rolesIn(pressoir)).toEqual(["administrator", "contributor"]);
  });

  it("serves once under fifty parallel uses", async () => {
    const halle = await empty("Halle couverte");
    const { call } = await memberOf(world, halle, "administrator");
    await invite(call, { email: "foule@exemple.fr", role: "observer" });
    const token = await linkIn(world, "invitation", "foule@exemple.fr");
    const crowd = await Promise.all(Array.from({ length: 50 }, (_, index) => someone(world, `Personne ${index}`)));
    const outcomes = await Promise.allSettled(crowd.map((one) => acceptInvitation(one.call, { token })));
    expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
    expect(await rolesIn(halle)).toHaveLength(2);
  });

  it("is worth nothing after a week, nor once its author administers nothing there; a member keeps it for someone else", async () => {
    const serre = await empty("Serre commune");
    const [one, other] = [await memberOf(world, serre, "administrator"), await memberOf(world, serre, "administrator")];
    await invite(one.call, { email: "b@exemple.fr", role: "observer" });
    const token = await linkIn(world, "invitation", "b@exemple.fr");
    await expect(acceptInvitation(other.call, { token })).rejects.toEqual(refusal("already_member"));
    const { call } = await someone(world, "Invitée");
    await changeRole(other.call, { membershipId: one.membershipId, role: "contributor" });
    await expect(acceptInvitation(call, { token })).rejects.toEqual(refusal("link_not_valid"));
    await changeRole(other.call, { membershipId: one.membershipId, role: "administrator" });
    const late = { ...call, now: () => new Date(world.now().getTime() + 8 * 86_400_000) };
    await expect(acceptInvitation(late, { token })).rejects.toEqual(refusal("link_not_valid"));
    await acceptInvitation(call, { token });
  });

  it("turns a request that waits into a membership, and leaves no address in the log", async () => {
    const moulin = await empty("Moulin");
    const { call } = await memberOf(world, moulin, "administrator");
    const asking = await someone(world, "Double Voie");
    await requestMembership(asking.call, { organisationId: moulin.id, message: "" });
    await invite(call, { email: "secret@exemple.fr", role: "contributor" });
    await acceptInvitation(asking.call, { token: await linkIn(world, "invitation", "secret@exemple.fr") });
    expect(await rolesIn(moulin)).toEqual(["administrator", "contributor"]);
    const log = JSON.stringify(await world.db.selectFrom("audit_entry").selectAll().execute());
    expect(log).not.toContain("@exemple.fr");
  });
});

describe("an organisation always keeps an administrator", () => {
  it("when one leaves, is removed or changes role", async () => {
    const cave = await empty("Cave coopérative");
    const administrator = await memberOf(world, cave, "administrator");
    const member = await memberOf(world, cave, "contributor");
    const last = refusal("last_administrator");
    await expect(endMembership(administrator.call, { membershipId: administrator.membershipId })).rejects.toEqual(
      refusal("last_administrator_cannot_leave"),
    );
    await expect(
      changeRole(administrator.call, { membershipId: administrator.membershipId, role: "observer" }),
    ).rejects.toEqual(last);
    await changeRole(administrator.call, { membershipId: member.membershipId, role: "administrator" });
    await endMembership(administrator.call, { membershipId: administrator.membershipId });
    expect(await rolesIn(cave)).toEqual(["administrator"]);
  });

  it("also when its two administrators leave, demote each other or remove each other at the same moment", async () => {
    for (const leave of [
      (own: string, _other: string) => ({ ends: own }),
      (_own: string, other: string) => ({ ends: other }),
      (_own: string, other: string) => ({ demotes: other }),
    ]) {
      const grange = await empty("Grange");
      const [one, other] = [
        await memberOf(world, grange, "administrator"),
        await memberOf(world, grange, "administrator"),
      ];
      await memberOf(world, grange, "observer");
      const act = ({ call }: typeof one, step: { ends?: string; demotes?: string }) =>
        step.ends
          ? endMembership(call, { membershipId: step.ends })
          : changeRole(call, { membershipId: step.demotes ?? "", role: "observer" });
      await Promise.allSettled([
        act(one, leave(one.membershipId, other.membershipId)),
        act(other, leave(other.membershipId, one.membershipId)),
      ]);
      expect(await rolesIn(grange)).toContain("administrator");
    }
  });

  it("and is left by its very last person, whom nobody can be locked out by", async () => {
    const seule = await empty("Une seule personne");
    const { call, membershipId } = await memberOf(world, seule, "administrator");
    await endMembership(call, { membershipId });
    expect(await rolesIn(seule)).toEqual([]);
  });

  it("whose memberships strangers and other organisations cannot end", async () => {
    const puits = await empty("Puits");
    const { membershipId } = await memberOf(world, puits, "contributor");
    for (const name of ["withoutOrganisation", "otherAdministrator", "moderator", "nationalTeam"] as const) {
      await expect(endMembership(world.callAs(name), { membershipId })).rejects.toEqual(
        refusal("membership_not_found"),
      );
    }
  });
});
