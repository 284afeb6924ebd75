import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStoryWorld, password, type StoryWorld } from "@maillage/test-world/browser/story-world";
import { publishedListing } from "@maillage/test-world/listings";
import { purgeExpiredRows } from "@maillage/usecases/scheduled/purge-expired-rows";

let world: StoryWorld;
beforeAll(async () => {
  world = await openStoryWorld();
});
afterAll(() => world.close());

const day = 24 * 60 * 60 * 1000;

describe("one's data", () => {
  it("is downloaded as a file after the password is given again, without JavaScript", async () => {
    const { contributor } = world.people;
    const page = await world.signedIn(contributor, { javaScript: false });
    const anHourAgo = new Date(Date.now() - 60 * 60 * 1000);
    await world.db
      .updateTable("session")
      .set({ password_given_at: anHourAgo })
      .where("person_id", "=", contributor.id)
      .execute();
    await page.goto("/compte");
    await page.getByRole("link", { name: "Télécharger mes données" }).click();
    await page.getByLabel("Mot de passe", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Continuer" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Télécharger le fichier" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^mes-donnees-maillage-\d{4}-\d\d-\d\d\.json$/);
    const text = await readFile(await download.path(), "utf8");
    const { tables } = JSON.parse(text);
    expect(tables.person[0].email).toBe(contributor.email);
    expect(text).not.toContain("$argon2");
  });

  it("is kept as long as the page on personal data says, and no longer", async () => {
    const { page } = await world.visit({ javaScript: false });
    await page.goto("/donnees-personnelles");
    const words = await page.getByRole("table").innerText();
    const daysIn = (pattern: RegExp) => Number(pattern.exec(words)?.[1]);
    const letters = daysIn(/courriels envoyés\D*(\d+)\sjours/);
    const idle = daysIn(/(\d+)\sjours sans visite/);
    await publishedListing(world);
    await world.db.updateTable("letter").set({ status: "sent" }).execute();
    const kept = async (table: "letter" | "session") =>
      (await world.db.selectFrom(table).select("id").execute()).length;
    const purgeAfter = (days: number) =>
      purgeExpiredRows({ ...world.callAs("visitor"), now: () => new Date(Date.now() + days * day) });
    expect(await kept("session")).toBeGreaterThan(0);
    await purgeAfter(idle - 0.5);
    expect(await kept("session")).toBeGreaterThan(0);
    await purgeAfter(idle + 0.5);
    expect(await kept("session")).toBe(0);
    await purgeAfter(letters - 0.5);
    expect(await kept("letter")).toBeGreaterThan(0);
    await purgeAfter(letters + 0.5);
    expect(await kept("letter")).toBe(0);
  });
});
