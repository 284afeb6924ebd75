// npm run check [-- name… | --fix | --list]: every rule of the house, then the proof that each one sees its faults.
import { fileURLToPath } from "node:url";
import type { Check, Outcome } from "./check.ts";
import { checks } from "./checks.ts";
import { proveCheck } from "./planted/prove.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, "");

async function report(title: string, work: () => Promise<Outcome>): Promise<boolean> {
  const started = performance.now();
  const { ok, output } = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${ok ? "ok  " : "FAIL"} ${title} (${seconds} s)`);
  if (!ok) console.log(`${output}\n`);
  return ok;
}

function choose(names: readonly string[]): readonly Check[] {
  const unknown = names.filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) throw new Error(`no check named ${unknown.join(", ")}; see npm run check -- --list`);
  return names.length === 0 ? checks : checks.filter((check) => names.includes(check.name));
}

async function main(options: readonly string[]): Promise<number> {
  if (options.includes("--list")) {
    for (const { name, holds } of checks) console.log(`${name.padEnd(14)}${holds}`);
    return 0;
  }
  const chosen = choose(options.filter((option) => !option.startsWith("--")));
  const results: boolean[] = [];
  for (const check of chosen) {
    results.push(await report(`${check.name}: ${check.holds}`, () => check.run(root, options.includes("--fix"))));
  }
  for (const check of chosen) {
    results.push(await report(`${check.name} sees its planted faults`, () => proveCheck(root, check)));
  }
  const failed = results.filter((ok) => !ok).length;
  console.log(failed === 0 ? "All checks pass." : `${failed} of ${results.length} checks failed.`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
