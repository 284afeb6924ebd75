import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "@maillage/config/configuration";

const fileIn = (dataDirectory: string): string => join(dataDirectory, "site-address");

/** Notes where the site can be reached, for the links that the operator's command line prints. */
export function recordSiteAddress({ dataDirectory, siteUrl }: Pick<Configuration, "dataDirectory" | "siteUrl">): void {
  mkdirSync(dataDirectory, { recursive: true });
  writeFileSync(fileIn(dataDirectory), `${siteUrl}\n`);
}

/** The address of the site as it last ran with this data, or that of the environment when it never did. */
export function lastSiteAddress({ dataDirectory, siteUrl }: Pick<Configuration, "dataDirectory" | "siteUrl">): string {
  const file = fileIn(dataDirectory);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : siteUrl;
}
