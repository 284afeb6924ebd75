import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, readFileSync, statSync } from "node:fs";

/** The system account a server process runs under. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  uid: number;
  gid: number;
  name: string;
}

/** Accounts that exist on every machine, best first: a database of its own beats the catch-all account. */
const candidates = ["postgres", "nobody"];

/** The account to run PostgreSQL under, or `undefined` when this process is an ordinary user and runs it itself. */
export function findServerAccount(): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const candidate of candidates) {
    const [name, , uid, gid] = lines.find((line) => line.startsWith(`${candidate}:`))?.split(":") ?? [];
    if (name && uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "PostgreSQL ne démarre pas sous le compte root, et cette machine n’a ni compte postgres ni compte nobody. Lancez Maillage avec un compte ordinaire.",
  );
}

/**
 * The account to use for a cluster that exists already: the one that made it, since PostgreSQL accepts no other (root
 * may look after a Maillage that an ordinary user installed).
 */
export function accountOf(cluster: string, usual: ServerAccount | undefined): ServerAccount | undefined {
  if (usual === undefined || !existsSync(cluster)) return usual;
  const { uid, gid } = statSync(cluster);
  return uid === usual.uid ? usual : { uid, gid, name: `uid ${uid}` };
}

/** Whether `account` can enter `directory`, asked of the system itself (modes, groups and ACLs included). */
export function canEnter(directory: string, account: ServerAccount): boolean {
  const answer = spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", directory], {
    uid: account.uid,
    gid: account.gid,
    cwd: "/",
    env: {},
    stdio: "ignore",
  });
  return answer.status === 0;
}

/**
 * Lets `account` pass through a folder of ours that only root may enter, through its group, so that nobody else gains
 * anything. Folders above it are not ours to open.
 */
export function letThrough(directory: string, account: ServerAccount): void {
  if (canEnter(directory, account)) return;
  const status = statSync(directory);
  if (status.uid !== 0) return;
  chownSync(directory, 0, account.gid);
  chmodSync(directory, (status.mode & 0o7700) | 0o010);
}
