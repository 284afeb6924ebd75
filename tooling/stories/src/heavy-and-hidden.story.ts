import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { onePixel } from "@maillage/test-world/security/sample-input";
import { addPhoto } from "@maillage/usecases/listings/add-photo";
import { follow } from "./page-checks.ts";
import { type Scene, setScene } from "./scene.ts";

let world: StoryWorld;
let scene: Scene;
beforeAll(async () => {
  world = await openStoryWorld();
  scene = await setScene(world);
});
afterAll(() => world.close());

const withoutScript = { javaScript: false };

describe("what is too heavy", () => {
  it("is answered by a page that says what to do, for a text as for a file", async () => {
    const page = await world.signedIn(world.people.contributor, withoutScript);
    await page.goto(`/messagerie/${scene.conversationId}`);
    await page.getByLabel(/^Votre message/).fill("Bonjour. ".repeat(150_000));
    await page.getByRole("button", { name: "Envoyer le message" }).click();
    await page.getByRole("heading", { name: "Votre envoi est trop volumineux" }).waitFor();
    expect(await page.locator("main").innerText()).toContain("Un texte peut peser 1\u00a0Mo");
    await page.goto(`/espace/annonces/${scene.draft.id}/photos`);
    const buffer = Buffer.alloc(45 * 1024 * 1024, 7);
    await page
      .getByLabel("Photo", { exact: true })
      .setInputFiles({ name: "halle.jpg", mimeType: "image/jpeg", buffer });
    await follow(page.getByRole("button", { name: "Ajouter la photo" }));
    await page.getByRole("heading", { name: "Votre envoi est trop volumineux" }).waitFor();
  });
});

describe("a photo", () => {
  it("stays in no cache until its listing is public", async () => {
    const photo = { name: "halle.png", bytes: onePixel, alternativeText: "La halle du marché" };
    const listingId = scene.draft.id;
    const { photoId } = await addPhoto(world.callAs("contributor"), { listingId, ...photo });
    const page = await world.signedIn(world.people.contributor);
    const cacheOf = async () => (await page.request.get(`/photos/${photoId}`)).headers()["cache-control"];
    expect(await cacheOf()).toBe("private, no-store");
    await world.db.updateTable("listing").set({ status: "published" }).where("id", "=", listingId).execute();
    expect(await cacheOf()).toContain("max-age=86400");
  });
});
