import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { minibus, publishedListing } from "@maillage/test-world/listings";
import { findComplements } from "@maillage/usecases/matching/find-complements";
import { follow } from "./page-checks.ts";

let world: StoryWorld;
let offerId: string;
beforeAll(async () => {
  world = await openStoryWorld();
  offerId = await publishedListing(world, { ...minibus, title: "Minibus à partager le samedi" });
  const need = {
    ...minibus,
    kind: "need",
    title: "Une navette pour le club de rugby",
    body: "Nous cherchons de quoi emmener quinze jeunes au stade, un samedi sur deux, de septembre à juin.",
    communeCode: "63010",
    availability: "",
  } as const;
  await publishedListing(world, need, "otherAdministrator");
  await findComplements(world.callAs("visitor"));
});
afterAll(() => world.close());

describe("a suggestion", () => {
  it("says why on the public page, goes when its author says « not for us », and comes back", async () => {
    const { page: visitor } = await world.visit({ javaScript: false });
    await visitor.goto("/annonces?q=minibus");
    await follow(visitor.getByRole("link", { name: /Minibus à partager/ }));
    const suggested = visitor.getByRole("region", { name: "Des annonces qui peuvent se compléter" });
    const words = (await visitor.locator("main").innerText()).replaceAll("\u00a0", " ");
    expect(words).toContain("Une navette pour le club de rugby");
    expect(words).toContain("même catégorie : Minibus");
    expect(words).toContain("à 15 km");
    expect(await suggested.getByText("Pas pour nous").count()).toBe(0);

    const author = await world.signedIn(world.people.contributor, { javaScript: false });
    await author.goto(`/espace/annonces/${offerId}`);
    await author.getByText("Pas pour nous").click();
    await author.getByLabel(/ne vous convient pas/).selectOption("C’est trop loin");
    await author.getByRole("button", { name: "Ne plus la proposer" }).click();
    await author.getByText("Cette suggestion n’apparaît plus").waitFor();
    await author.getByText("Rien ne lui correspond pour l’instant.").waitFor();

    const way = (name: string) => author.getByRole("link", { name });
    await way("Chercher plus loin").click();
    await author.getByRole("heading", { name: "Une navette pour le club de rugby" }).waitFor();
    expect(await author.getByRole("heading", { name: "Minibus à partager le samedi" }).count()).toBe(0);
    await author.goBack();
    await follow(way("Créer une alerte"));
    await author.getByRole("button", { name: "Créer l’alerte" }).waitFor();
    await author.goBack();
    await way("Élargir le rayon de l’annonce").click();
    await author.getByRole("heading", { name: "Où et jusqu’où" }).waitFor();
    await author.goBack();
    await way("Déposer l’annonce inverse").click();
    await author.getByText("Déposer un besoin, étape 1").waitFor();
    await author.goBack();

    await author.getByText("Suggestions écartées (1)").click();
    await author.getByRole("button", { name: "Proposer de nouveau" }).click();
    await author.getByText("La suggestion est de nouveau proposée.").waitFor();
    await author.getByRole("link", { name: "Une navette pour le club de rugby" }).waitFor();
  });
});
