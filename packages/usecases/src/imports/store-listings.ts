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
  findUnverifiedOrganisations,
  type ImportedOrganisation,
  keyOfImported,
  storeImportedOrganisations,
} from "@maillage/database/imports/imported-organisations.queries";
import { makeFindable } from "../search/make-findable.ts";
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
  /** The rows of organisations that may not be spoken for: written as drafts, or left as they were. */
  heldBack: ReadyListing[];
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
    const { idByKey } = organisations;
    const unverified = await findUnverifiedOrganisations(work.tx, [...new Set(idByKey.values())], work.now);
    const mayBeSpokenFor = (row: ReadyListing): boolean => !unverified.has(organisationOf(row, idByKey));
    const heldBack = rows.filter((row) => !mayBeSpokenFor(row));
    const how = { asDrafts, onlyDrafts: false, expiresOn, now: work.now };
    const written = merged(
      await write(work, listingsOf(rows.filter(mayBeSpokenFor), idByKey), how),
      await write(work, listingsOf(heldBack, idByKey), { ...how, asDrafts: true, onlyDrafts: true }),
    );
    await makeFindable(work, rows.length);
    const created = written.created.length;
    const revised = written.revised.length;
    const { leftAside } = written;
    const unchanged = rows.length - created - revised - leftAside;
    const newOrganisations = organisations.created.size;
    return {
      value: { created, revised, unchanged, leftAside, newOrganisations, heldBack },
      audit: auditLines(source, written),
    };
  },
});

/** The organisation a row is of; every one of the batch is there by now. */
function organisationOf({ organisation }: ReadyListing, idByKey: ReadonlyMap<string, string>): string {
  const id = idByKey.get(keyOfImported(organisation));
  if (id === undefined) throw new Error("an organisation of the batch could not be written");
  return id;
}

function listingsOf(rows: readonly ReadyListing[], idByKey: ReadonlyMap<string, string>): ImportedListing[] {
  return rows.map((row) => ({ ...row.content, organisationId: organisationOf(row, idByKey) }));
}

type Written = { created: WrittenListing[]; revised: WrittenListing[]; leftAside: number };

function merged(one: Written, other: Written): Written {
  return {
    created: [...one.created, ...other.created],
    revised: [...one.revised, ...other.revised],
    leftAside: one.leftAside + other.leftAside,
  };
}

async function write(
  work: Work,
  listings: ImportedListing[],
  how: ListingsImport & { onlyDrafts: boolean },
): Promise<Written> {
  if (listings.length === 0) return { created: [], revised: [], leftAside: 0 };
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
  const revised = await reviseImportedListings(work.tx, known, how);
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
