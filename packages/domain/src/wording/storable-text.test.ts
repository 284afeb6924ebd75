import { describe, expect, it } from "vitest";
import { storableText, withStorableTexts } from "./storable-text.ts";

describe("a text someone pasted", () => {
  it("loses what the database cannot hold and keeps its words", () => {
    expect(storableText("Mini\u0000bus\u0007 9 places")).toBe("Minibus 9 places");
    expect(storableText("ligne\u000bsuivante\tet\r\nencore")).toBe("ligne\nsuivante\tet\r\nencore");
  });

  it("keeps accents, emoji and every script, and mends half a character", () => {
    expect(storableText("épicerie 🚲 Ελλάδα")).toBe("épicerie 🚲 Ελλάδα");
    expect(storableText("moitié \ud83d")).toBe("moitié \ufffd");
  });
});

describe("a whole input", () => {
  it("is cleaned everywhere, files and keys apart", () => {
    const bytes = new Uint8Array([0, 1]);
    expect(withStorableTexts({ a: "x\u0000", list: ["\u0000y"], bytes, none: null })).toEqual({
      a: "x",
      list: ["y"],
      bytes,
      none: null,
    });
    expect(withStorableTexts({ bytes })).toHaveProperty("bytes", bytes);
  });

  it("does not follow a nest made to exhaust it, nor touch prototypes", () => {
    const nest: unknown = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`);
    expect(withStorableTexts(nest)).toBeInstanceOf(Array);
    const cleaned = withStorableTexts(JSON.parse('{"__proto__":{"admin":"oui"}}'));
    expect(Object.getPrototypeOf(cleaned)).toBe(Object.prototype);
    expect(cleaned).not.toHaveProperty("admin");
  });
});
