import { importProblems } from "./import-problems.fr.ts";

/** A line of a file that was left out: its number in the file (the first is 1) and why. */
export type BadLine = { line: number; reason: string };

/** One record of a delimited file: the number of its first line and its cells, trimmed. */
export type DelimitedRecord = { line: number; cells: string[] };

/** Text or bytes as Node's streams, fetch bodies and tests give them. */
export type ByteStream = AsyncIterable<Uint8Array | string>;

// A cell longer than this is not a cell: a quote was left open.
const longestCell = 20_000;
const linesToGuessFrom = 12;

/**
 * Reads CSV as French administrations export it: comma, semicolon or tab (the commonest of the first lines),
 * with or without BOM, CRLF or LF, UTF-8 or Windows-1252, cells wrapped as `="01004"`. Streams: memory does not
 * grow with the file. A quote never closed costs its own line only.
 */
export async function* readDelimited(stream: ByteStream): AsyncGenerator<DelimitedRecord | BadLine> {
  const lines = readLines(stream);
  const queue: NumberedLine[] = [];
  const next = async (): Promise<NumberedLine | undefined> => {
    const waiting = queue.shift();
    if (waiting) return waiting;
    const result = await lines.next();
    return result.done ? undefined : result.value;
  };
  const head: NumberedLine[] = [];
  for (let line = await next(); line && head.push(line) < linesToGuessFrom; line = await next());
  const separator = guessSeparator(head.map((line) => line.text).join("\n"));
  queue.push(...head);
  for (let first = await next(); first; first = await next()) {
    if (first.text.trim() === "") continue;
    let cells = splitCells(first.text, separator);
    const more: NumberedLine[] = [];
    for (let text = first.text; cells === null && text.length < longestCell; cells = splitCells(text, separator)) {
      const following = await next();
      if (!following) break;
      more.push(following);
      text += `\n${following.text}`;
    }
    if (cells === null) queue.unshift(...more);
    yield cells === null ? { line: first.line, reason: importProblems.unclosedQuote } : { line: first.line, cells };
  }
}

/** Narrows what `readDelimited` yields. */
export function isBadLine(entry: object): entry is BadLine {
  return "reason" in entry;
}

type NumberedLine = { line: number; text: string };

/** Lines of the stream, decoded block by block so that one Windows-1252 line does not spoil the others. */
export async function* readLines(stream: ByteStream): AsyncGenerator<NumberedLine> {
  let rest = Buffer.alloc(0);
  let line = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.concat([rest, typeof chunk === "string" ? Buffer.from(chunk) : chunk]);
    const end = bytes.lastIndexOf(0x0a);
    rest = bytes.subarray(end + 1);
    if (end === -1) continue;
    for (const text of decode(bytes.subarray(0, end)).split("\n")) yield { line: ++line, text: tidy(text, line) };
  }
  if (rest.length > 0) yield { line: ++line, text: tidy(decode(rest), line) };
}

function tidy(text: string, line: number): string {
  const start = line === 1 && text.startsWith("\ufeff") ? 1 : 0;
  return text.slice(start, text.endsWith("\r") ? -1 : undefined);
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const windows = new TextDecoder("windows-1252");

function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return windows.decode(bytes);
  }
}

/** The separator found most often outside quotes. */
function guessSeparator(text: string): string {
  const bare = text.replace(/"[^"\n]*"/g, "");
  const counts = [";", ",", "\t"].map((mark) => ({ mark, count: bare.split(mark).length - 1 }));
  const [best] = counts.toSorted((a, b) => b.count - a.count);
  return best?.mark ?? ",";
}

// A cell opens a quote only at its start; Excel's ="01004" counts as quoted.
const openingQuote = /\s*=?"/y;

/** The cells of a record, trimmed; null when its last quote is still open. */
function splitCells(text: string, separator: string): string[] | null {
  const cells: string[] = [];
  for (let position = 0; ; ) {
    openingQuote.lastIndex = position;
    const opened = openingQuote.test(text);
    const cell = opened ? quotedCell(text, openingQuote.lastIndex) : null;
    if (opened && !cell) return null;
    const from = cell?.end ?? position;
    const end = text.indexOf(separator, from);
    cells.push(((cell?.value ?? "") + text.slice(from, end === -1 ? undefined : end)).trim());
    if (end === -1) return cells;
    position = end + separator.length;
  }
}

/** The cell whose opening quote ends at `from`, doubled quotes undone; null when no quote closes it. */
function quotedCell(text: string, from: number): { value: string; end: number } | null {
  let value = "";
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value: unwrap(value), end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

/** `="01004"` again, when the whole of it was quoted: `"=""01004"""`. */
function unwrap(value: string): string {
  return /^="(.*)"$/s.exec(value)?.[1] ?? value;
}
