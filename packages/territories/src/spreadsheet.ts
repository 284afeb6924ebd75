import { inflateRawSync } from "node:zlib";
import type { DelimitedRecord } from "./delimited-text.ts";

// A list of all communes is 3 MB of XML; this is where a file stops being one.
const largestEntry = 200_000_000;

/** Whether these first bytes open a ZIP archive, as every .xlsx does. */
export function isSpreadsheet(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && start[2] === 0x03 && start[3] === 0x04;
}

/**
 * The sheets of an .xlsx file (Office Open XML), in order: rows of cells as text, numbered as the spreadsheet shows
 * them. Values only: formulas give their last result, formats are ignored.
 * @throws when the file is not an .xlsx, or is cut short
 */
export function readSheets(file: Uint8Array): DelimitedRecord[][] {
  const entries = zipEntries(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  const read = (name: string): string => entries.get(name)?.() ?? "";
  const strings = [...read("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map((match) =>
    textOf(match[1] ?? ""),
  );
  return [...entries.keys()]
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .toSorted((a, b) => sheetNumber(a) - sheetNumber(b))
    .map((name) => readRows(read(name), strings));
}

const sheetNumber = (name: string): number => Number(/\d+/.exec(name)?.[0]);

function readRows(xml: string, strings: readonly string[]): DelimitedRecord[] {
  const rows: DelimitedRecord[] = [];
  for (const [, attributes = "", content = ""] of xml.matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    const cells: string[] = [];
    for (const [, cellAttributes = "", value = ""] of content.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const reference = /\br="([A-Z]+)/.exec(cellAttributes)?.[1];
      const column = reference ? columnIndex(reference) : cells.length;
      while (cells.length < column) cells.push("");
      cells[column] = cellText(cellAttributes, value, strings);
    }
    const line = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? (rows.at(-1)?.line ?? 0) + 1);
    if (cells.some((cell) => cell !== "")) rows.push({ line, cells });
  }
  return rows;
}

function cellText(attributes: string, value: string, strings: readonly string[]): string {
  const raw = /<v>(.*?)<\/v>/s.exec(value)?.[1] ?? "";
  if (attributes.includes('t="s"')) return strings[Number(raw)] ?? "";
  return attributes.includes('t="inlineStr"') ? textOf(value) : unescape(raw).trim();
}

/** "A" is 0, "Z" 25, "AA" 26. */
function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf(xml: string): string {
  return unescape([...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map((match) => match[1] ?? "").join("")).trim();
}

const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescape(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, entity: string) => {
    if (!entity.startsWith("#")) return entities[entity] ?? whole;
    const point = Number(entity.startsWith("#x") ? `0${entity.slice(1)}` : entity.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** The files of a ZIP archive, by its central directory; each is inflated when read. */
function zipEntries(file: Buffer): Map<string, () => string> {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1) throw new Error("not a complete ZIP archive");
  const entries = new Map<string, () => string>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const lengths = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    const header = file.readUInt32LE(at + 42);
    entries.set(name, () => {
      const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
      const content = file.subarray(start, start + size);
      return (method === 0 ? content : inflateRawSync(content, { maxOutputLength: largestEntry })).toString("utf8");
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
