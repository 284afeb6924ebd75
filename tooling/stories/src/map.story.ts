import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { coldRoom, minibus, publishedListing } from "@maillage/test-world/listings";
import { accessibilityFaults, follow, savePicture, sidewaysScroll, waitForHydration } from "./page-checks.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
  await publishedListing(world);
  await publishedListing(world, coldRoom, "otherAdministrator");
  await publishedListing(world, { ...minibus, title: "Barnum de 6 mètres", communeCode: "63113" });
  await publishedListing(world, { ...minibus, title: "Sono pour bal", communeCode: "35238" });
  await publishedListing(world, { ...minibus, title: "Four solaire", communeCode: "97411" });
  await world.db
    .insertInto("territory_label")
    .values({
      label: "pvd",
      territory_kind: "commune",
      territory_code: "63003",
      source: "essai",
      vintage: "2026",
    })
    .execute();
});
afterAll(() => world.close());

const mapPath = "/annonces/carte";

async function openMap(page: Page, path = mapPath): Promise<void> {
  await page.goto(path);
  await waitForHydration(page);
  await page.getByRole("button", { name: "Afficher la carte interactive" }).press("Enter");
  await page.getByRole("heading", { name: "Visible sur la carte" }).waitFor();
}

/** What the list beside the map says of it. */
const summaryOf = (page: Page) => page.getByRole("status").filter({ hasText: "partie de la carte" });

describe("the map by keyboard", () => {
  it("is asked for, moved, enlarged from its list, and leads to the listings of a commune", async () => {
    const { page, context } = await world.visit();
    await openMap(page);
    await summaryOf(page).getByText("4 annonces dans cette partie de la carte, en 2 endroits.").waitFor();
    // The list holds what the map shows; its arrows go from line to line.
    const cluster = page.getByRole("button", { name: /et alentours.*3 annonces dans 3 communes/ });
    await cluster.focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Rennes/);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await summaryOf(page).getByText("3 annonces dans cette partie de la carte").waitFor();
    // What was chosen is gone: the reading goes on from the heading of the list.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Visible sur la carte");
    const ambert = page.getByRole("link", { name: /Ambert/ });
    await ambert.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/annonces\?territoire=commune%3A63003/);
    await page.getByText("Minibus 9 places").first().waitFor();
    await page.goBack();
    // The address keeps where the map was.
    expect(new URL(page.url()).hash).toMatch(/^#vue=/);
    await summaryOf(page).getByText("3 annonces dans cette partie de la carte").waitFor();
    await context.close();
  });

  it("moves with the arrows, and goes overseas", async () => {
    const { page, context } = await world.visit();
    await openMap(page);
    await page.getByRole("button", { name: "La Réunion" }).press("Enter");
    await summaryOf(page).getByText("1 annonce dans cette partie de la carte, en 1 endroit.").waitFor();
    expect(await page.getByRole("link", { name: /Saint-Denis/ }).count()).toBe(1);
    const before = new URL(page.url()).hash;
    const canvas = page.getByRole("region", { name: /^Carte des annonces/ });
    await canvas.focus();
    expect(await canvas.evaluate((element) => element.matches(":focus-visible"))).toBe(true);
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((hash) => window.location.hash !== hash, before);
    await context.close();
  });

  it("keeps the search, shows where a label is, and gives the way back to the list", async () => {
    const { page, context } = await world.visit();
    await openMap(page, `${mapPath}?nature=besoin`);
    await summaryOf(page).getByText("1 annonce dans cette partie de la carte").waitFor();
    await page.getByLabel("Montrer un zonage ou un programme").selectOption("pvd");
    await page.getByText("1\u00a0commune visible\u00a0: Petites villes de demain.").waitFor();
    await page.getByText("Lire le zonage en liste").press("Enter");
    expect(await page.getByRole("link", { name: "Ambert", exact: true }).getAttribute("href")).toBe(
      "/territoires/communes/63003-ambert",
    );
    await page.getByRole("link", { name: "Revenir à la liste" }).press("Enter");
    await page.waitForURL(/\/annonces\?nature=besoin$/);
    await context.close();
  });
});

describe("the map of words that name a place", () => {
  const search = `${mapPath}?q=${encodeURIComponent("minubus près d’Ambert")}`;

  it("says what was understood, lets one take it back, and opens as many listings as it counts", async () => {
    const { page, context } = await world.visit({ javaScript: false });
    await page.goto(search);
    await page.getByText("1\u00a0annonce dans 1\u00a0département.").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("30\u00a0km d’Ambert");
    expect(await page.getByText("Résultats pour").innerText()).toContain("minibus");
    expect(await page.getByLabel("Distance").inputValue()).toBe("30");
    await follow(page.getByRole("link", { name: "Puy-de-Dôme" }));
    expect(await page.locator("#resultats").innerText()).toBe("1\u00a0annonce");
    expect(await page.locator("main h2 a").allTextContents()).toEqual([minibus.title]);
    await page.goBack();
    await follow(page.getByRole("link", { name: /Près d’Ambert, 30/ }));
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get("lieux")]).toEqual([mapPath, "non"]);
    expect(await page.getByRole("link", { name: "Ille-et-Vilaine" }).count()).toBe(1);
    await follow(page.getByRole("link", { name: /^minubus/ }));
    expect(new URL(page.url()).pathname).toBe(mapPath);
    await page.getByText("Vouliez-vous dire").waitFor();
    await context.close();
  });

  it("leads from its marks to the same listings", async () => {
    const { page, context } = await world.visit();
    await openMap(page, search);
    await page.getByRole("link", { name: /Ambert.*1\s*annonce/ }).press("Enter");
    await page.waitForURL(/\/annonces\?/);
    expect(new URL(page.url()).searchParams.get("q")).toBe("minubus");
    await page.getByRole("heading", { name: minibus.title }).waitFor();
    await context.close();
  });
});

describe("the map for everybody", () => {
  it.each([1280, 360])("has no axe violation once open at %i px, fits, and leaves its picture", async (width) => {
    const { page, context } = await world.visit({ width });
    await openMap(page, `${mapPath}?zonage=pvd`);
    await summaryOf(page).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await page.locator("canvas").scrollIntoViewIfNeeded();
    await savePicture(page, `carte-interactive-${width}`);
    await context.close();
  });

  it("is fetched when it is asked for and not before, from this site alone", async () => {
    const { page, context } = await world.visit();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(mapPath);
    await waitForHydration(page);
    const isOfTheMap = (url: string) => /maplibre|interactive-map|donnees/.test(url);
    expect(asked.filter(isOfTheMap)).toEqual([]);
    await page.getByRole("button", { name: "Afficher la carte interactive" }).click();
    await summaryOf(page).waitFor();
    expect(asked.filter(isOfTheMap).length).toBeGreaterThan(2);
    expect(asked.filter((url) => !url.startsWith(world.siteUrl) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it("says so where it cannot be drawn, and the list of départements stays", async () => {
    const { page, context } = await world.visit();
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(mapPath);
    await waitForHydration(page);
    await page.getByRole("button", { name: "Afficher la carte interactive" }).click();
    await page.getByText("La carte interactive ne s’affiche pas sur cet appareil.").waitFor();
    expect(await page.getByRole("link", { name: "Puy-de-Dôme" }).count()).toBeGreaterThan(0);
    await context.close();
  });

  it("without JavaScript is the country by département, each a link that keeps the search", async () => {
    const { page, context } = await world.visit({ javaScript: false });
    await page.goto(`${mapPath}?nature=offre`);
    expect(await page.getByRole("button", { name: "Afficher la carte interactive" }).count()).toBe(0);
    await page.getByText("4\u00a0annonces dans 3\u00a0départements.").waitFor();
    await follow(page.getByRole("link", { name: "Ille-et-Vilaine" }));
    await page.waitForURL(/\/annonces\?nature=offre&territoire=departement%3A35/);
    await page.getByText("Sono pour bal").first().waitFor();
    await page.getByRole("link", { name: "Voir sur la carte" }).click();
    await page.getByText("1\u00a0annonce dans 1\u00a0département.").waitFor();
    await page.getByLabel("Montrer un zonage ou un programme").selectOption("pvd");
    await page.getByRole("button", { name: "Montrer" }).click();
    await page.getByText("Part des communes de chaque département\u00a0: Petites villes de demain.").waitFor();
    await context.close();
  });
});
