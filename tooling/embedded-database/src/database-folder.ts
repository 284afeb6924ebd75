import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { sharedDirectory } from "./binaries.ts";
import { canEnter, letThrough, type ServerAccount } from "./server-account.ts";

/** The passwords of the three roles; they never leave the machine. */
export interface Secrets {
  superuser: string;
  owner: string;
  app: string;
}

/**
 * The folder that holds one embedded database: `cluster/` (PostgreSQL's own), `port`, `secrets.json`, `server.log`,
 * `users/` (one file per process that uses the server).
 */
export interface DatabaseFolder {
  root: string;
  cluster: string;
  users: string;
  log: string;
}

function layout(root: string): DatabaseFolder {
  return { root, cluster: join(root, "cluster"), users: join(root, "users"), log: join(root, "server.log") };
}

/** Written in the data directory when the database cannot live there; a new checkout at the same place starts afresh. */
function rootElsewhere(dataDirectory: string): string {
  const note = join(dataDirectory, "where-is-the-database");
  if (existsSync(note)) return readFileSync(note, "utf8").trim();
  mkdirSync(sharedDirectory, { recursive: true, mode: 0o755 });
  const root = mkdtempSync(join(sharedDirectory, "database-"));
  writeFileSync(note, `${root}\n`);
  return root;
}

/**
 * Makes and returns the folder of the database kept for `dataDirectory`. As root it may have to live elsewhere, where
 * PostgreSQL's account can go.
 */
export function openDatabaseFolder(dataDirectory: string, account: ServerAccount | undefined): DatabaseFolder {
  if (account) letThrough(dataDirectory, account);
  const reachable = account === undefined || canEnter(dataDirectory, account);
  const root = reachable ? join(dataDirectory, "database") : rootElsewhere(dataDirectory);
  const folder = layout(root);
  mkdirSync(folder.users, { recursive: true });
  if (!existsSync(folder.log)) writeFileSync(folder.log, "", { mode: 0o600 });
  if (account) {
    if (statSync(folder.root).uid === 0) {
      chownSync(folder.root, 0, account.gid);
      chmodSync(folder.root, 0o750);
    }
    chownSync(folder.log, account.uid, account.gid);
  }
  return folder;
}

const randomPassword = (): string => randomBytes(32).toString("base64url");

/** The passwords of this folder, drawn at random the first time, readable by this user only. */
export function readSecrets(folder: DatabaseFolder): Secrets {
  const file = join(folder.root, "secrets.json");
  if (!existsSync(file)) {
    const secrets: Secrets = { superuser: randomPassword(), owner: randomPassword(), app: randomPassword() };
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
    return secrets;
  }
  // The file is written above and nowhere else, so its shape is known.
  return JSON.parse(readFileSync(file, "utf8")) as Secrets;
}
