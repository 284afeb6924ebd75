import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { routeFolders, viewsOf, withoutPage } from "./every-route.ts";
import { type Scene, setScene } from "./scene.ts";

let world: StoryWorld;
let scene: Scene;
beforeAll(async () => {
  world = await openStoryWorld({ statements: true });
  scene = await setScene(world);
});
afterAll(() => world.close());

const folders = routeFolders().filter((folder) => !withoutPage.has(folder));

describe("every page asks the database little", () => {
  it("at most 15 statements each, and more than none for what is read from it", { timeout: 120_000 }, async () => {
    const counts: Record<string, number> = {};
    for (const [folder, views] of Object.entries(viewsOf(world, scene))) {
      if (!folders.includes(folder)) continue;
      for (const { name, path, as } of views) {
        const page = as
          ? await world.signedIn(world.people[as], { javaScript: false })
          : (await world.visit({ javaScript: false })).page;
        // The first look fills the pool and what the site keeps in memory.
        await page.goto(path);
        const before = await world.countLogged();
        await page.goto(path);
        counts[name] = (await world.countLogged()) - before;
        await page.context().close();
      }
    }
    console.table(counts);
    expect(Object.entries(counts).filter(([, count]) => count > 15)).toEqual([]);
    expect(counts["annonces"]).toBeGreaterThan(0);
  });
});
