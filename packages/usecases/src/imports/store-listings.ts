import { sql } from "kysely";
import { z } from "zod";
import {
  findImportedReferences,
  findListingsLeftAside,
  type ImportedListing,
  insertImportedListings,
  type ListingsImport,
  renewImportedListings,
  reviseImportedListings,
  type WrittenListing,
} from "@maillage/database/imports/imported-listings.queries";
import {
  type ImportedOrganisation,
  keyOfImported,
  storeImportedOrganisations,
} from "@maillage/database/imports/imported-organisations.queries";
import { type AuditLine, type Change, verb, type Work } from "../verbs/verb.ts";

/** A listing ready to be written, with the number of its line. */
export type ReadyListing = {
  line: number;
  organisation: ImportedOrganisation;
  content: Omit<ImportedListing, "organisationId">;
};

/** What became of a batch. `leftAside`: its people changed it since, or it has ended. */
export type StoredBatch = {
  created: number;
  revised: number;
  unchanged: number;
  leftAside: number;
  newOrganisations: number;
};

const batchInput = z.strictObject({
  /** The name of the file, for the log. */
  source: z.string(),
  rows: z.array(z.custom<ReadyListing>()),
  asDrafts: z.boolean(),
  expiresOn: z.iso.date(),
});

/** Writes one batch of an imported file: the organisations it names, then its listings, in one transaction. */
export const storeListings = verb("store-listings", {
  policy: "house",
  input: batchInput,
  permission: async (work) => {
    await sql`set local statement_timeout = '120s'`.execute(work.tx);
  },
  change: async (work, { input }): Promise<Change<StoredBatch>> => {
    const { rows, source, asDrafts, expiresOn } = input;
    const organisations = await storeImportedOrganisations(
      work.tx,
      rows.map((row) => row.organisation),
      work.now,
    );
    const listings = rows.flatMap(({ organisation, content }): ImportedListing[] => {
      const organisationId = organisations.idByKey.get(keyOfImported(organisation));
      return organisationId === undefined ? [] : [{ ...content, organisationId }];
    });
    if (listings.length < rows.length) throw new Error("an organisation of the batch could not be written");
    const written = await write(work, listings, { asDrafts, expiresOn, now: work.now });
    const created = written.created.length;
    const revised = written.revised.length;
    const unchanged = rows.length - created - revised - written.leftAside;
    return {
      value: {
        created,
        revised,
        unchanged,
        leftAside: written.leftAside,
        newOrganisations: organisations.created.size,
      },
      audit: auditLines(source, written),
    };
  },
});

type Written = { created: WrittenListing[]; revised: WrittenListing[]; leftAside: number };

async function write(work: Work, listings: ImportedListing[], how: ListingsImport): Promise<Written> {
  const created = await insertImportedListings(work.tx, listings, how);
  let absent = without(listings, created);
  // Left out because a listing of that reference is there, or because the short code drawn is taken: drawn again.
  for (let attempt = 0; attempt < 5 && absent.length > 0; attempt += 1) {
    const there = await findImportedReferences(
      work.tx,
      absent.map((listing) => listing.reference),
    );
    absent = absent.filter((listing) => !there.has(listing.reference));
    if (absent.length > 0) created.push(...(await insertImportedListings(work.tx, absent, how)));
  }
  const known = without(listings, created);
  if (known.length === 0) return { created, revised: [], leftAside: 0 };
  const revised = await reviseImportedListings(work.tx, known, work.now);
  const leftAside = await findListingsLeftAside(work.tx, known);
  await renewImportedListings(
    work.tx,
    known.map((listing) => listing.reference).filter((reference) => !leftAside.has(reference)),
    how,
  );
  return { created, revised, leftAside: leftAside.size };
}

function without(listings: readonly ImportedListing[], written: readonly WrittenListing[]): ImportedListing[] {
  if (written.length === 0) return [...listings];
  const references = new Set(written.map((row) => row.reference));
  return listings.filter((listing) => !references.has(listing.reference));
}

/** One line a region: each CRESS reads what came into its own. */
function auditLines(source: string, { created, revised }: Written): AuditLine[] {
  const regions = [...new Set([...created, ...revised].map((row) => row.regionCode))];
  const countIn = (rows: readonly WrittenListing[], region: string): number =>
    rows.filter((row) => row.regionCode === region).length;
  return regions.map((regionCode) => ({
    action: "listings.imported",
    subjectKind: "import",
    subjectId: source,
    regionCode,
    details: { created: countIn(created, regionCode), revised: countIn(revised, regionCode) },
  }));
}
