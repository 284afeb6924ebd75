import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBadLine } from "@maillage/territories/delimited-text";
import { readListingLine } from "./listing-line.ts";
import { longestLine, readJsonLines } from "./read-json-lines.ts";

async function readAll(chunks: readonly Uint8Array[]) {
  async function* stream() {
    yield* chunks;
  }
  const entries = [];
  for await (const entry of readJsonLines(stream())) entries.push(entry);
  return entries;
}

/** The same bytes in pieces cut anywhere, within characters too. */
const cutInto = (bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] => {
  const pieces = [];
  let start = 0;
  for (const size of sizes) {
    pieces.push(bytes.subarray(start, start + size));
    start += size;
  }
  return [...pieces, bytes.subarray(start)];
};

const anyObject = fc
  .dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue())
  .filter((value) => !("__proto__" in value));

describe("readJsonLines", () => {
  it("gives back every object with its line, however the stream is cut and lines end", async () => {
    const cases = fc.tuple(
      fc.array(anyObject, { maxLength: 12 }),
      fc.constantFrom("\n", "\r\n"),
      fc.array(fc.integer({ min: 1, max: 40 })),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([objects, end, sizes, mark]) => {
        const text = (mark ? "\ufeff" : "") + objects.map((object) => JSON.stringify(object)).join(end);
        const entries = await readAll(cutInto(Buffer.from(text), sizes));
        expect(entries).toEqual(
          objects.map((object, index) => ({ line: index + 1, value: JSON.parse(JSON.stringify(object)) })),
        );
      }),
    );
  });

  it("never throws, and loses no good line, whatever stands between good lines", async () => {
    const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => bytes.map((byte) => (byte === 10 ? 32 : byte)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(noise, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 64 })),
        async (between, sizes) => {
          const good = between.map((_, index) => JSON.stringify({ good: index }));
          const bytes = Buffer.concat(between.flatMap((junk, index) => [junk, Buffer.from(`\n${good[index]}\n`)]));
          const entries = await readAll(cutInto(bytes, sizes));
          const kept = entries.flatMap((entry) => (isBadLine(entry) || !("good" in entry.value) ? [] : [entry]));
          expect(kept.map(({ line }) => line)).toEqual(between.map((_, index) => 2 * index + 2));
        },
      ),
    );
  });

  it("drops a line that is too long as it comes, and reads the next", async () => {
    const chunk = Buffer.alloc(64 * 1024, "x");
    async function* stream() {
      for (let sent = 0; sent < 100 * longestLine; sent += chunk.length) yield chunk;
      yield '\n{"id":"next"}';
    }
    const before = process.memoryUsage().arrayBuffers;
    const entries = [];
    for await (const entry of readJsonLines(stream())) entries.push(entry);
    expect(entries).toEqual([
      { line: 1, reason: expect.stringContaining("dépasse") },
      { line: 2, value: { id: "next" } },
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * longestLine);
  });
});

describe("readListingLine", () => {
  it("gives a listing or a reason for any object, never an exception", () => {
    fc.assert(
      fc.property(anyObject, (value) => {
        const read = readListingLine(value);
        if ("reason" in read) expect(read.reason.length).toBeGreaterThan(5);
      }),
    );
  });
});
