import { spawn } from "node:child_process";

/**
 * Waits for its standard input to close, which happens however the process that holds the other end dies; then stops
 * the server, unless another process still uses it. It is a shell script so that it costs nothing while it waits, and
 * survives Ctrl-C, kill -9 and crashes of the program it watches.
 */
const script = `
trap '' INT TERM HUP
cat >/dev/null
rm -f "$1/users/$2"
for user in "$1"/users/*; do
  name="\${user##*/}"
  [ -e "$user" ] && kill -0 "\${name%%.*}" 2>/dev/null && exit 0
done
pid=$(head -n 1 "$1/cluster/postmaster.pid" 2>/dev/null)
if [ -n "$pid" ] && { [ ! -r "/proc/$pid/comm" ] || grep -q postgres "/proc/$pid/comm"; }; then
  kill -INT "$pid" 2>/dev/null
  while kill -0 "$pid" 2>/dev/null; do sleep 0.05; done
fi
[ -z "$3" ] || rm -rf "$1" "$3"
`;

export interface Watchdog {
  /** Ends our use of the server and waits until it has stopped, or until it is left to its other users. */
  release(): Promise<void>;
}

/** Watches over one use (`users/<use>`) of the database kept in `root`; `temporary` is removed at the end. */
export function startWatchdog(watched: { root: string; use: string; temporary: string | undefined }): Watchdog {
  const { root, use, temporary = "" } = watched;
  const shell = spawn("/bin/sh", ["-c", script, "maillage-database-watchdog", root, use, temporary], {
    cwd: "/",
    env: { PATH: "/usr/bin:/bin" },
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = new Promise<void>((resolve) => shell.once("close", () => resolve()));
  shell.once("error", () => {});
  shell.unref();
  // A pipe to a child is a socket for Node, although its type only says it can be written to.
  const pipe = shell.stdin as unknown as { unref(): void };
  pipe.unref();
  return {
    release: () => {
      shell.ref();
      shell.stdin.end();
      return ended;
    },
  };
}
