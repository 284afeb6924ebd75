import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { linkIn } from "./links.ts";
import { choose, fillOffer } from "./listing-form.ts";
import { follow } from "./page-checks.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world.close());

const withoutScript = { javaScript: false };

describe("a listing sent back, without JavaScript", () => {
  it("tells its author why and how, keeps every word, and is published once amended", async () => {
    const { contributor, moderator } = world.people;
    const author = await world.signedIn(contributor, withoutScript);
    await fillOffer(author, "Broyeur de végétaux à prêter");
    await author.getByRole("button", { name: "Envoyer l’annonce" }).click();

    const desk = await world.signedIn(moderator, withoutScript);
    await desk.goto("/moderation");
    await desk.getByRole("link", { name: /Broyeur/ }).click();
    await follow(desk.getByRole("button", { name: /Demander une modification/ }));
    expect(await desk.locator("main").innerText()).toContain("Choisissez au moins une raison");
    await choose(desk, /Il manque une information utile/);
    await desk.getByLabel("Votre explication").fill("Dites qui assure le broyeur pendant le prêt.");
    await desk.getByRole("button", { name: /Demander une modification/ }).click();
    await world.letUndoPass();

    const letter = await world.letterTo(contributor.email, "compléter");
    expect(letter.text).toContain("Dites qui assure le broyeur pendant le prêt.");
    await author.goto(linkIn(letter, "/espace/annonces/"));
    await author
      .getByRole("link", { name: /Modifier/ })
      .first()
      .click();
    expect(await author.getByLabel("Titre").inputValue()).toBe("Broyeur de végétaux à prêter");
    await author
      .getByLabel("Description")
      .fill("Nous prêtons notre broyeur de végétaux aux structures voisines. L’emprunteur l’assure pendant le prêt.");
    expect(await author.locator("main").innerText()).toContain("Dites qui assure le broyeur pendant le prêt.");
    await author.getByRole("button", { name: "Renvoyer l’annonce" }).click();

    await desk.goto("/moderation");
    await desk.getByRole("link", { name: /Broyeur/ }).click();
    await desk.getByRole("button", { name: /Publier l’annonce/ }).click();
    await world.letUndoPass();
    const { page } = await world.visit(withoutScript);
    await page.goto("/annonces?q=broyeur");
    expect(await page.locator("main").innerText()).toContain("Broyeur de végétaux à prêter");
  });

  it("keeps every word of a step refused, and lists what to mend", async () => {
    const author = await world.signedIn(world.people.contributor, withoutScript);
    await fillOffer(author, "Salle de réunion au calme");
    await author.getByRole("button", { name: "Étape précédente" }).click();
    await author.waitForURL("**/modifier/dates");
    await author.getByRole("button", { name: "Étape précédente" }).click();
    await author.waitForURL("**/modifier/lieu");
    await author.getByLabel("Commune", { exact: true }).fill("Ambert");
    await author.getByLabel(/^Distance autour/).fill("trente");
    await follow(author.getByRole("button", { name: "Continuer" }));
    expect(await author.locator("main").innerText()).toContain("La distance est un nombre");
    expect(await author.getByLabel(/^Distance autour/).inputValue()).toBe("trente");
    expect(await author.getByLabel("Commune", { exact: true }).inputValue()).toContain("Ambert");
  });
});
