import { z } from "zod";
import { findEvidence } from "@maillage/database/moderation/log.queries";
import { maySettle } from "@maillage/domain/permissions/policy";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb } from "../verbs/verb.ts";

/** A piece of evidence for the desk's private viewer. */
export type OpenedEvidence = { name: string; mediaType: string; base64: string };

/** Opens a piece of evidence, for the desk of its region only; the log tells who did. */
export const openEvidence = verb("open-evidence", {
  policy: "moderator",
  input: z.strictObject({ documentId: z.uuid("Ce justificatif n’existe pas.") }),
  permission: async (work, { documentId }) => {
    const file = await findEvidence(work.tx, documentId);
    return file && maySettle(work.actor, file) ? file : refuse("evidence_not_found");
  },
  change: async (_work, { input: { documentId }, subject: file }): Promise<Change<OpenedEvidence>> => {
    const { name, mediaType, bytes, organisationId, regionCode } = file;
    const audit = { action: "evidence.opened", subjectKind: "document", subjectId: documentId, regionCode };
    return {
      value: { name, mediaType, base64: bytes.toString("base64") },
      audit: { ...audit, details: { organisationId } },
    };
  },
});
