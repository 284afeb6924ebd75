import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";

const pictures = fileURLToPath(new URL("../../../pictures/", import.meta.url));

/** What axe finds wrong on a page (WCAG 2.2 A and AA, and its best practices), as short lines; empty when nothing. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target.join(" ")).join(" ; ")}`,
  );
}

/** By how many pixels the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Whether React has woken the page up: buttons that need it will answer. */
export async function waitForHydration(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    Object.keys(document.body)
      .concat(...[...document.body.children].map((child) => Object.keys(child)))
      .some((key) => key.startsWith("__react")),
  );
}

/**
 * Clicks what opens another page, and waits until that page is whole: a click alone returns with its first bytes, and
 * what is read at once may be read in half a page.
 */
export async function follow(link: Locator): Promise<void> {
  await link.click();
  await link.page().waitForLoadState();
}

/** Saves a picture of the whole page, for people to look at. */
export async function savePicture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}${name}.png`, fullPage: true, animations: "disabled" });
}

/** How heavy a page is to receive and to hold. */
export type Weight = { requests: number; bytes: number; nodes: number };

/** Loads a page in a fresh context and weighs everything it asked for. */
export async function weigh(page: Page, path: string): Promise<Weight> {
  let requests = 0;
  let bytes = 0;
  page.on("requestfinished", async (request) => {
    requests += 1;
    const sizes = await request.sizes();
    bytes += sizes.responseBodySize + sizes.responseHeadersSize;
  });
  await page.goto(path, { waitUntil: "networkidle" });
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  return { requests, bytes, nodes };
}
