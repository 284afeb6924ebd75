import { existsSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBinaries } from "./binaries.ts";
import { type Cluster, ensureRunning, type RunningServer } from "./cluster.ts";
import { openDatabaseFolder, readSecrets } from "./database-folder.ts";
import { isRunning, underLock } from "./lock.ts";
import { prepareRoles, roleNames, urlOf } from "./roles.ts";
import { accountOf, findServerAccount } from "./server-account.ts";
import { startWatchdog } from "./watchdog.ts";

/** A PostgreSQL server of this machine, reachable from this machine only, with the database `maillage`. */
export interface EmbeddedDatabase {
  /** The role that owns the database: migrations. */
  ownerUrl: string;
  /** The role of the programs: reads and writes rows, owns nothing. */
  appUrl: string;
  /** For tests (new databases from a template) and repairs only. */
  superuserUrl: string;
  port: number;
  /** PostgreSQL's own folder, for a backup of the files. */
  clusterDirectory: string;
  /** The server's log. */
  logFile: string;
  /** Stops the server and waits for it, or leaves it to the other processes that use it. */
  stop(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  /** Where the data is kept; a temporary folder, removed at the end, when it is not given. */
  dataDirectory?: string | undefined;
  /** False for tests: a server that forgets on a power cut is several times faster. */
  durable: boolean;
}

let uses = 0;

function openCluster(dataDirectory: string, durable: boolean): Cluster {
  mkdirSync(dataDirectory, { recursive: true });
  const usual = findServerAccount();
  const absolute = realpathSync(dataDirectory);
  const account = accountOf(join(absolute, "database", "cluster"), usual);
  const folder = openDatabaseFolder(absolute, account);
  return { folder, account, binaries: findBinaries(account), durable, secrets: readSecrets(folder) };
}

/** A server killed from outside (out of memory, by hand) comes back by itself, on the same port. */
function superviseServer(cluster: Cluster, lock: string, server: RunningServer): NodeJS.Timeout {
  let pid = server.pid;
  let repairing = false;
  const repair = async () => {
    repairing = true;
    try {
      pid = (await underLock(lock, () => ensureRunning(cluster))).pid;
    } catch {
      // The next turn tries again; meanwhile the programs answer that the database is away.
    } finally {
      repairing = false;
    }
  };
  const timer = setInterval(() => {
    if (!repairing && !isRunning(pid)) void repair();
  }, 250);
  return timer.unref();
}

/**
 * Finds the running server of `dataDirectory`, or starts it (making it the first time, recovering it after an unclean
 * stop), with its database, roles and extensions. The server stops when the last process that uses it stops or dies.
 * Throws with one French sentence when it cannot.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const temporary = options.dataDirectory === undefined ? mkdtempSync(join(tmpdir(), "maillage-database-")) : undefined;
  const cluster = openCluster(options.dataDirectory ?? temporary ?? "", options.durable);
  const { folder, secrets } = cluster;
  const lock = join(folder.root, "lock");
  uses += 1;
  const use = `${process.pid}.${uses}`;
  const { server, watchdog } = await underLock(lock, async () => {
    writeFileSync(join(folder.users, use), "");
    const watching = startWatchdog({ root: folder.root, use, temporary });
    try {
      const running = await ensureRunning(cluster);
      await prepareRoles(running.port, secrets);
      return { server: running, watchdog: watching };
    } catch (error) {
      await watching.release();
      throw error;
    }
  });
  const supervision = options.durable ? superviseServer(cluster, lock, server) : undefined;
  let stopped: Promise<void> | undefined;
  const stop = async () => {
    clearInterval(supervision);
    if (existsSync(folder.root)) await underLock(lock, () => watchdog.release());
  };
  return {
    ownerUrl: urlOf({ port: server.port, role: roleNames.owner, password: secrets.owner }),
    appUrl: urlOf({ port: server.port, role: roleNames.app, password: secrets.app }),
    superuserUrl: urlOf({ port: server.port, role: roleNames.superuser, password: secrets.superuser }),
    port: server.port,
    clusterDirectory: folder.cluster,
    logFile: folder.log,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
