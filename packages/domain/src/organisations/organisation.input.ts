import { z } from "zod";
import { emailInput, linkTokenInput } from "../people/account.input.ts";
import { membershipRoles } from "../permissions/actor.ts";
import { legalFamilyCodes } from "./legal-family.ts";
import { declaredStatuses } from "./organisation.ts";
import { normaliseSiret, whatIsWrongWithSiret } from "./siret.ts";

export const siretInput = z
  .string("Indiquez le numéro SIRET.")
  .max(40, "Le numéro SIRET doit compter 14\u00a0chiffres.")
  .transform(normaliseSiret)
  .superRefine((siret, context) => {
    const problem = whatIsWrongWithSiret(siret);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

export const communeCodeInput = z
  .string("Choisissez une commune.")
  .regex(/^(\d{2}|2[AB])\d{3}$/, "Choisissez une commune dans la liste, ou tapez son code postal.");

export const organisationNameInput = z
  .string("Indiquez le nom de la structure.")
  .trim()
  .min(2, "Indiquez le nom de la structure.")
  .max(160, "Le nom peut compter 160\u00a0caractères au plus.");

export const lookUpOrganisationInput = z.strictObject({ siret: siretInput });

/** Registration: the register's answer is asked for again by the server; the typed part serves when it does not answer. */
export const registerOrganisationInput = z.strictObject({
  siret: siretInput,
  message: z.string().trim().max(500, "Votre message peut compter 500\u00a0caractères au plus.").optional(),
  manual: z
    .strictObject({
      name: organisationNameInput,
      family: z.enum(legalFamilyCodes, "Choisissez la forme juridique."),
      communeCode: communeCodeInput,
    })
    .optional(),
});

/** Which organisation an imported record without a SIREN is, says who claims it. */
export const claimWithSiretInput = z.strictObject({
  organisationId: z.uuid("Cette structure n’existe pas."),
  siret: siretInput,
  message: z.string().trim().max(500, "Votre message peut compter 500\u00a0caractères au plus.").default(""),
});

/** What was typed by hand, mended while nobody has confirmed it. */
export const correctOrganisationInput = z.strictObject({
  name: organisationNameInput,
  family: z.enum(legalFamilyCodes, "Choisissez la forme juridique."),
  communeCode: communeCodeInput,
});

export const requestMembershipInput = z.strictObject({
  organisationId: z.uuid("Cette structure n’existe pas."),
  message: z.string().trim().max(500, "Votre message peut compter 500\u00a0caractères au plus.").default(""),
});
export const decideMembershipInput = z.strictObject({
  membershipId: z.uuid("Cette demande n’existe pas."),
  outcome: z.enum(["approved", "refused"], "Acceptez ou refusez la demande."),
  role: z.enum(membershipRoles, "Choisissez un rôle.").default("contributor"),
});
export const membershipIdInput = z.strictObject({ membershipId: z.uuid("Ce rattachement n’existe pas.") });
export const changeRoleInput = z.strictObject({
  membershipId: z.uuid("Ce rattachement n’existe pas."),
  role: z.enum(membershipRoles, "Choisissez un rôle."),
});
export const inviteInput = z.strictObject({ email: emailInput, role: z.enum(membershipRoles, "Choisissez un rôle.") });
export const acceptInvitationInput = z.strictObject({ token: linkTokenInput });

const websiteInput = z
  .string()
  .trim()
  .max(200, "L’adresse du site peut compter 200\u00a0caractères au plus.")
  .refine(
    (text) => text === "" || /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text),
    "L’adresse du site commence par https://. Par exemple https://exemple.fr",
  );

export const editProfileInput = z.strictObject({
  description: z.string().trim().max(2000, "La présentation peut compter 2\u00a0000\u00a0caractères au plus."),
  website: websiteInput,
});

export const requestVerificationInput = z.strictObject({
  fact: z.enum(["representative", "ess_status", "local_authority"], "Choisissez ce qu’il faut vérifier."),
  declaredStatus: z
    .enum(
      declaredStatuses.map((row) => row.code),
      "Choisissez le statut déclaré.",
    )
    .nullable()
    .default(null),
  statement: z
    .string("Expliquez votre demande en une phrase ou deux.")
    .trim()
    .min(10, "Expliquez votre demande en une phrase ou deux.")
    .max(1000, "Votre explication peut compter 1\u00a0000\u00a0caractères au plus."),
  evidenceId: z.uuid().nullable().default(null),
});
