import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LetterTemplate } from "@maillage/domain/letters/letter";
import { house } from "@maillage/domain/permissions/actor";
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
import { openLetter } from "../letters/open-letter.ts";
import { createAdministrator } from "../operator/create-administrator.ts";
import { createModerator } from "../operator/create-moderator.ts";
import { changePassword } from "./change-password.ts";
import { confirmEmail } from "./confirm-email.ts";
import { confirmEmailChange } from "./confirm-email-change.ts";
import { requestEmailChange } from "./request-email-change.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";
import { signUp } from "./sign-up.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const strangersPassword = "celui du passant inconnu";
const strangerSignsUp = (email: string) =>
  signUp(visitor(world), { email, displayName: "Passant Inconnu", password: strangersPassword });
const personAt = (email: string) =>
  world.db.selectFrom("person").selectAll().where("email", "=", email).executeTakeFirst();
const tokenOf = (link: { path: string } | null): string => link?.path.split("?lien=")[1] ?? "";
const letterTo = async (email: string, template: LetterTemplate) =>
  (
    await world.db
      .selectFrom("letter")
      .select("id")
      .where("recipient_email", "=", email)
      .where("template", "=", template)
      .orderBy("id")
      .execute()
  ).map(({ id }) => id);

describe("whoever signs up with the address of someone to be appointed", () => {
  it.each(["moderator", "administrator"])(
    "before the operator appoints a %s: their name and password go",
    async (role) => {
      const email = `jeanne.${role}@cress.example`;
      await strangerSignsUp(email);
      const strangersLink = await linkIn(world, "confirm_email", email);
      const appointing = { email, name: "Jeanne Morel" };
      const { link } =
        role === "moderator"
          ? await createModerator(world.call(house), { ...appointing, regionCode: "84" })
          : await createAdministrator(world.call(house), appointing);
      expect(await personAt(email)).toMatchObject({ display_name: "Jeanne Morel", password_hash: null });
      await expect(confirmEmail(visitor(world), { token: strangersLink, password: strangersPassword })).rejects.toEqual(
        refusal("link_not_valid"),
      );
      // The letter of the stranger's sign-up may still wait to leave: its link is made then.
      const late = await linkIn(world, "confirm_email", email);
      await expect(confirmEmail(visitor(world), { token: late, password: strangersPassword })).rejects.toEqual(
        refusal("link_not_valid"),
      );
      await resetPassword(visitor(world), { token: tokenOf(link), password: goodPassword });
      await expect(enter(world, email, strangersPassword)).rejects.toEqual(refusal("sign_in_failed"));
      await enter(world, email);
    },
  );

  it("after it: nothing changes, the operator's link stays, and the address gets one more to choose a password", async () => {
    const email = "ana@cress.example";
    const { link } = await createModerator(world.call(house), { email, name: "Ana Silva", regionCode: "84" });
    const before = await personAt(email);
    expect(await strangerSignsUp(email)).toEqual({ email });
    expect(await personAt(email)).toEqual(before);
    expect(await lettersTo(world, email)).toEqual(["reset_password", "reset_password"]);
    await resetPassword(visitor(world), { token: tokenOf(link), password: goodPassword });
    await expect(enter(world, email, strangersPassword)).rejects.toEqual(refusal("sign_in_failed"));
    await enter(world, email);
  });

  it("cannot take it by changing their own address either", async () => {
    const email = "leila@cress.example";
    await createAdministrator(world.call(house), { email, name: "Leïla Haddad" });
    const { call } = await openAndEnter(world, "Envieux");
    await requestEmailChange(call, { email });
    expect(await lettersTo(world, email)).toEqual(["reset_password", "account_exists"]);
  });
});

describe("a link that confirms an address", () => {
  it("never activates the password of a later sign-up, also when its letter leaves after it", async () => {
    const email = "paulette@exemple.fr";
    await signUp(visitor(world), { email, displayName: "Paulette", password: goodPassword });
    const [first = ""] = await letterTo(email, "confirm_email");
    await strangerSignsUp(email);
    const opened = await openLetter(world.call(house), first);
    await expect(
      confirmEmail(visitor(world), { token: opened?.linkToken ?? "", password: strangersPassword }),
    ).rejects.toEqual(refusal("link_not_valid"));
    expect(await personAt(email)).toMatchObject({ email_confirmed_at: null });
  });

  it("is not ended by who asks again and again: past the letters of an hour, nothing changes", async () => {
    const email = "ginette@exemple.fr";
    for (let turn = 0; turn < 4; turn += 1)
      await signUp(visitor(world), { email, displayName: "Ginette", password: goodPassword });
    const token = await linkIn(world, "confirm_email", email);
    await strangerSignsUp(email);
    await confirmEmail(visitor(world), { token, password: goodPassword });
    await enter(world, email);
  });
});

describe("the letter of a stranger's sign-up, clicked by whom the address belongs to", () => {
  const wrong = "ce n'est pas le mien";

  it("opens nothing without the stranger's password; a password forgotten opens the account with a new one", async () => {
    const email = "huguette@exemple.fr";
    await strangerSignsUp(email);
    const token = await linkIn(world, "confirm_email", email);
    await expect(confirmEmail(visitor(world), { token, password: goodPassword })).rejects.toEqual(
      refusal("sign_up_password_wrong"),
    );
    expect(await personAt(email)).toMatchObject({ email_confirmed_at: null });
    await expect(enter(world, email, strangersPassword)).rejects.toEqual(refusal("sign_in_failed"));
    await requestPasswordReset(visitor(world), { email });
    await resetPassword(visitor(world), {
      token: await linkIn(world, "reset_password", email),
      password: goodPassword,
    });
    await enter(world, email);
    await expect(enter(world, email, strangersPassword)).rejects.toEqual(refusal("sign_in_failed"));
    await expect(confirmEmail(visitor(world), { token, password: strangersPassword })).rejects.toEqual(
      refusal("link_not_valid"),
    );
  });

  it("keeps its link for who mistypes, slows down who guesses, and ends it at the tenth wrong password", async () => {
    const email = "raymonde@exemple.fr";
    await signUp(visitor(world), { email, displayName: "Raymonde", password: goodPassword });
    const token = await linkIn(world, "confirm_email", email);
    const guess = () => confirmEmail(visitor(world), { token, password: wrong });
    for (let turn = 0; turn < 5; turn += 1) await expect(guess()).rejects.toEqual(refusal("sign_up_password_wrong"));
    await expect(guess()).rejects.toEqual(refusal("too_many_attempts"));
    world.pass({ minutes: 20 });
    await confirmEmail(visitor(world), { token, password: goodPassword });

    const guessed = "simone@exemple.fr";
    await strangerSignsUp(guessed);
    const link = await linkIn(world, "confirm_email", guessed);
    for (let turn = 0; turn < 10; turn += 1) {
      await expect(confirmEmail(visitor(world), { token: link, password: wrong })).rejects.toEqual(
        refusal("sign_up_password_wrong"),
      );
      world.pass({ minutes: 20 });
    }
    await expect(confirmEmail(visitor(world), { token: link, password: strangersPassword })).rejects.toEqual(
      refusal("link_not_valid"),
    );
  });
});

describe("a change of address under way", () => {
  const newAddress = (name: string) => `${name.toLowerCase()}.ailleurs@exemple.fr`;

  it("is told at once to the present address", async () => {
    const { email, call } = await openAndEnter(world, "Colette");
    await requestEmailChange(call, { email: newAddress("Colette") });
    expect(await lettersTo(world, email)).toContain("email_change_requested");
    // The same for an address that has an account: the letter must not tell the two apart.
    const taken = await open(world, "Armand");
    await requestEmailChange(call, { email: taken });
    expect(await letterTo(email, "email_change_requested")).toHaveLength(2);
  });

  it("ends when the forgotten password is replaced, its letter still to leave included", async () => {
    const { email, call } = await openAndEnter(world, "Marcel");
    await requestEmailChange(call, { email: newAddress("Marcel") });
    const left = await linkIn(world, "change_email", newAddress("Marcel"));
    await requestPasswordReset(visitor(world), { email });
    const token = await linkIn(world, "reset_password", email);
    await resetPassword(visitor(world), { token, password: "brouette citron nuage" });
    const late = await linkIn(world, "change_email", newAddress("Marcel"));
    for (const link of [left, late])
      await expect(confirmEmailChange(visitor(world), { token: link })).rejects.toEqual(refusal("link_not_valid"));
    expect(await personAt(email)).toBeDefined();
  });

  it("ends when the password is changed", async () => {
    const { email, token } = await openAndEnter(world, "Renée");
    const call = await callWith(world, token);
    await requestEmailChange(call, { email: newAddress("Renee") });
    const left = await linkIn(world, "change_email", newAddress("Renee"));
    await changePassword(call, { password: "brouette citron nuage" });
    const late = await linkIn(world, "change_email", newAddress("Renee"));
    for (const link of [left, late])
      await expect(confirmEmailChange(visitor(world), { token: link })).rejects.toEqual(refusal("link_not_valid"));
    expect(await personAt(email)).toBeDefined();
  });
});
