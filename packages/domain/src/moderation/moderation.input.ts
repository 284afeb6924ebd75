import { z } from "zod";
import { emailInput } from "../people/account.input.ts";
import { dayInput } from "../wording/day.input.ts";
import { reasonsFor } from "./case.rules.ts";
import { decisionOutcomes, decisionSubjects, noticeReasons } from "./decision.ts";

export const decideInput = z
  .strictObject({
    subject: z.enum(decisionSubjects),
    id: z.uuid("Ce dossier n’existe pas."),
    outcome: z.enum(decisionOutcomes, "Choisissez une décision."),
    reasons: z
      .array(z.string().regex(/^[a-z_]{2,40}$/))
      .max(6)
      .default([]),
    words: z.string().trim().max(2000, "L’explication peut compter 2\u00a0000\u00a0caractères au plus.").default(""),
    /** What the moderator read: a text amended since is not the one decided on. */
    version: z.int32().min(0).nullable().default(null),
    expiresOn: dayInput("Indiquez une date, par exemple 31/12/2028.").nullable().default(null),
  })
  .refine((decision) => ["accepted", "dismissed"].includes(decision.outcome) || decision.reasons.length > 0, {
    path: ["reasons"],
    message: "Choisissez au moins une raison\u00a0: la personne doit savoir pourquoi.",
  })
  .refine((decision) => ["accepted", "dismissed"].includes(decision.outcome) || decision.words.length >= 10, {
    path: ["words"],
    message: "Ajoutez une phrase qui explique et dit comment faire\u00a0: 10\u00a0caractères au moins.",
  })
  .refine(
    ({ subject, outcome, reasons }) => {
      const known = reasonsFor(subject, outcome).map((reason) => reason.code);
      return ["accepted", "dismissed"].includes(outcome) || reasons.every((reason) => known.includes(reason));
    },
    { path: ["reasons"], message: "Cette raison ne convient pas à cette décision. Choisissez-en une autre." },
  );

export const undoDecisionInput = z.strictObject({ decisionId: z.uuid("Cette décision n’existe pas.") });
export const queueInput = z.strictObject({
  cursor: z.string().max(200).nullable().default(null),
  size: z.number().int().min(1).max(100).default(50),
});
export const caseInput = z.strictObject({ subject: z.enum(decisionSubjects), id: z.uuid("Ce dossier n’existe pas.") });
export const moderationLogInput = z.strictObject({
  regionCode: z
    .string()
    .regex(/^\d{2,3}$/)
    .nullable()
    .default(null),
  cursor: z.string().max(200).nullable().default(null),
  size: z.number().int().min(1).max(100).default(50),
});
export const cressSettingsInput = z.strictObject({
  regionCode: z.string().regex(/^\d{2,3}$/, "Cette région n’existe pas."),
  trustedAfter: z
    .number("Indiquez un nombre d’annonces.")
    .int()
    .min(0, "Indiquez 0 ou plus.")
    .max(50, "Indiquez 50 au plus."),
  announcedDelayDays: z
    .number("Indiquez un nombre de jours.")
    .int()
    .min(1, "Indiquez 1 jour au moins.")
    .max(60, "Indiquez 60 jours au plus.")
    .nullable(),
});

export const fileNoticeInput = z.strictObject({
  /** Comes with the form: the same form sent twice makes one notice. */
  key: z.string().min(8).max(64).nullable().default(null),
  subject: z.enum(["listing", "organisation"]),
  id: z.uuid("Ce contenu n’existe pas."),
  reason: z.enum(
    noticeReasons.map((reason) => reason.code),
    "Choisissez la raison du signalement.",
  ),
  words: z
    .string("Expliquez ce qui pose problème.")
    .trim()
    .min(10, "Expliquez ce qui pose problème en une phrase au moins.")
    .max(2000, "L’explication peut compter 2\u00a0000\u00a0caractères au plus."),
  contactEmail: emailInput.nullable().default(null),
});
