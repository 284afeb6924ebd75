import { z } from "zod";
import { linkTokenInput } from "../people/account.input.ts";
import { refusalReasons } from "./complement-refusal.rules.ts";

const ids = {
  listingId: z.uuid("Cette annonce n’existe pas."),
  otherId: z.uuid("Cette suggestion n’existe pas."),
};

/** « Not for us, because »: a suggestion made to a listing of one's own. */
export const refuseComplementInput = z.strictObject({
  ...ids,
  reason: z.enum(refusalReasons, "Choisissez une raison dans la liste."),
});

/** The same suggestion, shown again. */
export const restoreComplementInput = z.strictObject(ids);

/** By the link of a weekly letter. */
export const stopSuggestionsInput = z.strictObject({ token: linkTokenInput });

/** Whether one wants the weekly letters of suggestions. */
export const suggestionLettersInput = z.strictObject({ wanted: z.boolean() });

/** The complements of a published listing. */
export const complementsInput = z.strictObject({
  listingId: ids.listingId,
  size: z.number().int().min(1, "La taille est d’au moins 1.").max(20, "La taille est de 20 au plus.").default(5),
});
