import fc from "fast-check";
import type { z } from "zod";
import { type InputShape, shapeOf } from "./input-shape.ts";
import { sampleOf } from "./sample-input.ts";

/** Texts that have broken something somewhere. */
export const hostileTexts = [
  "",
  " ",
  "\u0000",
  "nul\u0000dedans",
  "\ud800",
  "\udfff seul",
  "🚲👩🏽‍🌾🏳️‍🌈",
  "a\u0301\u0323\u0300".repeat(30),
  "\u202eal à srevne’l",
  "\u200b\ufeff\u2028\u2029",
  "'; drop table listing; --",
  "' or '1'='1",
  "$1 $2 :name {} %s %n",
  "a & | ! <-> ( ) :* 'b",
  "((((((((",
  "!!!:*&",
  '"guillemet non fermé',
  "\\",
  "\\x00\\u0000",
  "%_%",
  "../../../../etc/passwd",
  "<script>alert(1)</script>",
  "${7*7}{{7*7}}",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "Infinity",
  "-1",
  "1e309",
  "0x10",
  "９９９",
  "true",
  "0000-00-00",
  "0000-01-01",
  "9999-12-31",
  "-infinity",
  "{}",
  "[]",
  "\r\nSet-Cookie: a=b",
] as const;

const hostileText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("é".repeat(5_000), "a ".repeat(20_000), "\u0000".repeat(3_000), "(".repeat(4_000)),
  },
);

const hostileNumber = fc.constantFrom(
  0,
  -0,
  -1,
  1,
  0.5,
  2_147_483_648,
  -2_147_483_649,
  Number.MAX_SAFE_INTEGER,
  1e21,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
);

const deepNest = (depth: number): unknown => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
// Parsed, as a request's body is: written as a literal, `__proto__` would set the prototype.
const prototypeKeys: unknown = JSON.parse(
  '{"__proto__":{"personId":"x"},"constructor":{"prototype":{"nationalTeam":true}}}',
);

/** Anything at all, of the wrong type more often than not. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  hostileNumber,
  fc.constantFrom(null, true, false, [], {}, [[]], [null], prototypeKeys, deepNest(40), deepNest(1_000)),
  fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "length", "then", "toJSON")),
    hostileText,
    { maxKeys: 4 },
  ),
  fc.array(hostileText, { maxLength: 50 }),
);

/** A text that its shape may well take: hostile words cut or filled to the length asked, or what the pattern wants. */
function textLike(shape: InputShape): fc.Arbitrary<unknown> {
  if (shape.format === "date")
    return fc.constantFrom("2027-03-15", "0000-01-01", "0001-01-01", "9999-12-31", "2024-02-29", "2023-02-29");
  if (shape.pattern !== undefined) return fc.stringMatching(new RegExp(shape.pattern));
  const { minLength = 0, maxLength = 2_000 } = shape;
  return hostileText.map((text) => text.padEnd(minLength, "x").slice(0, maxLength));
}

function numberLike({ minimum = 0, maximum = 100 }: InputShape): fc.Arbitrary<unknown> {
  const [from, to] = [Math.max(minimum, -1e15), Math.min(maximum, Number.MAX_SAFE_INTEGER)];
  return fc.oneof(fc.constantFrom(from, to), fc.integer({ min: from, max: to }));
}

const asCursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const noRow = "0190a5c0-0000-7000-8000-00000000abcd";
/** Cursors are opaque, not secret: anyone may write one. */
export const hostileCursors = fc.constantFrom(
  asCursor({ at: "0000-01-01T00:00:00Z", id: noRow }),
  asCursor({ at: "9999-12-31T23:59:59.999Z", id: noRow }),
  asCursor({ at: "2026-01-01T00:00:00Z", id: "x" }),
  asCursor({ order: "newest", key: 1e308, id: noRow, of: "" }),
  asCursor({ name: "nul\u0000", id: noRow }),
  asCursor(null),
  asCursor([]),
);

type Ids = readonly string[];

/** Values a shape may well take, hostile as far as it lets them. */
function shaped(shape: InputShape, name: string, ids: Ids): fc.Arbitrary<unknown> {
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map((variant) => shaped(variant, name, ids)));
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case "object":
      return shapedObject(shape, ids);
    case "array":
      return fc.array(bent(shape.items ?? {}, name, ids), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? 8, 8),
      });
    case "string":
      if (name === "cursor") return fc.oneof(hostileCursors, textLike(shape));
      return shape.format === "uuid" || name.endsWith("Id")
        ? fc.oneof(fc.constantFrom(...ids), fc.uuid())
        : textLike(shape);
    case "number":
    case "integer":
      return numberLike(shape);
    case "boolean":
      return fc.boolean();
    default:
      return fc.constant(sampleOf(shape, name));
  }
}

function shapedObject(shape: InputShape, ids: Ids): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape.properties ?? {}).map(
    ([key, property]) => [key, bent(property, key, ids)] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...(shape.required ?? [])] });
}

/** Mostly of its shape, as it must be to get past the schema; the word's own good value often; sometimes anything. */
function bent(shape: InputShape, name: string, ids: Ids): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 9, arbitrary: shaped(shape, name, ids) },
    { weight: 6, arbitrary: fc.constant(sampleOf(shape, name)) },
    { weight: 1, arbitrary: anything },
  );
}

/**
 * Hostile inputs for a procedure: four in five nearly of the shape its schema takes, so that they reach the database;
 * the rest anything at all.
 * @param ids identifiers that exist, so that rows are found behind them
 */
export function hostileInputs(schema: z.ZodType | null, ids: Ids): fc.Arbitrary<unknown> {
  const shape = schema === null ? {} : shapeOf(schema);
  const takesNothing = Object.keys(shape.properties ?? {}).length === 0;
  return fc.oneof(
    { weight: takesNothing ? 0 : 4, arbitrary: shaped(shape, "", ids) },
    { weight: 1, arbitrary: anything },
  );
}
