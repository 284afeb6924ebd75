import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { publishedListing } from "@maillage/test-world/listings";
import { choose, goOn } from "./listing-form.ts";
import { follow, waitForHydration } from "./page-checks.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world.close());

const body = "Nous cherchons une chambre froide de trente mètres carrés pour l’épicerie du village.";

describe("a listing written in five steps", () => {
  it("is left and found again without JavaScript, at the first step where something is missing", async () => {
    const page = await world.signedIn(world.people.contributor, { javaScript: false });
    await page.goto("/annonces/nouvelle");
    await page.getByRole("link", { name: "Je cherche" }).click();
    await page.getByLabel("Titre").fill("Cherche chambre froide");
    await page.getByRole("button", { name: "Continuer" }).click();
    // Refused for its description; the title is saved all the same.
    await page.waitForURL("**/modifier/essentiel?manque=oui");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("erreurs");
    await follow(page.getByRole("link", { name: /Décrivez votre annonce/ }));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("annonce-body");
    expect(await page.getByLabel("Titre").inputValue()).toBe("Cherche chambre froide");
    await page.getByLabel("Description").fill(body);
    await goOn(page, "rangement");
    await page.getByLabel("Catégorie").selectOption({ index: 3 });
    await follow(page.getByRole("button", { name: "Enregistrer et finir plus tard" }));
    await page.waitForURL(/espace\/annonces\/[^/]+\?fait/);
    await page.getByRole("link", { name: "Compléter l’annonce" }).click();
    await page.waitForURL("**/modifier/rangement**");
    expect(await page.getByLabel("Catégorie").inputValue()).not.toBe("");
    await choose(page, "Lien social");
    await goOn(page, "lieu");
    await follow(page.getByRole("button", { name: "Étape précédente" }));
    await page.waitForURL("**/modifier/rangement");
    expect(await page.getByRole("radio", { name: "Lien social" }).isChecked()).toBe(true);
  });

  it("shows what others will see as it is typed, and saves what was typed when one jumps to another step", async () => {
    const page = await world.signedIn(world.people.contributor);
    await page.goto("/annonces/nouvelle?nature=offre");
    await waitForHydration(page);
    const preview = page.getByRole("complementary", { name: "Aperçu" });
    await page.getByLabel("Titre").fill("Four à pain du village");
    await preview.getByText("Four à pain du village").waitFor();
    await page.getByLabel("Description").fill("Appelez le 06 12 34 56 78 pour cuire votre pain dans notre four banal.");
    await preview.getByText("Votre texte contient un numéro de téléphone").waitFor();
    // The Enter key goes on, as the first button does.
    await page.getByLabel("Titre").press("Enter");
    await page.waitForURL("**/modifier/rangement");
    await page.getByRole("main").getByText("Les réponses passent par la messagerie").waitFor();
    await waitForHydration(page);
    await choose(page, "Lien social");
    await page.getByRole("link", { name: "L’essentiel" }).click();
    await page.waitForURL("**/modifier/essentiel");
    expect(await page.getByLabel("Titre").inputValue()).toBe("Four à pain du village");
    await waitForHydration(page);
    await page.getByRole("link", { name: "Où la ranger" }).click();
    await page.waitForURL("**/modifier/rangement");
    expect(await page.getByRole("radio", { name: "Lien social" }).isChecked()).toBe(true);
  });

  it("changes a published text on one page, and the former stays visible", async () => {
    const { contributor } = world.people;
    const id = await publishedListing(world);
    const page = await world.signedIn(contributor, { javaScript: false });
    await page.goto(`/espace/annonces/${id}/modifier`);
    await page.getByLabel("Titre").fill("Minibus 9 places, désormais aussi le mercredi");
    await follow(page.getByRole("button", { name: "Envoyer la modification" }));
    await page.waitForURL(/\?fait=/);
    expect(await page.locator("main").innerText()).toContain("Le texte publié reste visible");
  });
});
