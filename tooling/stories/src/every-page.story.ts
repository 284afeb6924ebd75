import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { routeFolders, type View, viewsOf, withoutPage } from "./every-route.ts";
import { accessibilityFaults, savePicture, sidewaysScroll, waitForHydration, weigh } from "./page-checks.ts";
import { type Scene, setScene } from "./scene.ts";

let world: StoryWorld;
let scene: Scene;
const signedIn = new Map<string, Page>();
beforeAll(async () => {
  world = await openStoryWorld();
  scene = await setScene(world);
});
afterAll(() => world.close());

/** The page of who looks: each person signs in once. */
async function pageFor(as: View["as"]): Promise<Page> {
  const known = signedIn.get(as ?? "visitor");
  if (known) return known;
  const page = as === undefined ? (await world.visit()).page : await world.signedIn(world.people[as]);
  signedIn.set(as ?? "visitor", page);
  return page;
}

const folders = routeFolders().filter((folder) => !withoutPage.has(folder));

describe("every page of the site", () => {
  it.each(folders)(
    "%s: answers, wakes up, has no axe violation, fits 320 px, and leaves its picture",
    async (folder) => {
      const views = viewsOf(world, scene)[folder];
      expect(views, `${folder} has no page in every-route.ts`).toBeDefined();
      for (const { name, path, as, status = 200 } of views ?? []) {
        const page = await pageFor(as);
        const broken: string[] = [];
        page.removeAllListeners("pageerror");
        page.on("pageerror", (error) => broken.push(error.message));
        await page.setViewportSize({ width: 1280, height: 900 });
        const answer = await page.goto(path);
        expect(answer?.status(), `status of ${name}`).toBe(status);
        await waitForHydration(page);
        expect(await accessibilityFaults(page), `axe on ${name}`).toEqual([]);
        await savePicture(page, `${name}-1280`);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await sidewaysScroll(page), `sideways scroll of ${name} at 320 px`).toBeLessThanOrEqual(0);
        await page.setViewportSize({ width: 360, height: 800 });
        await savePicture(page, `${name}-360`);
        expect(await accessibilityFaults(page), `axe on ${name} at 360 px`).toEqual([]);
        expect(broken, `script errors on ${name}`).toEqual([]);
      }
    },
  );

  const light = [
    "_index",
    "annonces._index",
    "annonces.carte._index",
    "annonces.$annonce._index",
    "structures.$structure._index",
    "territoires.$kind.$territoire",
  ];
  it.each(light)(
    "%s: stays light (400 KB, 25 requests, 1,200 nodes), sets no cookie and asks nobody else",
    async (folder) => {
      const [view] = viewsOf(world, scene)[folder] ?? [];
      const { page, context } = await world.visit();
      const elsewhere: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(world.siteUrl) && !request.url().startsWith("data:"))
          elsewhere.push(request.url());
      });
      const weight = await weigh(page, view?.path ?? "/");
      expect(weight.bytes).toBeLessThanOrEqual(400_000);
      expect(weight.requests).toBeLessThanOrEqual(25);
      expect(weight.nodes).toBeLessThanOrEqual(1_200);
      expect(elsewhere).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    },
  );

  it("is readable without JavaScript", async () => {
    const { page, context } = await world.visit({ javaScript: false });
    for (const [folder, views] of Object.entries(viewsOf(world, scene))) {
      if (!folders.includes(folder)) continue;
      for (const { path, as, name } of views) {
        if (as !== undefined) continue;
        await page.goto(path);
        expect(await page.locator("h1").count(), `heading of ${name}`).toBe(1);
        expect((await page.locator("main").innerText()).length, `text of ${name}`).toBeGreaterThan(40);
      }
    }
    await context.close();
  });
});
