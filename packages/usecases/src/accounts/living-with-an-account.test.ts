import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAlertInput } from "@maillage/domain/alerts/alert.input";
import { addMembership, addOrganisation } from "@maillage/test-world/cast";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import {
  callWith,
  enter,
  goodPassword,
  lettersTo,
  linkIn,
  open,
  openAndEnter,
  visitor,
} from "@maillage/test-world/trial-people";
import { askForAlert } from "../alerts/ask-for-alert.ts";
import { confirmAlert } from "../alerts/confirm-alert.ts";
import { requestMembership } from "../organisations/request-membership.ts";
import { requestVerification } from "../organisations/request-verification.ts";
import { actAs } from "./act-as.ts";
import { changeName } from "./change-name.ts";
import { changePassword } from "./change-password.ts";
import { confirmEmailChange } from "./confirm-email-change.ts";
import { deleteAccount } from "./delete-account.ts";
import { endOtherSessions } from "./end-other-sessions.ts";
import { endSession } from "./end-session.ts";
import { findActor } from "./find-actor.ts";
import { findMe } from "./find-me.ts";
import { givePasswordAgain } from "./give-password-again.ts";
import { requestEmailChange } from "./request-email-change.ts";
import { signOut } from "./sign-out.ts";
import { signUp } from "./sign-up.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const idOf = async (email: string) =>
  (await world.db.selectFrom("person").select("id").where("email", "=", email).executeTakeFirstOrThrow()).id;
const actorOf = (token: string) => findActor(world.db, token, world.now());

async function join(
  email: string,
  organisation: TestWorld["recyclerie"],
  role: "administrator" | "contributor" | "observer",
) {
  return addMembership(world.db, { person: { id: await idOf(email), email, name: "" }, organisation, role });
}

describe("sessions", () => {
  it("end one by one, all the others at once, and by signing out; each from the next request", async () => {
    const email = await open(world, "Colette");
    const [phone, library, home] = [await enter(world, email), await enter(world, email), await enter(world, email)];
    const call = await callWith(world, home);
    const { sessionId } = await actorOf(phone);
    await endSession(call, { sessionId: sessionId ?? "" });
    expect((await actorOf(phone)).personId).toBeNull();
    expect(await endOtherSessions(call, {})).toEqual({ ended: 1 });
    expect((await actorOf(library)).personId).toBeNull();
    expect((await actorOf(home)).personId).not.toBeNull();
    await signOut(call, {});
    expect((await actorOf(home)).personId).toBeNull();
  });

  it("of someone else cannot be ended, nor told from one that does not exist", async () => {
    const mine = await openAndEnter(world, "Paulette");
    const theirs = await openAndEnter(world, "Ginette");
    const foreign = await endSession(mine.call, { sessionId: theirs.call.actor.sessionId ?? "" }).catch(
      (error: unknown) => error,
    );
    const random = await endSession(mine.call, { sessionId: "n-existe-pas" }).catch((error: unknown) => error);
    expect(foreign).toEqual(random);
    expect((await actorOf(theirs.token)).personId).not.toBeNull();
  });

  it("become a moderator's, shorter, as soon as the person moderates; and a lost role counts from the next request", async () => {
    const { email, token } = await openAndEnter(world, "Ludivine");
    const membershipId = await join(email, world.cress, "contributor");
    expect(await actorOf(token)).toMatchObject({ moderatedRegions: ["84"], acting: { role: "contributor" } });
    const kind = await world.db
      .selectFrom("session")
      .select("kind")
      .where("person_id", "=", await idOf(email))
      .executeTakeFirst();
    expect(kind).toEqual({ kind: "moderator" });
    await world.db.updateTable("membership").set({ status: "ended" }).where("id", "=", membershipId).execute();
    expect(await actorOf(token)).toMatchObject({ moderatedRegions: [], memberOf: [], acting: null });
  });

  it("do not make a moderator of someone who only reads for a CRESS, nor of the people of one that is not active", async () => {
    const { email, token } = await openAndEnter(world, "Anselme");
    await join(email, world.cress, "observer");
    expect((await actorOf(token)).moderatedRegions).toEqual([]);
    const other = await openAndEnter(world, "Gwenaëlle");
    await join(other.email, world.otherCress, "administrator");
    await world.db
      .updateTable("cress")
      .set({ active: false })
      .where("organisation_id", "=", world.otherCress.id)
      .execute();
    expect((await actorOf(other.token)).moderatedRegions).toEqual([]);
  });
});

describe("the organisation acted as", () => {
  it("is the only one, or the one chosen, and never one of which the person is no approved member", async () => {
    const { email, token } = await openAndEnter(world, "Renaud");
    expect((await actorOf(token)).acting).toBeNull();
    await join(email, world.mairie, "observer");
    expect((await actorOf(token)).acting).toMatchObject({ organisationId: world.mairie.id, role: "observer" });
    await join(email, world.recyclerie, "contributor");
    expect((await actorOf(token)).acting).toBeNull();
    await actAs(await callWith(world, token), { organisationId: world.recyclerie.id });
    const me = await findMe(world.db, await actorOf(token));
    expect(me).toMatchObject({ acting: { name: world.recyclerie.name, role: "contributor" }, person: { email } });
    expect(me?.memberships.map((row) => row.name)).toEqual([world.mairie.name, world.recyclerie.name].toSorted());
    const foreign = actAs(await callWith(world, token), { organisationId: world.cress.id });
    await expect(foreign).rejects.toEqual(refusal("organisation_not_found"));
  });

  it("tells how much waits: for the organisation, and on the desk of one's region", async () => {
    const waitingFor = async (name: Parameters<typeof world.callAs>[0]) =>
      (await findMe(world.db, world.callAs(name).actor))?.waiting;
    const call = world.callAs("administrator");
    await requestMembership(world.callAs("withoutOrganisation"), { organisationId: world.recyclerie.id, message: "" });
    const asking = {
      fact: "ess_status",
      declaredStatus: null,
      statement: "Nous sommes une entreprise d’insertion.",
    } as const;
    await requestVerification(call, { ...asking, evidenceId: null });
    const nothing = { unreadConversations: 0, changesRequested: 0, membershipRequests: 0, desk: 0 };
    expect(await waitingFor("administrator")).toEqual({ ...nothing, membershipRequests: 1 });
    expect(await waitingFor("moderator")).toEqual({ ...nothing, desk: 1 });
    expect(await waitingFor("otherModerator")).toEqual(nothing);
    expect(await waitingFor("nationalTeam")).toEqual({ ...nothing, desk: 1 });
    expect(await findMe(world.db, world.callAs("visitor").actor)).toBeNull();
  });
});

describe("what needs the password again", () => {
  it("is refused after a quarter of an hour, and opened by the password, with a new token", async () => {
    const { token } = await openAndEnter(world, "Huguette");
    world.pass({ minutes: 16 });
    const stale = await callWith(world, token);
    await expect(changePassword(stale, { password: "brouette citron nuage" })).rejects.toEqual(
      refusal("password_needed_again"),
    );
    await expect(givePasswordAgain(stale, { password: "ce n'est pas le mien" })).rejects.toEqual(
      refusal("password_wrong"),
    );
    const renewed = await givePasswordAgain(stale, { password: goodPassword });
    expect((await actorOf(token)).personId).toBeNull();
    await changePassword(await callWith(world, renewed.token), { password: "brouette citron nuage" });
  });

  it("changing it ends every other session and keeps this one", async () => {
    const { email, token, call } = await openAndEnter(world, "Marcelle");
    const other = await enter(world, email);
    await changePassword(call, { password: "brouette citron nuage" });
    expect((await actorOf(other)).personId).toBeNull();
    expect((await actorOf(token)).personId).not.toBeNull();
    expect(await lettersTo(world, email)).toContain("password_changed");
  });
});

describe("one's name and address", () => {
  it("change: the name at once, the address once its link is opened, with a letter to the old one", async () => {
    const { email, token, call } = await openAndEnter(world, "Josiane");
    await changeName(call, { displayName: "Josiane Petit" });
    await requestEmailChange(call, { email: "josiane.petit@exemple.fr" });
    expect((await findMe(world.db, await actorOf(token)))?.person).toMatchObject({
      displayName: "Josiane Petit",
      email,
    });
    await confirmEmailChange(visitor(world), {
      token: await linkIn(world, "change_email", "josiane.petit@exemple.fr"),
    });
    expect((await findMe(world.db, await actorOf(token)))?.person.email).toBe("josiane.petit@exemple.fr");
    expect(await lettersTo(world, email)).toContain("email_changed");
  });

  it("does not tell whether the address asked for has an account: its holder gets a letter, no link leaves", async () => {
    const holder = await open(world, "Armand");
    const { call } = await openAndEnter(world, "Curieux");
    expect(await requestEmailChange(call, { email: holder })).toEqual({ email: holder });
    expect(await lettersTo(world, holder)).toEqual(["confirm_email", "account_exists"]);
  });

  it("gives way to whoever reads the letters: an account never confirmed holds no address", async () => {
    const squatted = "vraie.adresse@exemple.fr";
    await signUp(visitor(world), { email: squatted, displayName: "Intrus", password: goodPassword });
    const { call, token } = await openAndEnter(world, "Légitime");
    await requestEmailChange(call, { email: squatted });
    await confirmEmailChange(visitor(world), { token: await linkIn(world, "change_email", squatted) });
    expect((await findMe(world.db, await actorOf(token)))?.person.email).toBe(squatted);
  });

  it("takes over the alerts that the new address had asked for: one letter a day, not two", async () => {
    const { call } = await openAndEnter(world, "Odile");
    const newEmail = "odile.brun@exemple.fr";
    const { search } = createAlertInput.parse({ search: { text: "minibus" } });
    await askForAlert(visitor(world), { search, frequency: "daily", email: newEmail });
    await confirmAlert(visitor(world), { token: await linkIn(world, "confirm_alert", newEmail) });
    await requestEmailChange(call, { email: newEmail });
    await confirmEmailChange(visitor(world), { token: await linkIn(world, "change_email", newEmail) });
    const alerts = await world.db.selectFrom("alert").select(["email", "person_id"]).execute();
    expect(alerts).toEqual([{ email: null, person_id: call.actor.personId }]);
  });
});

describe("deleting one's account", () => {
  it("erases the person, ends memberships and sessions, and keeps what was published", async () => {
    const { email, token, call } = await openAndEnter(world, "Zoé");
    const id = await idOf(email);
    await join(email, world.mairie, "contributor");
    await deleteAccount(call, {});
    expect((await actorOf(token)).personId).toBeNull();
    const person = await world.db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect(person).toMatchObject({ display_name: "Compte supprimé", password_hash: null, email_confirmed_at: null });
    const kept = JSON.stringify([
      person,
      await world.db.selectFrom("letter").selectAll().where("person_id", "=", id).execute(),
      await world.db.selectFrom("one_time_link").selectAll().where("person_id", "=", id).execute(),
      await world.db.selectFrom("session").selectAll().where("person_id", "=", id).execute(),
    ]);
    expect(kept).not.toContain("Zoé");
    expect(kept).not.toContain(email);
    expect(await lettersTo(world, email)).toEqual(["account_deleted"]);
    await expect(enter(world, email)).rejects.toEqual(refusal("sign_in_failed"));
    await open(world, "Zoé");
  });

  it("is refused to the last administrator while others remain, also when two leave at the same moment", async () => {
    const organisation = await addOrganisation(world.db, { name: "Épicerie de Viverols", communeCode: "63010" });
    const [one, other, third] = [
      await openAndEnter(world, "Agathe"),
      await openAndEnter(world, "Barnabé"),
      await openAndEnter(world, "Clarisse"),
    ];
    await join(one.email, organisation, "administrator");
    await join(other.email, organisation, "administrator");
    await join(third.email, organisation, "contributor");
    const leaving = [one, other].map(async ({ token }) => deleteAccount(await callWith(world, token), {}));
    const outcomes = await Promise.allSettled(leaving);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.find((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toEqual(refusal("last_administrator_cannot_leave"));
  });
});
