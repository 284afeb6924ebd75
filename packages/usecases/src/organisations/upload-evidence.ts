import { z } from "zod";
import { countDocumentsSince, insertDocument } from "@maillage/database/organisations/evidence.queries";
import { lockOrganisation } from "@maillage/database/organisations/memberships.queries";
import { refuse } from "@maillage/domain/refusals/refusal";
import { signedInPersonId } from "../accounts/signed-in-person.ts";
import { keptName, readUpload } from "../uploads/read-upload.ts";
import { type Change, verb } from "../verbs/verb.ts";
import { actingOf } from "./own-membership.ts";

const filesADay = 20;
const day = 24 * 60 * 60 * 1000;
const evidenceTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp", "image/avif"] as const;

const fileInput = z.strictObject({
  name: z.string("Choisissez un fichier.").max(1000, "Le nom de ce fichier est trop long."),
  bytes: z.instanceof(Uint8Array, { error: "Choisissez un fichier." }),
});

/** Keeps a piece of evidence, which only its organisation and the CRESS of its region may open. */
export const uploadEvidence = verb("upload-evidence", {
  policy: "administrator",
  input: fileInput,
  prepare: (_call, { bytes }) => readUpload(bytes, evidenceTypes),
  permission: async (work) => {
    const organisation =
      (await lockOrganisation(work.tx, actingOf(work).organisationId)) ?? refuse("organisation_not_found");
    const since = new Date(work.now.getTime() - day);
    const sent = await countDocumentsSince(work.tx, { organisationId: organisation.id, since });
    return sent >= filesADay ? refuse("quota_reached") : organisation;
  },
  change: async (
    work,
    { input, subject: { id, regionCode }, prepared: file },
  ): Promise<Change<{ documentId: string; name: string }>> => {
    const name = keptName(input.name);
    const { mediaType, bytes } = file;
    const kept = {
      organisationId: id,
      uploadedBy: signedInPersonId(work.actor),
      name,
      mediaType,
      bytes,
      now: work.now,
    };
    const documentId = await insertDocument(work.tx, { ...kept, purpose: "evidence" });
    return {
      value: { documentId, name },
      audit: {
        action: "evidence.sent",
        subjectKind: "document",
        subjectId: documentId,
        regionCode,
        details: { organisationId: id },
      },
    };
  },
});
