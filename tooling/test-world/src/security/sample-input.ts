import fc from "fast-check";
import type { z } from "zod";
import { type InputShape, shapeOf } from "./input-shape.ts";

/** The smallest picture there is: PNG, one pixel. */
export const onePixel = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** Values that no shape can tell: what the words of the domain mean. */
const known: Readonly<Record<string, unknown>> = {
  email: "personne@exemple.fr",
  contactEmail: "personne@exemple.fr",
  siret: "73282932000074",
  token: `${"a".repeat(20)}.${"A".repeat(43)}`,
  territory: "departement:63",
  website: "https://exemple.fr",
  east: 4,
  north: 46,
  bytes: onePixel,
  password: "quatre mots sans aucun rapport",
};

function sampleText(shape: InputShape): string {
  if (shape.format === "uuid") return "0190a5c0-0000-7000-8000-00000000abcd";
  if (shape.format === "date") return "2027-03-15";
  if (shape.pattern !== undefined)
    return fc.sample(fc.stringMatching(new RegExp(shape.pattern)), { numRuns: 1, seed: 7 })[0] ?? "";
  return "Un texte d’essai. ".repeat(Math.ceil(((shape.minLength ?? 1) + 1) / 18)).slice(0, shape.maxLength ?? 4000);
}

/** One value of this shape, always the same; optional parts are left out, and null is taken where it may be. */
export function sampleOf(shape: InputShape, name = ""): unknown {
  if (shape.anyOf)
    return shape.anyOf.some((variant) => variant.type === "null") ? null : sampleOf(shape.anyOf[0] ?? {}, name);
  if (Object.hasOwn(known, name)) return known[name];
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  switch (shape.type) {
    case "object": {
      const required = new Set(shape.required ?? []);
      const fields = Object.entries(shape.properties ?? {}).filter(([key]) => required.has(key));
      return Object.fromEntries(fields.map(([key, property]) => [key, sampleOf(property, key)]));
    }
    case "array":
      return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items ?? {}, name));
    case "string":
      return sampleText(shape);
    case "number":
    case "integer":
      return Math.max(shape.minimum ?? 0, 0);
    case "boolean":
      return false;
    case "null":
      return null;
    default:
      return {};
  }
}

/** An input the schema takes. Throws when it cannot be made from the shape alone: teach `known` the word that is missing. */
export function sampleInput(schema: z.ZodType | null): unknown {
  if (schema === null) return undefined;
  const sample = sampleOf(shapeOf(schema));
  const parsed = schema.safeParse(sample);
  if (!parsed.success)
    throw new Error(
      `no sample for this input: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.code}`).join(", ")}`,
    );
  return sample;
}
