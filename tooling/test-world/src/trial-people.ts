// For tests: people who really sign up, read their letters and hold sessions.

import { z } from "zod";
import { createLink } from "@maillage/auth/one-time-links";
import { type LetterTemplate, linkOfTemplate } from "@maillage/domain/letters/letter";
import { confirmEmail } from "@maillage/usecases/accounts/confirm-email";
import { findActor } from "@maillage/usecases/accounts/find-actor";
import { signIn } from "@maillage/usecases/accounts/sign-in";
import { signUp } from "@maillage/usecases/accounts/sign-up";
import type { Call } from "@maillage/usecases/verbs/verb";
import type { TestWorld } from "./test-world.ts";

export const goodPassword = "tournevis lavande octobre";

const letterData = z.looseObject({ linkPayload: z.record(z.string(), z.string()).optional() });

/** The templates of the letters written to an address, the oldest first. */
export async function lettersTo(world: TestWorld, email: string): Promise<LetterTemplate[]> {
  const rows = await world.db
    .selectFrom("letter")
    .select("template")
    .where("recipient_email", "=", email)
    .orderBy("id")
    .execute();
  return rows.map((row) => row.template);
}

/** The one-time token the latest letter of this template carries: made as the worker makes it when the letter leaves. */
export async function linkIn(world: TestWorld, template: LetterTemplate, email: string): Promise<string> {
  const letter = await world.db
    .selectFrom("letter")
    .select(["person_id", "data"])
    .where("recipient_email", "=", email)
    .where("template", "=", template)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  const purpose = linkOfTemplate[template];
  if (!purpose) throw new Error(`${template} carries no link`);
  const { linkPayload } = letterData.parse(letter.data);
  return createLink(world.db, { purpose, personId: letter.person_id, email, payload: linkPayload, now: world.now() });
}

/** A visitor's call; every visitor has an address of their own, unless told. */
export function visitor(
  world: TestWorld,
  address = `2001:db8:${Math.floor(Math.random() * 65_536).toString(16)}::1`,
): Call {
  return { ...world.callAs("visitor"), address };
}

/** A call from a browser that holds this session. */
export async function callWith(world: TestWorld, token: string): Promise<Call> {
  return world.call(await findActor(world.db, token, world.now()));
}

/** Signs up and confirms; returns the address. */
export async function open(
  world: TestWorld,
  name: string,
  email = `${name.toLowerCase()}@exemple.fr`,
): Promise<string> {
  await signUp(visitor(world), { email, displayName: name, password: goodPassword });
  await confirmEmail(visitor(world), {
    token: await linkIn(world, "confirm_email", email),
    password: goodPassword,
  });
  return email;
}

/** Signs in; returns the session's token. */
export async function enter(world: TestWorld, email: string, password = goodPassword): Promise<string> {
  return (await signIn(visitor(world), { email, password })).token;
}

/** Opens an account and signs in. */
export async function openAndEnter(
  world: TestWorld,
  name: string,
): Promise<{ email: string; token: string; call: Call }> {
  const email = await open(world, name);
  const token = await enter(world, email);
  return { email, token, call: await callWith(world, token) };
}
