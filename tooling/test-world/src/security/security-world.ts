import type { House } from "@maillage/usecases/verbs/verb";
import { openTestWorld, type TestWorld } from "../test-world.ts";
import { type Cookies, signInCast } from "./door.ts";
import { type Furniture, furnish, idsOf } from "./furniture.ts";
import type { Foreign } from "./isolation.ts";
import { openTrialStage, type TrialStage } from "./trial-stage.ts";

/** A furnished world with its cast signed in, and a house on which every trial is undone. */
export type SecurityWorld = {
  world: TestWorld;
  stage: TrialStage;
  house: House;
  /** A second stage with its house, for trials beside those of the first that lock no row of theirs. */
  another(): { stage: TrialStage; house: House };
  cookies: Cookies;
  recyclerie: Furniture;
  mairie: Furniture;
  /** What belongs to the town hall, or to the desk of its region. */
  foreign: Foreign;
  /** Every identifier of both organisations. */
  ids: readonly string[];
  close(): Promise<void>;
};

/** Opens it; close it when the file's tests are over. */
export async function openSecurityWorld(): Promise<SecurityWorld> {
  const world = await openTestWorld();
  await world.jobs.start();
  const { recyclerie, mairie } = await furnish(world);
  const cookies = await signInCast(world);
  const { jobs, register, now } = world.callAs("visitor");
  const another = () => {
    const stage = openTrialStage(world);
    return { stage, house: { db: stage.db, jobs, register, now } };
  };
  const session = await world.db
    .selectFrom("session")
    .select("id")
    .where("person_id", "=", world.people.otherAdministrator.id)
    .executeTakeFirstOrThrow();
  return {
    world,
    ...another(),
    another,
    cookies,
    recyclerie,
    mairie,
    foreign: { theirs: mairie, own: recyclerie, sessionId: session.id },
    ids: [...idsOf(recyclerie), ...idsOf(mairie)],
    close: () => world.close(),
  };
}
