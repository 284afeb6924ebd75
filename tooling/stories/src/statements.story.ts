import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { routeFolders, type View, viewsOf, withoutPage } from "./every-route.ts";
import { type Scene, setScene } from "./scene.ts";

let world: StoryWorld;
let scene: Scene;
beforeAll(async () => {
  world = await openStoryWorld({ statements: true });
  scene = await setScene(world);
});
afterAll(() => world.close());

const pages = new Map<string, Page>();

/** The page of who looks, without JavaScript; each person signs in once. */
async function pageFor(as: View["as"]): Promise<Page> {
  const known = pages.get(as ?? "visitor");
  if (known) return known;
  const without = { javaScript: false };
  const page = as === undefined ? (await world.visit(without)).page : await world.signedIn(world.people[as], without);
  pages.set(as ?? "visitor", page);
  return page;
}

const folders = routeFolders().filter((folder) => !withoutPage.has(folder));

describe("every page asks the database little", () => {
  it("at most 15 statements each, and more than none for what is read from it", { timeout: 120_000 }, async () => {
    const counts: Record<string, number> = {};
    for (const [folder, views] of Object.entries(viewsOf(world, scene))) {
      if (!folders.includes(folder)) continue;
      for (const { name, path, as } of views) {
        const page = await pageFor(as);
        // The first look fills the pool and what the site keeps in memory.
        await page.goto(path);
        const before = await world.countLogged();
        await page.goto(path);
        counts[name] = (await world.countLogged()) - before;
      }
    }
    console.table(counts);
    expect(Object.entries(counts).filter(([, count]) => count > 15)).toEqual([]);
    expect(counts["annonces"]).toBeGreaterThan(0);
  });
});
