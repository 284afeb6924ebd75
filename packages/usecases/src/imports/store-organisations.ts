import { sql } from "kysely";
import { z } from "zod";
import {
  countByRegion,
  type ImportedOrganisation,
  keyOfImported,
  reviseImportedOrganisations,
  storeImportedOrganisations,
} from "@maillage/database/imports/imported-organisations.queries";
import { recordListedStatus } from "@maillage/database/imports/imported-verifications.queries";
import { type AuditLine, type Change, verb, type Work } from "../verbs/verb.ts";

/** An organisation ready to be written, with the number of its line. */
export type ReadyOrganisation = { line: number; organisation: ImportedOrganisation };

const batchInput = z.strictObject({
  source: z.string(),
  rows: z.array(z.custom<ReadyOrganisation>()),
  /** Whose list counts them in the ESS; null when the file is nobody's word. */
  listedBy: z.string().nullable(),
});

/** How long a list is believed without being imported again. */
const listLifeInMilliseconds = 365 * 24 * 60 * 60 * 1000;

/** Writes one batch of organisations: new ones, changed ones nobody administers, and the status an official list gives. */
export const storeOrganisations = verb("store-organisations", {
  policy: "house",
  input: batchInput,
  permission: async (work) => {
    await sql`set local statement_timeout = '120s'`.execute(work.tx);
  },
  change: async (work, { input }): Promise<Change<{ created: number; revised: number; unchanged: number }>> => {
    const { now, tx } = work;
    const organisations = input.rows.map((row) => row.organisation);
    const { idByKey, created } = await storeImportedOrganisations(tx, organisations, now);
    const known = organisations.filter((organisation) => !created.has(keyOfImported(organisation)));
    const revised = known.length === 0 ? [] : await reviseImportedOrganisations(tx, known, now);
    if (input.listedBy !== null) {
      const status = { verifierName: input.listedBy, now, expiresAt: new Date(now.getTime() + listLifeInMilliseconds) };
      await recordListedStatus(tx, [...idByKey.values()], status);
    }
    const counts = {
      created: created.size,
      revised: revised.length,
      unchanged: organisations.length - created.size - revised.length,
    };
    const changed = { created: [...created], revised };
    return { value: counts, audit: await auditByRegion(work, { source: input.source, idByKey, changed }) };
  },
});

/** One line for each region whose organisations came or changed: each CRESS reads those of its own. */
async function auditByRegion(
  work: Work,
  batch: { source: string; idByKey: Map<string, string>; changed: Record<"created" | "revised", string[]> },
): Promise<AuditLine[]> {
  const idsOf = (keys: readonly string[]): string[] => keys.flatMap((key) => batch.idByKey.get(key) ?? []);
  const created = await countByRegion(work.tx, idsOf(batch.changed.created));
  const revised = await countByRegion(work.tx, idsOf(batch.changed.revised));
  return [...new Set([...created.keys(), ...revised.keys()])].sort().map((regionCode) => ({
    action: "organisations.imported",
    subjectKind: "import",
    subjectId: batch.source,
    regionCode,
    details: { created: created.get(regionCode) ?? 0, revised: revised.get(regionCode) ?? 0 },
  }));
}
