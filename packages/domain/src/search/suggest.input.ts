import { z } from "zod";

/** A text being typed, to be completed. */
export const suggestInput = z.strictObject({
  text: z.string().trim().max(200, "La recherche peut compter 200\u00a0caractères au plus."),
  /** Whether places and organisations are proposed beside words and categories. */
  withNames: z.boolean().default(true),
});
export type SuggestText = z.output<typeof suggestInput>;
