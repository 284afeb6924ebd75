import { z } from "zod";
import { communeCodeInput } from "../organisations/organisation.input.ts";
import { categoryCodes } from "../vocabulary/vocabulary.ts";

/** The words of a listing being written. */
export const writtenInput = z.strictObject({
  title: z.string().max(120, "Le titre peut compter 120\u00a0caractères au plus."),
  body: z.string().max(5000, "La description peut compter 5\u00a0000\u00a0caractères au plus."),
});

/** What listings like one being written are looked for by. */
export const lookAlikesInput = z.strictObject({
  title: writtenInput.shape.title,
  category: z.enum(categoryCodes, "Cette catégorie n’existe pas.").nullable(),
  communeCode: communeCodeInput.nullable(),
});
export type LookAlikesOf = z.output<typeof lookAlikesInput>;
