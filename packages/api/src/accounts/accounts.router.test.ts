import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@maillage/domain/permissions/actor";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { linkIn } from "@maillage/test-world/trial-people";
import { findActor } from "@maillage/usecases/accounts/find-actor";
import { createCaller } from "../router.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const password = "tournevis lavande octobre";
const email = "odette@exemple.fr";

/** A browser: it keeps the cookie it is given, and shows it at each request. */
function browser() {
  const held: { token: string | null } = { token: null };
  const session = {
    open: (opened: { token: string }) => {
      held.token = opened.token;
    },
    close: () => {
      held.token = null;
    },
  };
  const actor = (): Promise<Actor> => findActor(world.db, held.token, world.now());
  return { held, api: async () => createCaller({ call: world.call(await actor()), session }) };
}

describe("an account, through its procedures", () => {
  it("is opened, confirmed, entered and left; no answer ever holds a token or a password", async () => {
    const { api, held } = browser();
    const answers: unknown[] = [];
    answers.push(await (await api()).accounts.signUp({ email, displayName: "Odette", password }));
    const token = await linkIn(world, "confirm_email", email);
    const { accounts } = await api();
    expect(await accounts.link({ token, purpose: "confirm_email" })).toEqual({ valid: true });
    expect(await accounts.link({ token, purpose: "reset_password" })).toEqual({ valid: false });
    answers.push(await accounts.confirmEmail({ token, password }));
    expect(await accounts.link({ token, purpose: "confirm_email" })).toEqual({ valid: false });
    answers.push(await accounts.signIn({ email, password }));
    const first = held.token ?? "";
    expect(first).not.toBe("");
    answers.push(await (await api()).accounts.me(), await (await api()).accounts.sessions());
    answers.push(await (await api()).accounts.givePasswordAgain({ password }));
    expect(held.token).not.toBe(first);
    const sessions = await (await api()).accounts.sessions();
    expect(sessions).toMatchObject([{ current: true, kind: "member" }]);
    await (await api()).accounts.signOut();
    expect(held.token).toBeNull();
    expect(await (await api()).accounts.me()).toBeNull();
    const said = JSON.stringify(answers);
    for (const secret of [first, first.split(".")[1] ?? "?", password, "argon2"]) expect(said).not.toContain(secret);
  });

  it("closes its session when it is deleted", async () => {
    const { api, held } = browser();
    await (await api()).accounts.signIn({ email, password });
    await (await api()).accounts.deleteAccount();
    expect(held.token).toBeNull();
    await expect((await api()).accounts.signIn({ email, password })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("the page of one's own organisation", () => {
  it("shows requests to join and evidence to its administrators only, and no one's address", async () => {
    const session = { open: () => undefined, close: () => undefined };
    const as = (name: Parameters<TestWorld["callAs"]>[0]) =>
      createCaller({ call: world.callAs(name), session }).organisations;
    await as("withoutOrganisation").requestMembership({ organisationId: world.recyclerie.id, message: "Bonjour" });
    await as("administrator").uploadEvidence({ name: "statuts.pdf", bytes: Buffer.from("%PDF-1.7") });
    const full = await as("administrator").mine();
    expect(full).toMatchObject({
      requests: [{ message: "Bonjour" }],
      evidence: [{ name: "statuts.pdf" }],
      members: { length: 3 },
    });
    for (const name of ["observer", "contributor"] as const) {
      expect(await as(name).mine()).toMatchObject({ requests: [], evidence: [] });
    }
    expect(JSON.stringify(full)).not.toContain("@exemple.fr");
    await expect(as("visitor").mine()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(as("withoutOrganisation").mine()).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
