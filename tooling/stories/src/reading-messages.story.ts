import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { sendMessage } from "@maillage/usecases/conversations/send-message";
import { follow } from "./page-checks.ts";
import { type Scene, setScene } from "./scene.ts";

let world: StoryWorld;
let scene: Scene;
beforeAll(async () => {
  world = await openStoryWorld();
  scene = await setScene(world);
});
afterAll(() => world.close());

// The town hall has a message to read, written a little before: the scene's clock may be ahead of the site's.
beforeEach(async () => {
  const { conversationId } = scene;
  await sendMessage(world.callAs("contributor"), { conversationId, body: "Et le second samedi ?", key: null });
  await world.db.deleteFrom("conversation_reading").execute();
  const aMinuteAgo = new Date(Date.now() - 60_000);
  await world.db.updateTable("message").set({ created_at: aMinuteAgo }).execute();
});

const unreadLine = (page: Page) => page.getByText(/messages? à lire/);

describe("a message", () => {
  it("is not read because its page was asked for; without JavaScript a button says that it is", async () => {
    const page = await world.signedIn(world.people.otherAdministrator, { javaScript: false });
    await page.goto(`/messagerie/${scene.conversationId}`);
    await page.goto("/messagerie");
    expect(await unreadLine(page).count()).toBe(1);
    await page.goto(`/messagerie/${scene.conversationId}`);
    await page.getByRole("button", { name: "Marquer comme lu" }).click();
    await page.getByText("La conversation est marquée comme lue").waitFor();
    expect(await page.getByRole("button", { name: "Marquer comme lu" }).count()).toBe(0);
    await page.goto("/messagerie");
    expect(await unreadLine(page).count()).toBe(0);
  });

  it("is read once its page is in sight, and the header counts it no more, what is being written staying there", async () => {
    const page = await world.signedIn(world.people.otherAdministrator);
    await page.goto("/messagerie");
    expect(await unreadLine(page).count()).toBe(1);
    const before = await page.getByRole("banner").innerText();
    await page.goto(`/messagerie/${scene.conversationId}`, { waitUntil: "commit" });
    await page.getByLabel(/^Votre message/).fill("Le second samedi nous convient.");
    await page.waitForFunction((words) => document.querySelector("header")?.innerText !== words, before);
    expect(await page.getByLabel(/^Votre message/).inputValue()).toBe("Le second samedi nous convient.");
    await page.goto("/messagerie");
    expect(await unreadLine(page).count()).toBe(0);
  });

  it("is read by whoever answers it", async () => {
    const page = await world.signedIn(world.people.otherAdministrator, { javaScript: false });
    await page.goto(`/messagerie/${scene.conversationId}`);
    await page.getByLabel(/^Votre message/).fill("Oui, merci.");
    await follow(page.getByRole("button", { name: "Envoyer le message" }));
    await page.goto("/messagerie");
    expect(await unreadLine(page).count()).toBe(0);
  });
});
