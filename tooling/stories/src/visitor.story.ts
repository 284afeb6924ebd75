import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world.close());

describe("a visitor", () => {
  it("reads what this is on the home page, without JavaScript", async () => {
    const { page } = await world.visit({ javaScript: false });
    await page.goto("/");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/\w/);
  });
});
