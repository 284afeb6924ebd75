import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBadLine, readDelimited } from "./delimited-text.ts";
import { readSheets } from "./spreadsheet.ts";
import { streamOf } from "./trial-database.ts";
import { makeSpreadsheet } from "./trial-spreadsheet.ts";

async function read(...chunks: (string | Uint8Array)[]): Promise<unknown[]> {
  const entries: unknown[] = [];
  for await (const entry of readDelimited(streamOf(...chunks))) {
    entries.push(isBadLine(entry) ? `bad line ${entry.line}` : entry.cells);
  }
  return entries;
}

describe("CSV as it comes", () => {
  test("BOM, semicolons, CRLF, a wrapped code, two codes in one cell", async () => {
    expect(await read('\ufeffcode_qp;insee_com\r\nQN00103M;="01004"\r\nQN00201M;="02571; 02691"\r\n')).toEqual([
      ["code_qp", "insee_com"],
      ["QN00103M", "01004"],
      ["QN00201M", "02571; 02691"],
    ]);
  });

  test("the wrapping quoted once more by a spreadsheet", async () => {
    expect(await read('a,b\n"=""01004""",2\n')).toEqual([
      ["a", "b"],
      ["01004", "2"],
    ]);
  });

  test("commas inside quotes, doubled quotes, a cell over two lines, no last line feed", async () => {
    expect(await read('a,b\n"un, deux","dit ""oui"""\n"deux\nlignes",fin')).toEqual([
      ["a", "b"],
      ["un, deux", 'dit "oui"'],
      ["deux\nlignes", "fin"],
    ]);
  });

  test("Windows-1252, also when a letter falls between two chunks of UTF-8", async () => {
    expect(await read(Buffer.from("a;b\nB\xe9ziers;S\xe8te\n", "latin1"))).toEqual([
      ["a", "b"],
      ["Béziers", "Sète"],
    ]);
    const utf8 = Buffer.from("a;b\nBéziers;Sète\n");
    expect(await read(utf8.subarray(0, 6), utf8.subarray(6))).toEqual([
      ["a", "b"],
      ["Béziers", "Sète"],
    ]);
  });

  test("a title with a comma above a table with semicolons", async () => {
    expect((await read("Observatoire, 2025\n\ncodgeo;libgeo;x\n01001;A;1\n01002;B;2\n")).at(-1)).toEqual([
      "01002",
      "B",
      "2",
    ]);
  });

  test("a quote never closed costs its own line only", async () => {
    const rest = Array.from({ length: 2_000 }, (_, index) => `ligne ${index};x`).join("\n");
    const entries = await read(`a;b\n"ouvert;x\n${rest}\n`);
    expect(entries[1]).toBe("bad line 2");
    expect(entries).toHaveLength(2_002);
    expect(entries[2]).toEqual(["ligne 0", "x"]);
  });

  test("what is written with quotes is read back, wherever the stream is cut", async () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", "é", ";", '"', "\n", "1", "="), maxLength: 12 })
      .map((text) => text.trim());
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.nat(200), async (rows, cut) => {
        const text = rows.map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(";")).join("\n");
        const bytes = Buffer.from(`a;b;\n${text}\n`);
        const wrapped = (value: string): string => (/^="(.*)"$/s.exec(value)?.[1] ?? value).trim();
        const expected = rows.map((cells) => cells.map((value) => wrapped(value)));
        expect((await read(bytes.subarray(0, cut), bytes.subarray(cut))).slice(1)).toEqual(expected);
      }),
    );
  });
});

describe("spreadsheets", () => {
  test("give their rows as text, empty cells kept in place, rows numbered as shown", () => {
    const [sheet = []] = readSheets(
      makeSpreadsheet([[["Titre & note"], [], ["codgeo", "", "massif"], [1004, "x", "Jura"]]]),
    );
    expect(sheet).toEqual([
      { line: 1, cells: ["Titre & note"] },
      { line: 3, cells: ["codgeo", "", "massif"] },
      { line: 4, cells: ["1004", "x", "Jura"] },
    ]);
  });

  test("a file cut short says so", () => {
    expect(() => readSheets(makeSpreadsheet([[["a"]]]).subarray(0, 60))).toThrow("ZIP");
  });
});
