import { type Furniture, furnish } from "@maillage/test-world/security/furniture";
import type { SiteDoorWorld } from "@maillage/test-world/security/site-door";
import { type Scene, setScene } from "../scene.ts";

/** What there is in the world: the scene, and one row of every sort of the workshop and of the town hall. */
export type Rows = { scene: Scene; workshop: Furniture; townHall: Furniture };

/** Sets it all. */
export async function setSiteStage(world: SiteDoorWorld): Promise<Rows> {
  const scene = await setScene(world);
  const { recyclerie, mairie } = await furnish(world);
  return { scene, workshop: recyclerie, townHall: mairie };
}

/** Runs a task for each of many, a few at a time: the site has one process, the tests another. */
export async function forEachOf<Item>(items: readonly Item[], task: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await task(item);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}
