import { sql } from "kysely";
import { z } from "zod";
import {
  type ImportedOrganisation,
  keyOfImported,
  reviseImportedOrganisations,
  storeImportedOrganisations,
} from "@maillage/database/imports/imported-organisations.queries";
import { recordListedStatus } from "@maillage/database/imports/imported-verifications.queries";
import { type Change, verb } from "../verbs/verb.ts";

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
    const audit = {
      action: "organisations.imported",
      subjectKind: "import",
      subjectId: input.source,
      regionCode: null,
      details: counts,
    };
    return { value: counts, audit: counts.created + counts.revised > 0 ? audit : [] };
  },
});
