import { z } from "zod";
import type { Connection } from "@maillage/database/connection";
import { countDocumentsSince, insertDocument } from "@maillage/database/organisations/evidence.queries";
import { lockOrganisation } from "@maillage/database/organisations/memberships.queries";
import { refuse } from "@maillage/domain/refusals/refusal";
import { signedInPersonId } from "../accounts/signed-in-person.ts";
import { limitUploads } from "../uploads/limit-uploads.ts";
import { keptName, readUpload } from "../uploads/read-upload.ts";
import { actingOf } from "../verbs/acting-of.ts";
import { type Change, verb } from "../verbs/verb.ts";

const filesADay = 20;
const day = 24 * 60 * 60 * 1000;
const evidenceTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp", "image/avif"] as const;

const fileInput = z.strictObject({
  name: z.string("Choisissez un fichier.").max(1000, "Le nom de ce fichier est trop long."),
  bytes: z.instanceof(Uint8Array, { error: "Choisissez un fichier." }),
});

/** Twenty pieces of evidence a day; the photos of its listings are counted apart. */
async function refuseOverQuota(db: Connection, organisationId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - day);
  const sent = await countDocumentsSince(db, { organisationId, since, purpose: "evidence" });
  if (sent >= filesADay) refuse("quota_reached");
}

/** Keeps a piece of evidence, which only its organisation and the CRESS of its region may open. */
export const uploadEvidence = verb("upload-evidence", {
  policy: "administrator",
  input: fileInput,
  prepare: async (call, { bytes }) => {
    await limitUploads(call);
    // Looked at before the file is opened, and again under the organisation's lock: many may come at once.
    const { organisationId } = call.actor.acting ?? refuse("organisation_needed");
    await refuseOverQuota(call.db, organisationId, call.now());
    return readUpload(bytes, evidenceTypes);
  },
  permission: async (work) => {
    const organisation =
      (await lockOrganisation(work.tx, actingOf(work).organisationId)) ?? refuse("organisation_not_found");
    await refuseOverQuota(work.tx, organisation.id, work.now);
    return organisation;
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
