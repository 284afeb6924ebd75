import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { minibus, publishedListing } from "@maillage/test-world/listings";
import { choose, goOn } from "./listing-form.ts";
import { waitForHydration } from "./page-checks.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
  await publishedListing(world);
});
afterAll(() => world.close());

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("a listing being written, %s", (_name, javaScript) => {
  it("is proposed its category, and shown the listings like it before its last step", async () => {
    const page = await world.signedIn(world.people.otherAdministrator, { javaScript });
    const awake = async () => javaScript && (await waitForHydration(page));
    await page.goto("/annonces/nouvelle?nature=besoin");
    await awake();
    await page.getByLabel("Titre").fill("Cherche un mini-bus pour une sortie");
    await page
      .getByLabel("Description")
      .fill("Nos jeunes partent une journée. Il nous faut un véhicule de neuf places.");
    await goOn(page, "rangement");
    await awake();
    await page.getByText("Catégorie proposée d’après vos mots\u00a0: Minibus.").waitFor();
    // The words' own group comes first in the list.
    await page.getByLabel("Catégorie").selectOption({ index: 1 });
    expect(await page.getByLabel("Catégorie").inputValue()).toBe("mobility.minibus");
    await choose(page, "Lien social");
    await goOn(page, "lieu");
    await awake();
    await page.getByLabel("Commune", { exact: true }).fill("Ambert");
    await choose(page, "Toute la France");
    await goOn(page, "dates");
    const alike = page.getByRole("link", { name: minibus.title });
    await alike.waitFor();
    expect(await page.getByText("Annonces semblables").count()).toBe(1);
  });
});
