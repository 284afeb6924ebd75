import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { stdin } from "node:process";
import type { BadLine, ImportProgress, ImportSource } from "@maillage/usecases/imports/import-report";
import { sentences } from "./cli.fr.ts";
import type { Runtime } from "./runtime.ts";

const betweenTwoSigns = 1_000;

/** Says on stderr how far a long work is, at most once a second; on a terminal, on one line that is written over. */
export function progressSigns(started: number = performance.now()): (progress: ImportProgress) => void {
  let last = started;
  return (progress) => {
    const now = performance.now();
    if (now - last < betweenTwoSigns) return;
    last = now;
    const sign = sentences.progress(progress, (now - started) / 1000);
    process.stderr.write(process.stderr.isTTY ? `\r${sign}\u001b[K` : `${sign}\n`);
  };
}

/** The absolute path of a file named from where the person typed the command. */
export function pathOf(name: string, { configuration }: Runtime): string {
  return resolve(configuration.calledFrom, name);
}

/** A file to import, or what comes in for `-`; bad lines, and those kept as drafts only, are told on stderr as they are met. */
export async function openSource(name: string, runtime: Runtime): Promise<ImportSource> {
  const told = { onBadLine: tellBadLine, onHeldBack: tellHeldBack, onProgress: progressSigns() };
  if (name === "-") return { stream: stdin, name: "entrée standard", ...told };
  const path = pathOf(name, runtime);
  // Opened now, so that a missing file is told before anything else is done.
  const file = await open(path);
  const { size } = await file.stat();
  if (size === 0) process.stderr.write(`${sentences.emptyFile}\n`);
  return { stream: file.createReadStream({ highWaterMark: 256 * 1024 }), name: basename(path), ...told };
}

/** The same file once more, to look at its beginning. */
export function peekAt(name: string, runtime: Runtime): AsyncIterable<Uint8Array | string> {
  return createReadStream(pathOf(name, runtime));
}

function tellBadLine({ line, reason }: BadLine): void {
  tell(sentences.badLine(line, reason));
}

function tellHeldBack({ line, reason }: BadLine): void {
  tell(sentences.heldBack(line, reason));
}

function tell(sentence: string): void {
  process.stderr.write(`${process.stderr.isTTY ? "\r\u001b[K" : ""}${sentence}\n`);
}
