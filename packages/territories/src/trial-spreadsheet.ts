import { deflateRawSync } from "node:zlib";

/** A minimal .xlsx, as spreadsheet programs write it: shared strings, numbers as numbers, empty cells left out. */
export function makeSpreadsheet(sheets: readonly (readonly (readonly (string | number)[])[])[]): Uint8Array {
  const strings: string[] = [];
  const cell = (value: string | number, reference: string): string => {
    if (value === "") return "";
    if (typeof value === "number") return `<c r="${reference}"><v>${value}</v></c>`;
    strings.push(value);
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const files = sheets.map((rows, sheet): [string, string] => {
    const xml = rows.map((cells, row) => {
      const content = cells
        .map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`))
        .join("");
      return `<row r="${row + 1}" spans="1:3">${content}</row>`;
    });
    return [`xl/worksheets/sheet${sheet + 1}.xml`, `<worksheet><sheetData>${xml.join("")}</sheetData></worksheet>`];
  });
  const escaped = strings.map(
    (text) => `<si><t xml:space="preserve">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></si>`,
  );
  return zip([["xl/sharedStrings.xml", `<sst>${escaped.join("")}</sst>`], ...files]);
}

function zip(files: readonly [string, string][]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const content = deflateRawSync(Buffer.from(text));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(content.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), content);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
