import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { addOrganisation } from "@maillage/test-world/cast";
import { linkIn } from "./links.ts";
import { follow } from "./page-checks.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world.close());

describe("joining an organisation", () => {
  it("asks those who administer it, who say yes; then acts in its name", async () => {
    const { withoutOrganisation, administrator } = world.people;
    // The organisation is found by its SIREN: the world gives it one.
    await world.db
      .updateTable("organisation")
      .set({ siren: "808080808" })
      .where("id", "=", world.recyclerie.id)
      .execute();
    const lucie = await world.signedIn(withoutOrganisation);
    await lucie.goto("/rejoindre");
    await lucie.getByLabel(/SIRET/).fill("808 080 808 00013");
    await lucie.getByRole("button", { name: /Chercher|Continuer|Rechercher/ }).click();
    await lucie.getByLabel("Un mot pour vous présenter").fill("Je suis la nouvelle animatrice de la boutique.");
    await lucie.getByRole("button", { name: "Demander à rejoindre" }).click();
    const letter = await world.letterTo(administrator.email, "rejoindre");
    const karim = await world.signedIn(administrator);
    await karim.goto(linkIn(letter, "/espace/structures/"));
    expect(await karim.locator("main").innerText()).toContain("Je suis la nouvelle animatrice de la boutique.");
    await karim.getByRole("button", { name: /Accepter/ }).click();
    await world.letterTo(withoutOrganisation.email, "Recyclerie du Haut-Livradois");
    await lucie.goto("/espace");
    expect(await lucie.locator("header").first().innerText()).toContain("Recyclerie du Haut-Livradois");
  });

  it("registers a structure by hand while the register does not answer, and the CRESS is asked who represents it", async () => {
    const { otherModerator, moderator } = world.people;
    const page = await world.signedIn(otherModerator);
    await page.goto("/rejoindre");
    await page.getByLabel(/SIRET/).fill("12345678200010");
    await page.getByRole("button", { name: /Chercher|Continuer|Rechercher/ }).click();
    await page.getByText("registre national ne répond pas").waitFor();
    await page.getByLabel("Nom de la structure").fill("Le Café des Volcans");
    await page.getByLabel("Forme juridique").selectOption("association");
    await page.getByLabel("Commune").fill("Ambert");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "Inscrire cette structure" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/rejoindre"));
    const desk = await world.signedIn(moderator);
    await desk.goto("/moderation");
    await desk
      .getByRole("link", { name: /Café des Volcans/ })
      .first()
      .waitFor();

    // Typed in a hurry: it is mended while nobody has confirmed it.
    await page.getByRole("link", { name: "Fiche" }).click();
    await page.getByLabel("Nom de la structure").fill("Le Café associatif des Volcans");
    await page.getByRole("button", { name: "Corriger la fiche" }).click();
    await page.getByRole("heading", { level: 1, name: "Le Café associatif des Volcans" }).waitFor();
  });

  it("claims a record brought by an import from its page, by a SIRET that the CRESS compares", async () => {
    const { moderator, nationalTeam } = world.people;
    const name = "Épicerie des Monts";
    const { id, shortCode } = await addOrganisation(world.db, { name, communeCode: "63003", verified: [] });
    await world.db.updateTable("organisation").set({ origin: "imported" }).where("id", "=", id).execute();
    const page = await world.signedIn(nationalTeam, { javaScript: false });
    await page.goto(`/structures/${shortCode}`);
    await page.getByRole("link", { name: /Rejoignez-la/ }).click();
    await page.getByLabel(/SIRET/).fill("123");
    await follow(page.getByRole("button", { name: "Envoyer ma demande" }));
    expect(await page.locator("main").innerText()).toContain("14\u00a0chiffres");
    await page.getByLabel(/SIRET/).fill("732 829 320 00074");
    await page.getByRole("button", { name: "Envoyer ma demande" }).click();
    await page.getByText("Votre demande est envoyée à la CRESS").waitFor();
    const desk = await world.signedIn(moderator, { javaScript: false });
    await desk.goto("/moderation");
    await follow(desk.getByRole("link", { name: /Épicerie des Monts/ }));
    expect(await desk.locator("main").innerText()).toContain("73282932000074");
  });
});
