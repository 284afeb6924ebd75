import { z } from "zod";

/** The parts of JSON Schema that our inputs use. */
export type InputShape = {
  type?: string;
  format?: string;
  pattern?: string;
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  anyOf?: readonly InputShape[];
  properties?: Readonly<Record<string, InputShape>>;
  required?: readonly string[];
  items?: InputShape;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};

/** The shape of what a schema takes; files, which JSON cannot say, are left open. */
export function shapeOf(schema: z.ZodType): InputShape {
  // JSON Schema written by zod: our inputs use no more of it than `InputShape` says.
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as InputShape;
}

/** An identifier in an input: where it stands, and what it is called. */
export type IdentifierField = { at: readonly string[]; name: string };

/** Every identifier an input may hold: UUIDs, and whatever is called `…Id` or `id`. */
export function identifiersIn(shape: InputShape, at: readonly string[] = []): IdentifierField[] {
  const name = at.at(-1) ?? "";
  const variants = shape.anyOf ?? [];
  const isText = shape.type === "string" || variants.some((variant) => variant.type === "string");
  const isUuid = shape.format === "uuid" || variants.some((variant) => variant.format === "uuid");
  if (isUuid || (isText && /(?:^id|Id)$/.test(name))) return [{ at, name }];
  const inside = [...variants, ...(shape.items ? [shape.items] : [])].flatMap((variant) => identifiersIn(variant, at));
  const below = Object.entries(shape.properties ?? {}).flatMap(([key, property]) =>
    identifiersIn(property, [...at, key]),
  );
  return [...inside, ...below];
}

/** The input with a value put at a place, the rest as it was. */
export function withValueAt(input: unknown, at: readonly string[], value: unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return value;
  const fields = typeof input === "object" && input !== null ? input : {};
  const inner: unknown = Reflect.get(fields, key);
  return { ...fields, [key]: withValueAt(inner, rest, value) };
}
