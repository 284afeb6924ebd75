import type { z } from "zod";
import { storableText } from "@maillage/domain/wording/storable-text";

/** What is wrong with a query string: the parameter, and the sentence that names it and says how to mend it. */
export type ParameterProblem = { parameter: string; message: string };

/** Either what was asked, or the first thing wrong with it. */
export type ReadQuery<Value> = { asked: Value; problem?: undefined } | { asked?: undefined; problem: ParameterProblem };

/** « nature », with the spaces French wants inside. */
export const quoted = (parameter: string): string => `«\u00a0${parameter}\u00a0»`;

/**
 * Reads a query string strictly: an unknown parameter, one given twice or a bad value is a problem, never ignored.
 * A parameter without a value (`q=`) is the same as none: forms and links write it so.
 */
export function readQuery<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  query: URLSearchParams,
): ReadQuery<z.output<z.ZodObject<Shape>>> {
  const given: Record<string, string> = {};
  for (const name of new Set(query.keys())) {
    if (!Object.hasOwn(schema.shape, name)) return { problem: unknownParameter(name, Object.keys(schema.shape)) };
    const values = query.getAll(name);
    if (values.length > 1)
      return { problem: { parameter: name, message: `Le paramètre ${quoted(name)} ne peut être donné qu’une fois.` } };
    const value = storableText(values[0] ?? "").trim();
    if (value !== "") given[name] = value;
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return { asked: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    problem: { parameter: String(issue?.path[0] ?? ""), message: issue?.message ?? "Cette demande n’est pas lisible." },
  };
}

function unknownParameter(name: string, known: readonly string[]): ParameterProblem {
  const parameter = storableText(name).slice(0, 40);
  return {
    parameter,
    message: `Le paramètre ${quoted(parameter)} n’existe pas. Les paramètres possibles sont ${known.join(", ")}.`,
  };
}
