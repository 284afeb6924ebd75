import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { linkIn } from "./links.ts";
import { choose, fillOffer } from "./listing-form.ts";
import { waitForHydration } from "./page-checks.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world.close());

describe("the main job", () => {
  it("an association posts an offer, the CRESS publishes it, a town hall of the next valley finds it, replies, and the two talk", async () => {
    const { contributor, moderator, otherAdministrator } = world.people;
    const karim = await world.signedIn(contributor, { width: 360 });
    await fillOffer(karim, "Minibus 9 places libre le week-end");
    await karim.getByRole("button", { name: "Envoyer l’annonce" }).click();
    await karim.waitForURL("**/espace/annonces/*");
    expect(await karim.locator("main").innerText()).toContain("CRESS Auvergne-Rhône-Alpes");
    await world.letterTo(contributor.email, "Minibus 9 places");

    const ines = await world.signedIn(moderator);
    await ines.goto("/moderation");
    await ines.getByRole("link", { name: /Minibus 9 places/ }).click();
    await ines.waitForURL("**/dossiers/**");
    await waitForHydration(ines);
    // A case is read before a key decides it.
    await ines.locator("body[data-desk-keys=ready]").waitFor();
    await ines.keyboard.press("a");
    await ines.getByRole("button", { name: "Annuler la décision" }).waitFor();
    await world.letUndoPass();
    const published = await world.letterTo(contributor.email, "publiée");
    const listingPath = linkIn(published, "/annonces/");

    const odile = await world.signedIn(otherAdministrator, { width: 360 });
    await odile.goto("/annonces");
    const what = odile.getByLabel("Quoi");
    await what.fill("mini bus 9 place");
    await what.press("Enter");
    await odile.getByRole("link", { name: /Minibus 9 places/ }).click();
    await odile.waitForURL(`**${listingPath}`);
    await odile.getByRole("link", { name: "Proposer une réponse" }).click();
    await odile.getByLabel("Votre message").fill("Bonjour, serait-il libre le premier samedi de mars ?");
    await odile.getByRole("button", { name: "Envoyer la réponse" }).click();
    await odile.waitForURL("**/messagerie/*");

    const received = await world.letterTo(contributor.email, "Une réponse");
    expect(received.text).not.toContain(otherAdministrator.email);
    await karim.goto(linkIn(received, "/messagerie/"));
    await karim.getByLabel(/^Votre message/).fill("Oui, il est à vous. Le plein reste à votre charge.");
    await karim.getByRole("button", { name: "Envoyer le message" }).click();
    await karim.getByText("Le plein reste à votre charge").waitFor();
    await odile.goto(linkIn(await world.letterTo(otherAdministrator.email, "nouveau message"), "/messagerie/"));
    await odile.getByText("Le plein reste à votre charge").waitFor();
    await choose(odile, "Accord");
    await odile.getByRole("button", { name: "Noter cette étape" }).click();
    await world.letterTo(contributor.email, "partenariat");
  });

  it("is undone within its seconds, and nothing has left", async () => {
    const { administrator, moderator } = world.people;
    const author = await world.signedIn(administrator);
    await fillOffer(author, "Remorque à vélo pour livrer en ville");
    await author.getByRole("button", { name: "Envoyer l’annonce" }).click();
    await author.waitForURL("**/espace/annonces/*");
    const desk = await world.signedIn(moderator);
    await desk.goto("/moderation");
    await desk.getByRole("link", { name: /Remorque à vélo/ }).click();
    await desk.getByRole("button", { name: /Publier l’annonce/ }).click();
    await desk.getByRole("button", { name: "Annuler la décision" }).click();
    await desk.getByRole("link", { name: /Remorque à vélo/ }).waitFor();
    await world.letUndoPass();
    const { page } = await world.visit();
    await page.goto("/annonces?q=remorque");
    expect(await page.locator("main").innerText()).not.toContain("Remorque à vélo");
  });
});
