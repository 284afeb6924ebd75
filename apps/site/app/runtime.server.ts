import { pino } from "pino";
import { openHouse } from "@maillage/api/context";
import { readConfig, requireDatabaseUrl } from "@maillage/config/configuration";
import { type Database, openDatabase } from "@maillage/database/connection";
import { openJobs } from "@maillage/jobs/job-sender";
import { listMailbox, type MailboxLetter, mailboxFolder, readMailboxLetter } from "@maillage/mail/transports/mailbox";

/** The environment, read once. */
export const configuration = readConfig();

/** JSON lines without personal data: never a body, a query, an address or a cookie. */
export const log = pino({ level: configuration.logLevel, base: { program: "site" } });

type House = ReturnType<typeof openHouse>;
type Runtime = { house: House; db: Database; close: () => Promise<void> };
let opened: Runtime | undefined;

function open(): Runtime {
  const onError = (error: Error) => log.warn({ reason: error.name }, "database connection lost");
  const db = openDatabase({ connectionString: requireDatabaseUrl(configuration), onError });
  const jobs = openJobs(db, { onError: (error) => log.warn({ reason: error.name }, "queue list not read") });
  const { rechercheEntreprisesUrl } = configuration;
  const house = openHouse({
    db,
    jobs,
    rechercheEntreprisesUrl,
    onRegisterUnavailable: (why) => log.warn({ why }, "national register unavailable"),
  });
  const close = async () => {
    await jobs.stop();
    await db.destroy();
  };
  return { house, db, close };
}

/** What every request works with: opened by the first one, so that building the site needs no database. */
export function theHouse(): House {
  opened ??= open();
  return opened.house;
}

/** Whether the site can serve: the database answers. */
export async function isReady(): Promise<boolean> {
  theHouse();
  try {
    await opened?.db.selectFrom("region").select("code").limit(1).execute();
    return true;
  } catch (error) {
    log.warn({ reason: error instanceof Error ? error.name : "unknown" }, "database not ready");
    return false;
  }
}

/** Lets go of the database and the queue, once the last request is answered. */
export async function closeRuntime(): Promise<void> {
  await opened?.close();
  opened = undefined;
}

/** The letters of the trial, read from the disk; none when letters leave by SMTP or this is no trial. */
export const trialMailbox = {
  isOpen: configuration.demo && configuration.smtpUrl === undefined,
  list: (): ReturnType<typeof listMailbox> => listMailbox(mailboxFolder(configuration.dataDirectory), { limit: 200 }),
  read: (id: string): Promise<MailboxLetter | null> =>
    readMailboxLetter(mailboxFolder(configuration.dataDirectory), id),
};
