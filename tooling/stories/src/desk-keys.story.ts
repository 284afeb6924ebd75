import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { minibus, submittedListing } from "@maillage/test-world/listings";
import { waitForHydration } from "./page-checks.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world.close());

const decisions = async () => (await world.db.selectFrom("decision").select("id").execute()).length;

async function switchKeys(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await page.waitForLoadState();
  await waitForHydration(page);
}

describe("the desk’s single-letter keys", () => {
  it("are switched off and on by their moderator, and the choice is kept", async () => {
    const id = await submittedListing(world, { ...minibus, title: "Tonnelles pour les fêtes" });
    const page = await world.signedIn(world.people.moderator);
    await page.goto(`/moderation/dossiers/listing/${id}`);
    await waitForHydration(page);
    await page.locator("body[data-desk-keys=ready]").waitFor();
    await switchKeys(page, "Désactiver les touches");
    await page.getByText("Les touches d’une lettre sont désactivées").waitFor();
    expect(new URL(page.url()).pathname).toBe(`/moderation/dossiers/listing/${id}`);
    await page.goto(`/moderation/dossiers/listing/${id}`);
    await waitForHydration(page);
    expect(await page.locator("kbd").count()).toBe(0);
    expect(await page.locator("body[data-desk-keys]").count()).toBe(0);
    await page.keyboard.press("a");
    expect(await decisions()).toBe(0);
    await switchKeys(page, "Activer les touches");
    await page.locator("body[data-desk-keys=ready]").waitFor();
    await page.keyboard.press("a");
    await page.getByRole("button", { name: "Annuler la décision" }).waitFor();
    expect(await decisions()).toBe(1);
  });
});
