// An alert, from the search to the letter: for whoever has an account, and for whoever has none.

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { house } from "@maillage/domain/permissions/actor";
import { openStoryWorld, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { minibus, submittedListing } from "@maillage/test-world/listings";
import { matchAlerts } from "@maillage/usecases/alerts/match-alerts";
import { alertDigest } from "@maillage/usecases/alerts/tell-alert";
import { decide } from "@maillage/usecases/moderation/decide";
import { linkIn } from "./links.ts";
import { follow } from "./page-checks.ts";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world.close());

/** The recycling workshop posts, the CRESS accepts, the worker does the rest, and the hour of letters comes. */
async function published(title: string): Promise<void> {
  const id = await submittedListing(world, { ...minibus, title });
  const accepted = { subject: "listing", id, outcome: "accepted", words: "", version: 1, expiresOn: null } as const;
  await decide(world.callAs("moderator"), { ...accepted, reasons: [] });
  await world.letUndoPass();
  // The worker of the story may have it in hand: what it found is there when it has done.
  await vi.waitFor(
    async () => {
      await matchAlerts(world.call(house));
      const met = world.db.selectFrom("alert_hit").select("alert_id").where("listing_id", "=", id);
      expect(await met.execute()).not.toEqual([]);
    },
    { timeout: 30_000, interval: 200 },
  );
  await alertDigest(world.call(house));
}

describe("an alert, from the search to the letter", () => {
  it("without an account nor JavaScript: the address is confirmed by its letter, told, and stopped by its link", async () => {
    const email = "lucienne@exemple.fr";
    const { page } = await world.visit({ javaScript: false, width: 360 });
    await page.goto("/annonces?q=catamaran+à+partager&lieu=Ambert");
    await follow(page.getByRole("link", { name: "Créer une alerte" }));
    await page.waitForURL("**/alertes/nouvelle**");
    expect(await page.locator("main").innerText()).toContain("à moins de 30\u00a0km d’Ambert");
    await follow(page.getByRole("button", { name: "Créer l’alerte" }));
    expect(await page.locator("main").innerText()).toContain("Indiquez votre adresse e-mail.");
    await page.getByLabel("Adresse e-mail").fill(email);
    await page.getByRole("button", { name: "Créer l’alerte" }).click();
    await page.waitForURL("**/alertes/envoyee");
    const asked = await world.letterTo(email, "Confirmez votre alerte");
    await page.goto(linkIn(asked, "/alertes/confirmer"));
    await page.getByRole("button", { name: "Confirmer mon alerte" }).click();
    await page.waitForURL("**/alertes/envoyee?etape=confirmee");

    await published("Catamaran du lac à partager");
    const told = await world.letterTo(email, "1\u00a0nouvelle annonce");
    expect(told.text).toContain("Catamaran du lac à partager");
    await page.goto(linkIn(told, "/annonces/catamaran"));
    expect(await page.locator("h1").innerText()).toContain("Catamaran du lac");

    await page.goto(linkIn(told, "/alertes/arreter"));
    await page.getByRole("button", { name: "Arrêter toutes mes alertes" }).click();
    await page.getByText("C’est arrêté").waitFor();
    const left = await world.db.selectFrom("alert").select("id").where("email", "=", email).execute();
    expect(left).toEqual([]);
  });

  it("is not made of a place that nobody knows: it would cover all of France", async () => {
    const { page } = await world.visit({ javaScript: false });
    await page.goto("/annonces?q=catamaran&lieu=Zzyzx");
    expect(await page.locator("main").innerText()).toContain("Nous ne trouvons pas");
    expect(await page.getByRole("link", { name: "Créer une alerte" }).count()).toBe(0);
    await page.goto("/alertes/nouvelle?q=catamaran&lieu=Zzyzx");
    const refused = await page.locator("main").innerText();
    expect(refused).toContain("Nous ne trouvons pas «\u00a0Zzyzx\u00a0»");
    expect(refused).toContain("toute la France");
    expect(await page.getByRole("button", { name: "Créer l’alerte" }).count()).toBe(0);

    const person = world.people.observer;
    const member = await world.signedIn(person);
    await member.goto("/alertes/nouvelle?q=catamaran");
    const sent = await member.request.post("/alertes/nouvelle?q=catamaran&lieu=Zzyzx", {
      form: { frequency: "daily" },
      headers: { origin: world.siteUrl },
    });
    expect(await sent.text()).toContain("Nous ne trouvons pas");
    const own = await world.db.selectFrom("alert").select("id").where("person_id", "=", person.id).execute();
    expect(own).toEqual([]);
  });

  it("in one click when signed in; it can be changed, paused and deleted, and has a feed of its own", async () => {
    const person = world.people.otherAdministrator;
    const page = await world.signedIn(person);
    await page.goto("/annonces?q=tonnelle&nature=offre");
    await page.getByRole("button", { name: "Créer une alerte" }).click();
    await page.waitForURL("**/espace/alertes?fait=alerte-creee");
    await page.getByRole("heading", { name: "tonnelle · Offre" }).waitFor();
    await page.getByLabel("Quand m’écrire").selectOption("weekly");
    await page.getByRole("button", { name: "Changer la fréquence" }).click();
    await page.waitForURL("**/espace/alertes?fait=alerte-changee");

    await page.getByText("Suivre par un flux Atom").click();
    await follow(page.getByRole("button", { name: "Créer l’adresse du flux" }));
    const address = await page.getByText("/alertes/flux.atom?cle=").innerText();
    await published("Tonnelles blanches pour les fêtes");
    const feed = await page.request.get(address);
    expect(feed.headers()["content-type"]).toContain("application/atom+xml");
    expect(await feed.text()).toContain("Tonnelles blanches pour les fêtes");
    await page.goto("/espace/alertes");
    await page.getByRole("link", { name: "Tonnelles blanches pour les fêtes" }).waitFor();
    await page.getByText("Suivre par un flux Atom").click();
    await page.getByRole("button", { name: "Fermer le flux" }).click();
    await page.waitForURL("**/espace/alertes?fait=flux-ferme");
    expect((await page.request.get(address)).status()).toBe(404);

    await page.getByRole("button", { name: "Mettre en pause" }).click();
    await page.waitForURL("**/espace/alertes?fait=alerte-en-pause");
    await page.getByRole("button", { name: "Reprendre" }).click();
    await page.waitForURL("**/espace/alertes?fait=alerte-reprise");
    await page.locator("summary", { hasText: "Supprimer" }).click();
    await page.getByRole("button", { name: "Supprimer cette alerte" }).click();
    await page.waitForURL("**/espace/alertes?fait=alerte-supprimee");
    expect(await page.locator("main").innerText()).toContain("Vos recherches enregistrées seront ici");
  });

  it("is stopped by the one click of a mail program, which sends neither cookie nor origin", async () => {
    const person = world.people.withoutOrganisation;
    const page = await world.signedIn(person);
    await page.goto("/annonces?q=barnum");
    await page.getByRole("button", { name: "Créer une alerte" }).click();
    await page.waitForURL("**/espace/alertes?fait=alerte-creee");
    await published("Barnum de la fête patronale");
    const link = linkIn(await world.letterTo(person.email, "nouvelle annonce"), "/alertes/arreter");
    const sent = await fetch(new URL(link, world.siteUrl), {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      redirect: "manual",
    });
    expect(sent.status).toBeLessThan(400);
    await page.goto("/espace/alertes");
    expect(await page.locator("main").innerText()).toContain("En pause");
  });
});
