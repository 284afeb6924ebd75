import type { Page } from "playwright-core";

/** Chooses a radio button or a box as people do: its whole line can be pressed, so its label is what the pointer meets. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  const control = page.getByRole("radio", { name }).or(page.getByRole("checkbox", { name }));
  await control.check({ force: true });
}

/** Goes on to the next step of a listing, whose address ends so. */
export async function goOn(page: Page, step: string): Promise<void> {
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.waitForURL((url) => url.pathname.endsWith(`/modifier/${step}`));
}

/** Writes an offer, as the recycling workshop does: every field that is asked, step after step, up to the sending. */
export async function fillOffer(page: Page, title: string): Promise<void> {
  await page.goto("/annonces/nouvelle");
  await page.getByRole("link", { name: /offre/i }).first().click();
  await page.getByLabel("Titre").fill(title);
  await page
    .getByLabel("Description")
    .fill(
      "Notre minibus dort du vendredi soir au lundi matin. Nous le prêtons aux structures voisines, assurance comprise.",
    );
  await goOn(page, "rangement");
  await page.getByLabel("Catégorie").selectOption("mobility.minibus");
  await choose(page, "Lien social");
  await goOn(page, "lieu");
  await choose(page, "Autour de la commune");
  await page.getByLabel(/^Distance autour/).fill("30");
  await goOn(page, "dates");
  await goOn(page, "conditions");
  await choose(page, "Partage des coûts");
}
