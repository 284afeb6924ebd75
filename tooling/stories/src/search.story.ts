import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { coldRoom, minibus, publishedListing } from "@maillage/test-world/listings";
import { follow, waitForHydration } from "./page-checks.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
  await publishedListing(world, { ...minibus, startsOn: "2027-03-05", endsOn: "2027-03-20" });
  await publishedListing(world, { ...minibus, kind: "need", title: "Minibus pour un séjour d’été" });
  await publishedListing(world, coldRoom, "otherAdministrator");
});
afterAll(() => world.close());

const titles = (page: Page) => page.locator("main h2 a").allTextContents();
const count = (page: Page) => page.locator("#resultats").textContent();
const field = (page: Page) => page.getByLabel("Quoi");

describe("without JavaScript", () => {
  it("a misspelt word finds, says what was searched, and lets one search it as typed", async () => {
    const { page } = await world.visit({ javaScript: false });
    await page.goto("/annonces");
    await field(page).fill("minubus");
    await follow(page.getByRole("button", { name: "Rechercher" }));
    expect(await titles(page)).toHaveLength(2);
    expect(await page.getByText("Pourquoi cette annonce").first().isVisible()).toBe(true);
    await follow(page.getByRole("link", { name: "minubus", exact: true }));
    expect(await titles(page)).toEqual([]);
    await follow(page.getByRole("link", { name: "minibus", exact: true }).first());
    expect(await titles(page)).toHaveLength(2);
  });

  it("a place in the words is a filter one sees and takes away", async () => {
    const { page } = await world.visit({ javaScript: false });
    await page.goto(`/annonces?q=${encodeURIComponent("chambre froide près de Lyon")}`);
    expect(await titles(page)).toEqual([]);
    await follow(page.getByRole("link", { name: /Près de Lyon, 30/ }));
    expect(await titles(page)).toEqual([coldRoom.title]);
    expect(new URL(page.url()).searchParams.get("lieux")).toBe("non");
  });

  it("filters say what they would show, and are sent by their button", async () => {
    const { page } = await world.visit({ javaScript: false });
    await page.goto("/annonces?q=minibus");
    expect(await page.getByLabel("Besoin (1)").count()).toBe(1);
    await page.locator("label").filter({ hasText: "Offre (1)" }).click();
    await follow(page.getByRole("button", { name: "Voir les résultats" }));
    expect(await titles(page)).toEqual([minibus.title]);
    expect(await page.getByLabel("Besoin (1)").count()).toBe(1);
  });

  it("several categories are kept when another filter changes", async () => {
    const { page } = await world.visit({ javaScript: false });
    await page.goto("/annonces?categorie=mobility.minibus&categorie=equipment.kitchen");
    expect(await titles(page)).toHaveLength(3);
    await page.locator("label").filter({ hasText: "Besoin (2)" }).click();
    await follow(page.getByRole("button", { name: "Voir les résultats" }));
    expect(await titles(page)).toHaveLength(2);
    expect(new URL(page.url()).searchParams.getAll("categorie")).toHaveLength(2);
    await follow(page.getByRole("link", { name: /Retirer le filtre.*Minibus/ }));
    expect(await titles(page)).toEqual([coldRoom.title]);
  });

  it("dates keep what is free then, and orders are links", async () => {
    const { page } = await world.visit({ javaScript: false });
    await page.goto("/annonces?q=minibus&du=2027-03-21&au=2027-04-30");
    expect(await titles(page)).toEqual(["Minibus pour un séjour d’été"]);
    await page.goto("/annonces");
    await follow(page.getByRole("link", { name: "Échéance" }));
    expect(new URL(page.url()).searchParams.get("tri")).toBe("echeance");
    expect(await titles(page)).toHaveLength(3);
  });

  it("the same words find the organisations, by what they list", async () => {
    const { page } = await world.visit({ javaScript: false });
    await page.goto("/annonces?q=mini-bus");
    await follow(page.getByRole("link", { name: /^Structures \(1\)/ }));
    expect(await page.getByRole("link", { name: world.recyclerie.name }).count()).toBe(1);
    expect(await page.getByText("annonces sur ce sujet").count()).toBe(1);
    await follow(page.getByRole("link", { name: /^Annonces \(2\)/ }));
    expect(await titles(page)).toHaveLength(2);
  });

  it("the organisations found by a mended word say so, and are searched by the word as typed", async () => {
    const { page } = await world.visit({ javaScript: false });
    await page.goto("/structures?q=minubus");
    expect(await page.getByRole("link", { name: world.recyclerie.name }).count()).toBe(1);
    expect(await page.getByText("Résultats pour").innerText()).toContain("minibus");
    await follow(page.getByRole("link", { name: "minubus", exact: true }));
    await page.getByText("Vouliez-vous dire").waitFor();
    expect(await page.getByRole("link", { name: world.recyclerie.name }).count()).toBe(0);
    await follow(page.getByRole("link", { name: "minibus", exact: true }).first());
    expect(await page.getByRole("link", { name: world.recyclerie.name }).count()).toBe(1);
  });
});

describe("by keyboard", () => {
  it("a filter takes effect at once, keeps the focus, is announced, and goes back", async () => {
    const { page } = await world.visit();
    await page.goto("/annonces?q=minibus");
    await waitForHydration(page);
    // Would be gone if the page were loaded again.
    await page.evaluate(() => Reflect.set(window, "stillHere", true));
    await page.getByLabel("Besoin (1)").focus();
    await page.keyboard.press("Space");
    await page.waitForURL(/nature=besoin/);
    await page.waitForFunction(() => document.querySelectorAll("main h2 a").length === 1);
    expect(await count(page)).toBe("1\u00a0annonce");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("value"))).toBe("besoin");
    expect(await page.locator("#resultats").getAttribute("role")).toBe("status");
    await page.getByLabel("Offre (1)").focus();
    await page.keyboard.press("Space");
    await page.waitForFunction(() => document.querySelectorAll("main h2 a").length === 2);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll("main h2 a").length === 1);
    expect(await page.getByLabel(/^Offre/).isChecked()).toBe(false);
    expect(await page.getByLabel(/^Besoin/).isChecked()).toBe(true);
    await page.getByRole("link", { name: /Retirer le filtre.*Besoin/ }).press("Enter");
    await page.waitForFunction(() => document.querySelectorAll("main h2 a").length === 2);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("resultats");
    expect(await page.getByLabel(/^Besoin/).isChecked()).toBe(false);
    expect(await page.evaluate(() => Reflect.get(window, "stillHere"))).toBe(true);
  });

  it("the field proposes words, categories and organisations while one types", async () => {
    const { page } = await world.visit();
    await page.goto("/");
    await waitForHydration(page);
    await field(page).focus();
    await page.keyboard.type("recyclrie");
    await page.getByRole("option", { name: new RegExp(world.recyclerie.name) }).waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("minib");
    await page.getByRole("option", { name: "minibus", exact: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await field(page).inputValue()).toBe("minibus");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/annonces\?q=minibus/);
    expect(await titles(page)).toHaveLength(2);
  });
});

describe("what cannot be searched as it is asked", () => {
  it.each([
    [`q=${"minibus ".repeat(1250)}`, "Votre recherche est longue"],
    ["q=de+la", "Il n’y a rien à chercher"],
    ["q=%3F%21", "Il n’y a rien à chercher"],
    ["q=%22%27%28&nature=offre", "Il n’y a rien à chercher"],
    ["q=minibus+%26+%7C+%21+%3C-%3E+%3A*", "annonces"],
    ["q=%F0%9F%9A%90", "Il n’y a rien à chercher"],
    ["q=%00minibus", "annonces"],
    ["distance=0&commune=63003", "La distance va de 1 à"],
    ["distance=10000&commune=63003", "La distance va de 1 à"],
    ["commune=63999", "Nous ne trouvons pas"],
    ["q=minibus&curseur=abc", "Voici le début des résultats"],
    ["du=2027-02-31", "Une date n’est pas lisible"],
  ])("is said: %#", async (query, words) => {
    const { page, context } = await world.visit({ javaScript: false });
    const response = await page.goto(`/annonces?${query}`);
    expect(response?.status()).toBe(200);
    expect(await page.locator("main").textContent()).toContain(words);
    await context.close();
  });
});
