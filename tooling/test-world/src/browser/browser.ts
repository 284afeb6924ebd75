import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/**
 * Where the browser's program is: the machine's own, or that of the npm package, so that a bare machine needs nothing
 * else. The first call unpacks it; two at once would start a program that is still being written.
 */
export async function unpackBrowser(): Promise<string> {
  return existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : sparticuz.executablePath();
}

/** Opens a browser for a test file. The package's `--single-process` is dropped: a second context would end it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await unpackBrowser();
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
