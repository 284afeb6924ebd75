import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, password, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { linkIn } from "./links.ts";
import { follow } from "./page-checks.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world.close());

const alert = '[role="alert"], [role="status"]';

describe("an account", () => {
  it("is made in two minutes on a phone: sign up, letter, confirm, sign in", async () => {
    const { page } = await world.visit({ width: 360 });
    await page.goto("/inscription");
    await page.getByLabel("Prénom et nom").fill("Jeanne Astier");
    await page.getByLabel("Adresse e-mail").fill("Jeanne.Astier@exemple.fr ");
    await page.getByLabel("Mot de passe", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Créer mon compte" }).click();
    await page.waitForURL("**/inscription/envoyee");
    const letter = await world.letterTo("jeanne.astier@exemple.fr", "Confirm");
    await page.goto(linkIn(letter, "/inscription/confirmer"));
    await page.getByLabel("Mot de passe", { exact: true }).fill("un tout autre mot de passe");
    await page.getByRole("button", { name: "Confirmer mon adresse" }).click();
    await page.getByText("Ce n’est pas le mot de passe choisi à l’inscription").first().waitFor();
    await page.getByLabel("Mot de passe", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Confirmer mon adresse" }).click();
    await page.waitForURL("**/connexion**");
    await page.getByLabel("Adresse e-mail").fill("jeanne.astier@exemple.fr");
    await page.getByLabel("Mot de passe", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.waitForURL("**/rejoindre");
  });

  it("keeps every word but the password of a form refused, and says how to mend each field", async () => {
    const { page } = await world.visit({ javaScript: false });
    await page.goto("/inscription");
    await page.getByLabel("Prénom et nom").fill("Paul Vialatte");
    await page.getByLabel("Adresse e-mail").fill("paul.vialatte");
    await page.getByLabel("Mot de passe", { exact: true }).fill("court");
    await follow(page.getByRole("button", { name: "Créer mon compte" }));
    expect(await page.getByLabel("Prénom et nom").inputValue()).toBe("Paul Vialatte");
    expect(await page.getByLabel("Adresse e-mail").inputValue()).toBe("paul.vialatte");
    expect(await page.getByLabel("Mot de passe", { exact: true }).inputValue()).toBe("");
    const summary = await page.locator("body").innerText();
    expect(summary).toContain("L’adresse e-mail doit ressembler à nom@exemple.fr");
    expect(summary).toContain("12\u00a0caractères");
  });

  it("gets a new password when the former one is forgotten, and the former one no longer opens it", async () => {
    const { contributor } = world.people;
    const { page } = await world.visit({ javaScript: false });
    await page.goto("/mot-de-passe/oublie");
    await page.getByLabel("Adresse e-mail").fill(contributor.email);
    await follow(page.getByRole("button", { name: "Recevoir le lien" }));
    expect(await page.locator(alert).first().innerText()).toContain("Si cette adresse a un compte");
    const link = linkIn(await world.letterTo(contributor.email, "mot de passe"), "/mot-de-passe/nouveau");
    await page.goto(link);
    await page.getByLabel("Nouveau mot de passe").fill("cinq tonnelles dans la grange");
    await page.getByRole("button", { name: "Enregistrer ce mot de passe" }).click();
    await page.waitForURL("**/connexion**");
    await page.getByLabel("Adresse e-mail").fill(contributor.email);
    await page.getByLabel("Mot de passe", { exact: true }).fill(password);
    await follow(page.getByRole("button", { name: "Se connecter" }));
    expect(await page.locator("body").innerText()).toContain("ne correspond pas à un compte confirmé");
    await page.getByLabel("Mot de passe", { exact: true }).fill("cinq tonnelles dans la grange");
    await page.getByRole("button", { name: "Se connecter" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/connexion"));
    await page.goto(link);
    expect(await page.locator("body").innerText()).toContain("Demander un nouveau lien");
  });

  it("does not tell whether an address has one", async () => {
    const { page } = await world.visit();
    const answers: string[] = [];
    for (const email of [world.people.observer.email, "personne@exemple.fr"]) {
      await page.goto("/mot-de-passe/oublie");
      await page.getByLabel("Adresse e-mail").fill(email);
      await page.getByRole("button", { name: "Recevoir le lien" }).click();
      await page.waitForURL("**/mot-de-passe/oublie?envoye=oui");
      answers.push(await page.locator("main").innerText());
    }
    expect(answers[1]).toBe(answers[0]);
  });
});
