import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { minibus, publishedListing, submittedListing } from "@maillage/test-world/listings";
import { onePixel } from "@maillage/test-world/security/sample-input";
import { follow } from "./page-checks.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world.close());

const withoutScript = { javaScript: false };

describe("a listing handed to the desk", () => {
  it("is taken back as a draft, and leaves the queue", async () => {
    const id = await submittedListing(world, { ...minibus, title: "Tonnelles pour les fêtes" });
    const author = await world.signedIn(world.people.contributor, withoutScript);
    await author.goto(`/espace/annonces/${id}`);
    await author.getByRole("button", { name: "Reprendre en brouillon" }).click();
    await author.getByText("Votre annonce est de nouveau un brouillon").waitFor();
    await author.getByRole("link", { name: /Modifier le texte/ }).click();
    await author.waitForURL("**/modifier/essentiel");
    const desk = await world.signedIn(world.people.moderator, withoutScript);
    await desk.goto("/moderation");
    expect(await desk.locator("main").innerText()).not.toContain("Tonnelles");
  });
});

describe("a photo of an online listing", () => {
  it("waits for the desk, and shows once it has read it", async () => {
    const id = await publishedListing(world, { ...minibus, title: "Minibus à prêter le week-end" });
    const author = await world.signedIn(world.people.contributor, withoutScript);
    await author.goto(`/espace/annonces/${id}`);
    const buffer = Buffer.from(onePixel);
    await author.getByLabel("Photo", { exact: true }).setInputFiles({ name: "a.png", mimeType: "image/png", buffer });
    await author.getByLabel("Ce que l’on voit").fill("Le minibus devant la halle");
    await author.getByRole("button", { name: "Ajouter la photo" }).click();
    await author.getByText("La photo est envoyée en relecture").waitFor();
    await author.getByText("En relecture", { exact: true }).waitFor();
    const { page: visitor } = await world.visit(withoutScript);
    await visitor.goto("/annonces?q=minibus");
    await follow(visitor.getByRole("link", { name: /Minibus à prêter/ }));
    expect(await visitor.getByRole("img", { name: "Le minibus devant la halle" }).count()).toBe(0);
    const desk = await world.signedIn(world.people.moderator, withoutScript);
    await desk.goto("/moderation");
    await desk.getByRole("link", { name: /Minibus à prêter/ }).click();
    await desk.getByRole("img", { name: "Le minibus devant la halle" }).waitFor();
    await desk.getByRole("button", { name: /Publier la modification/ }).click();
    await world.letUndoPass();
    await visitor.reload();
    await visitor.getByRole("img", { name: "Le minibus devant la halle" }).waitFor();
  });
});
