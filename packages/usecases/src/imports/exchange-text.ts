import { z } from "zod";
import { storableText } from "@maillage/domain/wording/storable-text";
import { importReasons } from "./import-reasons.fr.ts";

/** A piece of text PostgreSQL can keep: no null character, no half of a surrogate pair. */
const isKeepable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

/** A text field: its absence, another type or damaged characters are told apart. Blanks around it and control characters are dropped. */
export function textField(field: string) {
  return z
    .string({
      error: ({ input }) =>
        input === undefined || input === null ? importReasons.missing(field) : importReasons.notText(field),
    })
    .refine(isKeepable, importReasons.damagedText(field))
    .transform((text) => storableText(text).trim())
    .refine((text) => text !== "", importReasons.missing(field));
}

/** One of the codes of a vocabulary. */
export function codeField<const Code extends string>(field: string, codes: readonly Code[]) {
  return z.enum(codes, {
    error: ({ input }) =>
      input === undefined || input === null ? importReasons.missing(field) : importReasons.unknownValue(field, input),
  });
}

/** A calendar date, or nothing. */
export function dateField(field: string) {
  return z.iso
    .date({ error: ({ input }) => importReasons.notADate(field, input) })
    .nullish()
    .transform((day) => day ?? null);
}

/** The first thing wrong with a value, as the reason of its line. */
export function firstReason(error: z.ZodError): string {
  return error.issues[0]?.message ?? importReasons.notAnObject;
}
