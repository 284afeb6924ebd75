import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { house } from "@maillage/domain/permissions/actor";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { findActor } from "../accounts/find-actor.ts";
import { resetPassword } from "../accounts/reset-password.ts";
import { signIn } from "../accounts/sign-in.ts";
import { createAdministrator } from "./create-administrator.ts";
import { createModerator } from "./create-moderator.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const operator = () => world.call(house);
const tokenOf = (link: { path: string } | null): string => link?.path.split("?lien=")[1] ?? "";
const password = "trois-rivieres-et-un-pont";

async function signInWith(email: string) {
  const { token } = await signIn(world.callAs("visitor"), { email, password });
  return findActor(world.db, token, world.now());
}

describe("the operator appoints", () => {
  it("a moderator who has no account: one link gives them a password, once, and they moderate their region", async () => {
    const email = "jeanne@cress.example";
    const created = await createModerator(operator(), { email, name: "Jeanne Morel", regionCode: "84" });
    expect(created).toMatchObject({ appointed: true, cressName: "CRESS Auvergne-Rhône-Alpes" });
    await resetPassword(world.callAs("visitor"), { token: tokenOf(created.link), password });
    expect(await signInWith(email)).toMatchObject({ moderatedRegions: ["84"], nationalTeam: false });
    await expect(
      resetPassword(world.callAs("visitor"), { token: tokenOf(created.link), password }),
    ).rejects.toMatchObject({ refusal: { code: "link_not_valid" } });
    const letters = await world.db
      .selectFrom("letter")
      .select("template")
      .where("recipient_email", "=", email)
      .where("template", "=", "reset_password")
      .execute();
    expect(letters).toHaveLength(1);
  });

  it("someone who has an account: they are only appointed, and twice is as once", async () => {
    const { email, name, id } = world.people.withoutOrganisation;
    const first = await createModerator(operator(), { email, name, regionCode: "84" });
    const second = await createModerator(operator(), { email, name, regionCode: "84" });
    expect([first, second].map(({ appointed, link }) => ({ appointed, link }))).toEqual([
      { appointed: true, link: null },
      { appointed: false, link: null },
    ]);
    const memberships = await world.db
      .selectFrom("membership")
      .select("status")
      .where("person_id", "=", id)
      .where("organisation_id", "=", world.cress.id)
      .execute();
    expect(memberships).toEqual([{ status: "approved" }]);
  });

  it("the first moderator of a region without a CRESS: it gets one, at its capital, and moderates from then on", async () => {
    const created = await createModerator(operator(), {
      email: "ana@cress.example",
      name: "Ana Silva",
      regionCode: "76",
    });
    expect(created.cressName).toBe("CRESS Occitanie");
    const cress = await world.db
      .selectFrom("cress")
      .innerJoin("organisation", "organisation.id", "cress.organisation_id")
      .select(["cress.active", "organisation.commune_code", "organisation.kind"])
      .where("cress.region_code", "=", "76")
      .executeTakeFirst();
    expect(cress).toEqual({ active: true, commune_code: "31555", kind: "cress" });
  });

  it("the national team", async () => {
    const email = "nadia@maillage.example";
    const created = await createAdministrator(operator(), { email, name: "Nadia Benali" });
    await resetPassword(world.callAs("visitor"), { token: tokenOf(created.link), password });
    expect(await signInWith(email)).toMatchObject({ nationalTeam: true });
    expect(await createAdministrator(operator(), { email, name: "Nadia Benali" })).toMatchObject({
      appointed: false,
      link: null,
    });
  });

  it("and nobody else does", async () => {
    for (const name of ["visitor", "administrator", "moderator", "nationalTeam"] as const) {
      await expect(
        createAdministrator(world.callAs(name), { email: "x@y.example", name: "Xavier" }),
      ).rejects.toMatchObject({ refusal: { code: "not_allowed" } });
    }
  });
});
