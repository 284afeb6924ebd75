/** What no text of ours may hold: PostgreSQL refuses NUL, XML (feeds, sitemap) every control character but these three. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject.
const unstorable = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g;
/** Word processors end a line within a paragraph with these. */
const otherLineEnds = /[\u000b\u000c]/g;

/** The text as it can be stored, indexed and written in a feed: no control character, no half of a character. */
export function storableText(text: string): string {
  return text.replace(unstorable, "").replace(otherLineEnds, "\n").toWellFormed();
}

/** Deeper than any input of ours; what is deeper is refused by its schema, which never looks so far. */
const deepest = 16;

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The same value with every text in it made storable; files, dates and the like are given back as they are. */
export function withStorableTexts(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return storableText(value);
  if (typeof value !== "object" || value === null || depth > deepest) return value;
  if (Array.isArray(value)) return value.map((item) => withStorableTexts(item, depth + 1));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withStorableTexts(item, depth + 1)]));
}
