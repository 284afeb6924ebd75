import { z } from "zod";
import { givingUpReasons, partnershipStatuses } from "./partnership.rules.ts";

const bodyInput = z
  .string("Écrivez votre message.")
  .trim()
  .min(2, "Écrivez votre message.")
  .max(5000, "Un message peut compter 5\u00a0000\u00a0caractères au plus.");

export const replyToListingInput = z.strictObject({
  listingId: z.uuid("Cette annonce n’existe pas."),
  body: bodyInput,
});
export const conversationIdInput = z.strictObject({ conversationId: z.uuid("Cette conversation n’existe pas.") });
export const sendMessageInput = z.strictObject({
  conversationId: z.uuid("Cette conversation n’existe pas."),
  body: bodyInput,
  key: z.string().min(8).max(64).nullable().default(null),
});
export const takePartnershipStepInput = z
  .strictObject({
    conversationId: z.uuid("Cette conversation n’existe pas."),
    status: z.enum(
      partnershipStatuses.map((row) => row.code),
      "Choisissez où vous en êtes.",
    ),
    reason: z
      .enum(
        givingUpReasons.map((row) => row.code),
        "Choisissez une raison.",
      )
      .nullable()
      .default(null),
    words: z.string().trim().max(500, "Votre explication peut compter 500\u00a0caractères au plus.").default(""),
  })
  .refine((step) => step.status !== "given_up" || step.reason !== null, {
    path: ["reason"],
    message: "Dites en un mot pourquoi cela s’arrête\u00a0: cela aide les suivants.",
  });
