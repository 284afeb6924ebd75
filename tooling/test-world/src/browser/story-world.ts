import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { vi } from "vitest";
import { hashPassword } from "@maillage/auth/passwords";
import { house } from "@maillage/domain/permissions/actor";
import { findFreePort } from "@maillage/embedded-database/free-port";
import { listMailbox, mailboxFolder, readMailboxLetter } from "@maillage/mail/transports/mailbox";
import { carryOutDecision } from "@maillage/usecases/moderation/carry-out-decision";
import type { TestPerson } from "../cast.ts";
import { openTestWorld, type TestWorld } from "../test-world.ts";
import { openBrowser } from "./browser.ts";
import { type Program, startProgram } from "./program.ts";

/** The password of everybody in the stories. */
export const password = "quatre minibus sous la halle";

/** A letter a person has received. */
export type ReceivedLetter = { subject: string; text: string };

/** A test world with its site, its worker and a browser, as people meet them. */
export type StoryWorld = TestWorld & {
  siteUrl: string;
  browser: Browser;
  /** A new visitor at this width, with JavaScript or without. */
  visit(options?: { width?: number; javaScript?: boolean }): Promise<{ page: Page; context: BrowserContext }>;
  /** A person who has signed in through the form. */
  signedIn(person: TestPerson, options?: { width?: number; javaScript?: boolean }): Promise<Page>;
  /** The newest letter to an address whose subject contains these words; waits for the worker to send it. */
  letterTo(email: string, words: string): Promise<ReceivedLetter>;
  /** Lets the seconds of undo pass for every decision taken: what the worker would do half a minute later. */
  letUndoPass(): Promise<void>;
};

/** Gives everybody in the world the stories' password. */
export async function givePasswords(world: TestWorld): Promise<void> {
  await world.db
    .updateTable("person")
    .set({ password_hash: await hashPassword(password) })
    .execute();
}

async function startPrograms(
  world: TestWorld,
  { dataDirectory, worker }: { dataDirectory: string; worker: boolean },
): Promise<{ siteUrl: string; programs: Program[] }> {
  const port = await findFreePort();
  const siteUrl = `http://localhost:${port}`;
  const environment = {
    DATABASE_URL: world.appUrl,
    MAILLAGE_DATA_DIR: dataDirectory,
    // The trial's mailbox page is one of those that people read.
    MAILLAGE_DEMO: "yes",
    PORT: String(port),
    SITE_URL: siteUrl,
    // Nothing listens there: the register is down, and people type their organisation by hand.
    RECHERCHE_ENTREPRISES_URL: "http://127.0.0.1:9",
  };
  const programs = await Promise.all([
    startProgram({ file: "apps/site/server.ts", readyWhen: "site listening", environment }),
    ...(worker ? [startProgram({ file: "apps/worker/src/main.ts", readyWhen: "worker ready", environment })] : []),
  ]);
  return { siteUrl, programs };
}

/**
 * Opens a story world; close it when the file's stories are told.
 * @param options.statements the database logs what the site asks of it, and no worker runs beside it
 */
export async function openStoryWorld(options: { statements?: boolean } = {}): Promise<StoryWorld> {
  const world = await openTestWorld({ startsAt: new Date() });
  await givePasswords(world);
  const dataDirectory = await mkdtemp(join(tmpdir(), "maillage-story-"));
  if (options.statements) await world.logStatements();
  const { siteUrl, programs } = await startPrograms(world, { dataDirectory, worker: !options.statements });
  const browser = await openBrowser();
  const visit: StoryWorld["visit"] = async ({ width = 1280, javaScript = true } = {}) => {
    const context = await browser.newContext({
      baseURL: siteUrl,
      javaScriptEnabled: javaScript,
      viewport: { width, height: 900 },
      locale: "fr-FR",
    });
    return { context, page: await context.newPage() };
  };
  return {
    ...world,
    siteUrl,
    browser,
    visit,
    signedIn: async (person, options) => {
      const { page } = await visit(options);
      await page.goto("/connexion");
      await page.getByLabel("Adresse e-mail").fill(person.email);
      await page.getByLabel("Mot de passe", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Se connecter" }).click();
      await page.waitForURL((url) => !url.pathname.startsWith("/connexion"));
      return page;
    },
    letterTo: (email, words) => waitForLetter(mailboxFolder(dataDirectory), email, words),
    letUndoPass: () => letUndoPass(world),
    close: async () => {
      await browser.close();
      await Promise.all(programs.map((program) => program.stop()));
      await world.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

function waitForLetter(folder: string, email: string, words: string): Promise<ReceivedLetter> {
  return vi.waitFor(
    async () => {
      const letters = await listMailbox(folder);
      const found = letters.find((letter) => letter.to.includes(email) && letter.subject.includes(words));
      if (!found)
        throw new Error(
          `no letter to ${email} about « ${words} » among: ${letters.map((letter) => letter.subject).join(" | ")}`,
        );
      const letter = await readMailboxLetter(folder, found.id);
      if (!letter) throw new Error("the letter has gone");
      return { subject: letter.subject, text: letter.text };
    },
    { timeout: 15_000, interval: 100 },
  );
}

/** What the worker would do half a minute later with every decision taken. */
export async function letUndoPass(world: TestWorld): Promise<void> {
  const waiting = await world.db.selectFrom("decision").select("id").where("carried_out_at", "is", null).execute();
  const later = { ...world.call(house), now: () => new Date(Date.now() + 600_000) };
  for (const { id } of waiting) await carryOutDecision(later, { decisionId: id });
}
