import fc from "fast-check";
import { hostileCursors, hostileTexts } from "./hostile-input.ts";
import type { SiteRequest } from "./site-door.ts";

/** A page of the site as a hostile person sees it: where it stands, what it reads of the address, what its forms send. */
export type Target = {
  /** `/annonces/:annonce/repondre`: a segment that begins with a colon may be anything. */
  pattern: string;
  /** An address that works. */
  path: string;
  /** Names the site reads in an address. */
  names: readonly string[];
  /** Identifiers of rows that exist. */
  ids: readonly string[];
  /** Its forms' fields, well filled; none for a page without a form. */
  forms: readonly Readonly<Record<string, string>>[];
  takesFiles: boolean;
};

const dates = ["0000-01-01", "0001-01-01", "9999-12-31", "2023-02-29", "31/12/9999", "2027-13-45", "-0001-01-01"];
const numbers = [
  "-1",
  "0",
  "999999999999999999999",
  "1e309",
  "2147483648",
  "-2147483649",
  "0x10",
  "NaN",
  "1,5",
  "００",
  "99999",
  "2A999",
];
const large = ["é".repeat(2_000), "a ".repeat(3_000), "(".repeat(3_000), "🚲".repeat(1_000), "%".repeat(2_000)];

const hostileText = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.constantFrom(...dates, ...numbers) },
  { weight: 1, arbitrary: hostileCursors },
  { weight: 1, arbitrary: fc.constantFrom(...large) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);

/** As bytes of UTF-8 in percents; half of a pair, which UTF-8 cannot say, as the three bytes that would be it. */
function encoded(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0xd800 || code > 0xdfff) return encodeURIComponent(character);
    const last = [0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
    return `%ED${last.map((byte) => `%${byte.toString(16)}`).join("")}`;
  }).join("");
}

/** Percents that are no text at all. */
const malformed = fc.constantFrom(
  "%",
  "%zz",
  "%C0%AF",
  "%FF%FE",
  "%00",
  "%E2%82",
  "%u0041",
  "..%2f..%2fetc%2fpasswd",
  "%2e%2e",
);
const encodedHostile = fc.oneof(
  { weight: 6, arbitrary: hostileText.map(encoded) },
  { weight: 1, arbitrary: malformed },
);

const otherNames = [
  "__proto__",
  "constructor",
  "__proto__[x]",
  "constructor.prototype.x",
  "",
  "index",
  "_routes",
  "a[b][c][0]",
];
/** A field's name, as it is or bent: an array or an object where a text is expected. */
const bentName = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(name) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(`${name}[]`, `${name}[0]`, `${name}.x`, `${name}[999999]`, `${name}.__proto__.x`),
    },
  );

const pairsOf = (names: readonly string[], least: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc
          .constantFrom(...names, ...names, ...otherNames)
          .chain(bentName)
          .map(encoded),
        encodedHostile,
      ),
      { minLength: least, maxLength: 6 },
    )
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join("&"));

function addresses({ pattern, path, ids, names }: Target): fc.Arbitrary<string> {
  const segments = pattern
    .split("/")
    .map((segment) =>
      segment.startsWith(":")
        ? fc.oneof(
            { weight: 3, arbitrary: encodedHostile.map((text) => text.slice(0, 4_000) || "x") },
            { weight: 1, arbitrary: fc.constantFrom(...ids) },
          )
        : fc.constant(segment),
    );
  const wild = fc.tuple(...segments).map((parts) => parts.join("/") || "/");
  const address = pattern.includes(":") ? fc.oneof(wild, fc.constant(path.split("?")[0] ?? "/")) : wild;
  return fc
    .tuple(address, pairsOf(names, pattern.includes(":") ? 0 : 1))
    .map(([at, query]) => (query ? `${at}?${query}` : at));
}

/** A form, mostly well filled, with some of its fields hostile, missing, twice there or of another shape. */
function bodies(fields: Readonly<Record<string, string>>, ids: readonly string[]): fc.Arbitrary<string> {
  const pairs = Object.entries(fields).map(([name, good]) =>
    fc.oneof(
      { weight: name.endsWith("Id") ? 4 : 0, arbitrary: fc.constantFrom(...ids).map((id) => [`${name}=${id}`]) },
      { weight: name === "intent" ? 30 : 4, arbitrary: fc.constant([`${encoded(name)}=${encoded(good)}`]) },
      { weight: 4, arbitrary: encodedHostile.map((text) => [`${encoded(name)}=${text}`]) },
      {
        weight: 1,
        arbitrary: fc.tuple(bentName(name), encodedHostile).map(([bent, text]) => [`${encoded(bent)}=${text}`]),
      },
      {
        weight: 1,
        arbitrary: encodedHostile.map((text) => [`${encoded(name)}=${text}`, `${encoded(name)}=${encoded(good)}`]),
      },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
  );
  const more = fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: pairsOf(otherNames, 1) });
  return fc.tuple(fc.tuple(...pairs), more).map(([kept, added]) => [...kept.flat(), added].filter(Boolean).join("&"));
}

const boundary = "limite";
const brokenFiles = [
  "",
  `--${boundary}--`,
  `--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="a.png"\r\n\r\nnon\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="../../\u0000.png"\r\nContent-Type: image/png\r\n\r\n\u0089PNG\r\n--${boundary}--\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="evidence"; filename="${"é".repeat(3_000)}.pdf"\r\n\r\n%PDF-1.4\r\n--${boundary}--\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="photo"\r\n\r\ntexte au lieu d’un fichier\r\n--${boundary}--\r\n`,
  `--${boundary}\r\nContent-Disposition: form-data; name="alternativeText"; filename="a"\r\n\r\nfichier au lieu d’un texte\r\n--${boundary}--\r\n`,
];

const asData = (path: string): string => {
  const [address = "", query] = path.split("?");
  return `${address === "/" ? "/_" : address}.data${query === undefined ? "" : `?${query}`}`;
};

/** Hostile requests to a page: its address, what it is asked, its forms; as a document and as data for a script. */
export function hostileRequests(target: Target, siteUrl: string): fc.Arbitrary<SiteRequest> {
  const headers = { origin: siteUrl, "content-type": "application/x-www-form-urlencoded" };
  const readings = addresses(target).map((path): SiteRequest => ({ path }));
  const posts = target.forms.map((fields) =>
    fc
      .tuple(
        fc.oneof({ weight: 3, arbitrary: fc.constant(target.path) }, { weight: 1, arbitrary: addresses(target) }),
        bodies(fields, target.ids),
      )
      .map(([path, body]): SiteRequest => ({ method: "POST", path, headers, body })),
  );
  const files = target.takesFiles
    ? [
        fc.constantFrom(...brokenFiles).map(
          (body): SiteRequest => ({
            method: "POST",
            path: target.path,
            headers: { ...headers, "content-type": `multipart/form-data; boundary=${boundary}` },
            body,
          }),
        ),
      ]
    : [];
  const acting = [...posts, ...files];
  const request = acting.length === 0 ? readings : fc.oneof(readings, fc.oneof(...acting));
  return fc
    .tuple(request, fc.integer({ min: 0, max: 3 }))
    .map(([one, chance]) => (chance === 0 ? { ...one, path: asData(one.path) } : one));
}
