import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { DatabaseFolder, Secrets } from "./database-folder.ts";
import { findFreePort } from "./free-port.ts";
import { isRunning } from "./lock.ts";
import { memorySettings } from "./memory.ts";
import { serves } from "./roles.ts";
import type { ServerAccount } from "./server-account.ts";

/** One database server: where its files are, who runs it, with which programs. */
export interface Cluster {
  folder: DatabaseFolder;
  secrets: Secrets;
  account: ServerAccount | undefined;
  /** Folder of `initdb` and `postgres`. */
  binaries: string;
  /** False for tests: faster, and worth nothing after a power cut. */
  durable: boolean;
}

/** The server speaks English in UTC whatever the machine's own settings, so that its log can be read by us. */
const serverEnvironment = { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  jit: "off",
  random_page_cost: "1.1",
  log_min_messages: "warning",
  log_line_prefix: "%m ",
  timezone: "UTC",
};
/** The journal is kept long enough for a backup under way to copy what it needs of it. */
const durableSettings = { max_wal_size: "1GB", wal_keep_size: "256MB" };
const temporarySettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
};

const identityOf = (account: ServerAccount | undefined) =>
  account === undefined ? {} : { uid: account.uid, gid: account.gid };

/** Accents and apostrophes are told apart by LC_CTYPE in full-text search: C alone takes ’ and « for letters. */
const characterTypes = ["C.UTF-8", "en_US.UTF-8", "C"];

function runInitdb(cluster: Cluster, draft: string, passwordFile: string): void {
  const { account, binaries, durable } = cluster;
  let complaint = "";
  for (const characterType of characterTypes) {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    if (account) chownSync(draft, account.uid, account.gid);
    const options = [`--pgdata=${draft}`, "--username=postgres", `--pwfile=${passwordFile}`, "--encoding=UTF8"];
    options.push("--auth-local=reject", "--auth-host=scram-sha-256", "--locale-provider=builtin");
    options.push("--builtin-locale=C.UTF-8", "--locale=C", `--lc-ctype=${characterType}`);
    if (!durable) options.push("--no-sync");
    const answer = spawnSync(join(binaries, "initdb"), options, {
      ...identityOf(account),
      cwd: "/",
      env: serverEnvironment,
      encoding: "utf8",
    });
    if (answer.status === 0) return;
    complaint = answer.error?.message ?? `${answer.stdout}${answer.stderr}`;
    if (!complaint.includes("invalid locale")) break;
  }
  throw explained(complaint);
}

/** Made beside and renamed at the end: a first start cut short leaves nothing half-made behind. */
function initialise(cluster: Cluster): void {
  const { folder, account, secrets } = cluster;
  if (existsSync(folder.cluster)) return;
  const draft = `${folder.cluster}-draft`;
  const passwordFile = join(folder.root, "first-password");
  writeFileSync(passwordFile, secrets.superuser, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    runInitdb(cluster, draft, passwordFile);
    renameSync(draft, folder.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function explained(complaint: string): Error {
  if (/No space left on device|ENOSPC/.test(complaint)) {
    return new Error("Le disque est plein\u00a0: libérez de la place, puis relancez. Rien n’est perdu.");
  }
  return new Error(`PostgreSQL n’a pas démarré.\n${complaint.trim().split("\n").slice(-8).join("\n")}`);
}

/** What PostgreSQL says of its running server in the cluster: process and port. */
function readPostmaster(folder: DatabaseFolder): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(join(folder.cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    // No file: no server.
    return undefined;
  }
}

/** After a crash of the machine the same number may belong to any other program. */
function isPostgres(pid: number): boolean {
  if (!isRunning(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
  } catch {
    // Not Linux: the number running is all we can know.
    return true;
  }
}

export interface RunningServer {
  pid: number;
  port: number;
}

/** The server of this folder if one runs, once it answers (it may be recovering); undefined when there is none. */
async function findRunning(cluster: Cluster): Promise<RunningServer | undefined> {
  const limit = Date.now() + 120_000;
  for (;;) {
    const postmaster = readPostmaster(cluster.folder);
    if (!postmaster || !isPostgres(postmaster.pid)) return undefined;
    if (await serves(postmaster.port, cluster.secrets, cluster.folder.cluster)) return postmaster;
    if (Date.now() > limit) throw explained(readFileSync(cluster.folder.log, "utf8"));
    await wait(50);
  }
}

function launch(cluster: Cluster, port: number) {
  const { folder, account, binaries, durable } = cluster;
  const kept = durable ? durableSettings : temporarySettings;
  const chosen = { ...settings, ...memorySettings(), ...kept, port: String(port) };
  const options = Object.entries(chosen).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(folder.log, "a");
  // Detached: Ctrl-C in the terminal must reach the programs that use the database first, not the database.
  const server = spawn(join(binaries, "postgres"), ["-D", folder.cluster, ...options], {
    ...identityOf(account),
    cwd: "/",
    env: serverEnvironment,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  server.unref();
  return server;
}

/** Starts the server on `port`. Answers what it complained of when it ended instead. */
async function tryToStart(cluster: Cluster, port: number): Promise<RunningServer | string> {
  const { folder, secrets } = cluster;
  const before = statSync(folder.log).size;
  const server = launch(cluster, port);
  let ended: string | undefined;
  server.once("error", (error) => {
    ended = error.message;
  });
  server.once("exit", () => {
    ended = readFileSync(folder.log).subarray(before).toString("utf8");
  });
  while (ended === undefined) {
    if (server.pid !== undefined && (await serves(port, secrets, folder.cluster))) return { pid: server.pid, port };
    await wait(20);
  }
  return ended;
}

function rememberedPort(folder: DatabaseFolder): number | undefined {
  const file = join(folder.root, "port");
  return existsSync(file) ? Number(readFileSync(file, "utf8")) || undefined : undefined;
}

/** Finds or starts the server of this folder. To be called under the folder's lock. */
export async function ensureRunning(cluster: Cluster): Promise<RunningServer> {
  const { folder } = cluster;
  const running = await findRunning(cluster);
  if (running) return running;
  rmSync(join(folder.cluster, "postmaster.pid"), { force: true });
  initialise(cluster);
  if (statSync(folder.log).size > 10_000_000) truncateSync(folder.log);
  let preferred = rememberedPort(folder);
  let complaint = "";
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = await findFreePort(preferred);
    const outcome = await tryToStart(cluster, port);
    if (typeof outcome !== "string") {
      writeFileSync(join(folder.root, "port"), String(port));
      return outcome;
    }
    complaint = outcome;
    if (/Address already in use/.test(outcome)) preferred = undefined;
    // The workers of a server killed outright need a moment to notice.
    else if (/still in use/.test(outcome)) await wait(100);
    else break;
  }
  throw explained(complaint);
}
