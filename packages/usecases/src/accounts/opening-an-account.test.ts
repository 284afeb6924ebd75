import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { enter, goodPassword, lettersTo, linkIn, open, visitor } from "@maillage/test-world/trial-people";
import { confirmEmail } from "./confirm-email.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";
import { signIn } from "./sign-in.ts";
import { signUp } from "./sign-up.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const personAt = (email: string) =>
  world.db.selectFrom("person").selectAll().where("email", "=", email).executeTakeFirst();

describe("opening an account", () => {
  it("needs the link received by e-mail, which serves once", async () => {
    const email = "chantal@exemple.fr";
    await signUp(visitor(world), { email, displayName: "Chantal Roux", password: goodPassword });
    await expect(signIn(visitor(world), { email, password: goodPassword })).rejects.toEqual(refusal("sign_in_failed"));
    const token = await linkIn(world, "confirm_email", email);
    await confirmEmail(visitor(world), { token, password: goodPassword });
    await expect(confirmEmail(visitor(world), { token, password: goodPassword })).rejects.toEqual(
      refusal("link_not_valid"),
    );
    expect(await signIn(visitor(world), { email, password: goodPassword })).toMatchObject({ kind: "member" });
  });

  it("answers the same for an address that has an account, and writes to its holder instead", async () => {
    const email = await open(world, "Fatima");
    const before = await personAt(email);
    const again = await signUp(visitor(world), {
      email,
      displayName: "Un autre nom",
      password: "brouette citron nuage",
    });
    const fresh = await signUp(visitor(world), {
      email: "inconnue@exemple.fr",
      displayName: "Fatima",
      password: goodPassword,
    });
    expect(Object.keys(again)).toEqual(Object.keys(fresh));
    expect(again).toEqual({ email });
    expect(await lettersTo(world, email)).toEqual(["confirm_email", "account_exists"]);
    expect(await personAt(email)).toEqual(before);
  });

  it("counts the last asking when it was not confirmed, and ends the links of the first", async () => {
    const email = "remi@exemple.fr";
    await signUp(visitor(world), { email, displayName: "Rémi", password: "celui que je ne voulais pas" });
    const first = await linkIn(world, "confirm_email", email);
    await signUp(visitor(world), { email, displayName: "Rémi Blanc", password: goodPassword });
    await expect(confirmEmail(visitor(world), { token: first, password: goodPassword })).rejects.toEqual(
      refusal("link_not_valid"),
    );
    await confirmEmail(visitor(world), {
      token: await linkIn(world, "confirm_email", email),
      password: goodPassword,
    });
    await enter(world, email);
    expect(await personAt(email)).toMatchObject({ display_name: "Rémi Blanc" });
  });

  it("refuses a password everyone knows, and one made of the person's own name", async () => {
    for (const password of ["motdepasse2026", "rouxelle2026"]) {
      const asking = signUp(visitor(world), {
        email: "chantal.rouxelle@exemple.fr",
        displayName: "Chantal Rouxelle",
        password,
      });
      await expect(asking).rejects.toEqual(refusal("password_too_common"));
    }
  });

  it("makes one account of twenty simultaneous askings, and fills no one's box", async () => {
    const email = "foule@exemple.fr";
    const asking = () => signUp(visitor(world), { email, displayName: "Foule", password: goodPassword });
    await Promise.allSettled(Array.from({ length: 20 }, asking));
    expect(await world.db.selectFrom("person").select("id").where("email", "=", email).execute()).toHaveLength(1);
    await asking();
    await asking();
    const written = (await lettersTo(world, email)).length;
    await asking();
    expect(await lettersTo(world, email)).toHaveLength(written);
  });

  it("slows down who opens accounts in series from one address", async () => {
    const call = visitor(world, "198.51.100.20");
    const ask = (index: number) =>
      signUp(call, { email: `serie${index}@exemple.fr`, displayName: "Série", password: goodPassword });
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, (_, index) => ask(index)));
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused.length).toBeGreaterThanOrEqual(5);
    expect(refused[0]?.reason).toEqual(refusal("too_many_attempts"));
  });
});

describe("signing in", () => {
  it("tells a wrong password, an unknown address and an unconfirmed account by one refusal", async () => {
    const known = await open(world, "Solange");
    await signUp(visitor(world), { email: "jamais@exemple.fr", displayName: "Jamais", password: goodPassword });
    const tries = [
      { email: known, password: "brouette citron nuage" },
      { email: "personne@exemple.fr", password: goodPassword },
      { email: "jamais@exemple.fr", password: goodPassword },
    ];
    const refusals = await Promise.all(
      tries.map((given) => signIn(visitor(world), given).catch((error: unknown) => error)),
    );
    for (const error of refusals) expect(error).toEqual(refusals[0]);
    expect(refusals[0]).toEqual(refusal("sign_in_failed"));
  });

  it("starts a moderator's session for a CRESS and for the national team", async () => {
    for (const { id, email } of [world.people.moderator, world.people.nationalTeam]) {
      await requestPasswordReset(visitor(world), { email });
      await resetPassword(visitor(world), {
        token: await linkIn(world, "reset_password", email),
        password: goodPassword,
      });
      expect(await signIn(visitor(world), { email, password: goodPassword })).toMatchObject({ kind: "moderator" });
      const kinds = await world.db.selectFrom("session").select("kind").where("person_id", "=", id).execute();
      expect(kinds).toEqual([{ kind: "moderator" }]);
    }
  });
});

describe("a forgotten password", () => {
  it("is replaced with the link received; every session ends and a letter says so", async () => {
    const email = await open(world, "Bernard");
    await enter(world, email);
    await enter(world, email);
    await requestPasswordReset(visitor(world), { email });
    const token = await linkIn(world, "reset_password", email);
    await resetPassword(visitor(world), { token, password: "brouette citron nuage" });
    const person = await personAt(email);
    expect(
      await world.db
        .selectFrom("session")
        .select("id")
        .where("person_id", "=", person?.id ?? "")
        .execute(),
    ).toEqual([]);
    expect(await lettersTo(world, email)).toEqual(["confirm_email", "reset_password", "password_changed"]);
    await expect(enter(world, email)).rejects.toEqual(refusal("sign_in_failed"));
    await enter(world, email, "brouette citron nuage");
  });

  it("keeps its link when the new password is refused", async () => {
    const email = await open(world, "Yvette");
    await requestPasswordReset(visitor(world), { email });
    const token = await linkIn(world, "reset_password", email);
    await expect(resetPassword(visitor(world), { token, password: "azertyuiop123" })).rejects.toEqual(
      refusal("password_too_common"),
    );
    await resetPassword(visitor(world), { token, password: "brouette citron nuage" });
  });

  it("says the same, in the same time, whether or not the address has an account", async () => {
    const email = await open(world, "Gaston");
    const known: number[] = [];
    const unknown: number[] = [];
    const timed = async (address: string, into: number[]) => {
      const start = performance.now();
      expect(await requestPasswordReset(visitor(world), { email: address })).toEqual({ email: address });
      into.push(performance.now() - start);
    };
    for (let turn = 0; turn < 4; turn += 1) {
      await timed(email, known);
      await timed(`absent${turn}@exemple.fr`, unknown);
    }
    const middle = (times: number[]) => times.toSorted((one, other) => one - other)[2] ?? 0;
    expect(middle(known) / middle(unknown)).toBeGreaterThan(0.8);
    expect(middle(known) / middle(unknown)).toBeLessThan(1.25);
    expect(await lettersTo(world, "absent0@exemple.fr")).toEqual([]);
  });
});
