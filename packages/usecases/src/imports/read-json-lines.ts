import { isUtf8 } from "node:buffer";
import type { BadLine, ByteStream } from "@maillage/territories/delimited-text";
import { importReasons } from "./import-reasons.fr.ts";

/** One object of the file, with the number of its line (the first is 1). */
export type JsonLine = { line: number; value: object };

/** Longer than this is not a listing: it is dropped as it comes, without being kept in memory. */
export const longestLine = 1_000_000;

const newline = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads JSON lines: one object a line, UTF-8, with or without a byte order mark, LF or CRLF. Empty lines are passed
 * over. A line that cannot be read is given with its number and reason, and costs no other.
 */
export async function* readJsonLines(stream: ByteStream): AsyncGenerator<JsonLine | BadLine> {
  let line = 0;
  for await (const raw of splitLines(stream)) {
    line += 1;
    const read = raw === "too_long" ? { line, reason: importReasons.tooLong(longestLine) } : readLine(raw, line);
    if (read) yield read;
  }
}

/** The bytes of each line without its end; memory never holds more than one chunk and one line of the longest. */
async function* splitLines(stream: ByteStream): AsyncGenerator<Buffer | "too_long"> {
  let waiting: Buffer[] = [];
  let length = 0;
  const keep = (bytes: Buffer): void => {
    length += bytes.length;
    // A copy: the stream may use its buffer again for the next chunk.
    if (length <= longestLine) waiting.push(Buffer.from(bytes));
    else waiting = [];
  };
  const take = (): Buffer | "too_long" => {
    const whole =
      length > longestLine
        ? "too_long"
        : waiting.length === 1
          ? (waiting[0] ?? Buffer.alloc(0))
          : Buffer.concat(waiting);
    waiting = [];
    length = 0;
    return whole;
  };
  for await (const chunk of stream) {
    const bytes =
      typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      keep(bytes.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < bytes.length) keep(bytes.subarray(start));
  }
  if (length > 0) yield take();
}

function readLine(raw: Buffer, line: number): JsonLine | BadLine | null {
  const bytes = line === 1 && raw.subarray(0, 3).equals(byteOrderMark) ? raw.subarray(3) : raw;
  if (bytes.includes(0)) return { line, reason: importReasons.nullCharacter };
  if (!isUtf8(bytes)) return { line, reason: importReasons.notUtf8 };
  const text = bytes.toString("utf8");
  if (text.trim() === "") return null;
  const value = parse(text);
  if (value === undefined) return { line, reason: importReasons.notJson };
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { line, reason: importReasons.notAnObject };
  return { line, value };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
