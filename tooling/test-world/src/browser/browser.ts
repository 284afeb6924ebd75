import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/**
 * Opens a browser for a test file: the one of the npm package, so that a bare machine needs nothing else.
 * Its `--single-process` is dropped: a second context would end it.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : await sparticuz.executablePath();
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
  return chromium.launch({ executablePath, args, headless: true });
}
