import { expiryOf } from "@maillage/domain/listings/expiry.rules";
import { sirenOf } from "@maillage/domain/organisations/siret";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { type CommuneResolver, loadCommuneResolver } from "@maillage/territories/commune-resolver";
import { isBadLine } from "@maillage/territories/delimited-text";
import { houseCall } from "../scheduled/in-batches.ts";
import { countSearchTerms } from "../search/count-search-terms.ts";
import type { House } from "../verbs/verb.ts";
import { byHalves } from "./by-halves.ts";
import { exchangeFamilies } from "./exchange-families.ts";
import { importReasons } from "./import-reasons.fr.ts";
import { type BadLine, emptyReport, type ImportReport, type ImportSource } from "./import-report.ts";
import { storeInBatches } from "./in-batches.ts";
import { type ListingLine, reachOf, readListingLine } from "./listing-line.ts";
import { organisationReference } from "./organisation-reference.ts";
import { type JsonLine, readJsonLines } from "./read-json-lines.ts";
import { type ReadyListing, type StoredBatch, storeListings } from "./store-listings.ts";

export type ListingsSource = ImportSource & { asDrafts?: boolean | undefined };

/**
 * Imports listings, one JSON object a line. Each is known by its `id`: run twice, an unchanged one is left and a
 * changed one revised. Published, or drafts when asked or when their organisation is in the hands of someone no CRESS
 * has verified; none expires before six months from now. Lines that cannot be read are told one by one and cost no other. Memory does not grow with the file, but for its ids.
 */
export async function importListings(house: House, source: ListingsSource): Promise<ImportReport> {
  const started = performance.now();
  const report = emptyReport();
  const leave = (bad: BadLine): void => {
    report.badLines += 1;
    source.onBadLine?.(bad);
  };
  const expiresOn = lastDay(house.now());
  const storeRows = async (rows: readonly ReadyListing[]): Promise<void> => {
    const batch = { source: source.name, rows: [...rows], asDrafts: source.asDrafts ?? false, expiresOn };
    const stored = await storeListings(houseCall(house), batch);
    add(report, stored);
    for (const { line, organisation } of stored.heldBack)
      source.onHeldBack?.({ line, reason: importReasons.unverifiedOrganisation(organisation.name) });
    const { lines, created, revised, unchanged, leftAside, badLines } = report;
    source.onProgress?.({ lines, kept: created + revised + unchanged + leftAside, left: badLines });
  };
  const store = (rows: readonly ReadyListing[]): Promise<void> =>
    byHalves(rows, storeRows, ({ line }) => leave({ line, reason: importReasons.refusedByTheDatabase }));
  const resolve = await loadCommuneResolver(house.db);
  await storeInBatches(readReady(source, { resolve, leave, report }), store);
  if (report.created + report.revised > 0) await countSearchTerms(house.db);
  report.milliseconds = performance.now() - started;
  return report;
}

/** Six months from now, whatever dates the file gives: a listing whose own dates are past is still there to be renewed. */
function lastDay(now: Date): string {
  const today = calendarDate(now);
  return expiryOf({ kind: "offer", standing: false, endsOn: null, deadline: null }, today) ?? today;
}

function add(report: ImportReport, stored: StoredBatch): void {
  report.created += stored.created;
  report.revised += stored.revised;
  report.unchanged += stored.unchanged;
  report.leftAside += stored.leftAside;
  report.newOrganisations += stored.newOrganisations;
  report.heldBack += stored.heldBack.length;
}

type Reading = { resolve: CommuneResolver; leave: (bad: BadLine) => void; report: ImportReport };

async function* readReady(source: ListingsSource, { resolve, leave, report }: Reading): AsyncGenerator<ReadyListing> {
  const lineOfId = new Map<string, number>();
  for await (const entry of readJsonLines(source.stream)) {
    report.lines += 1;
    const ready = isBadLine(entry) ? entry : makeReady(entry, resolve, lineOfId);
    if (isBadLine(ready)) leave(ready);
    else yield ready;
  }
}

function makeReady(
  { line, value }: JsonLine,
  resolve: CommuneResolver,
  lineOfId: Map<string, number>,
): ReadyListing | BadLine {
  const read = readListingLine(value);
  if ("reason" in read) return { line, reason: read.reason };
  const communeCode = resolve(read.commune);
  if (communeCode === null) return { line, reason: importReasons.unknownCommune(read.commune) };
  const earlier = lineOfId.get(read.id);
  if (earlier !== undefined) return { line, reason: importReasons.readTwice(read.id, earlier) };
  lineOfId.set(read.id, line);
  return readyListing(read, line, communeCode);
}

function readyListing(read: ListingLine, line: number, communeCode: string): ReadyListing {
  const { name, family, siret = null } = read.organisation;
  const { kind, title, body, category, theme, terms, startsOn, endsOn, quantity } = read;
  const reach = reachOf(read.radiusKm);
  return {
    line,
    organisation: {
      siren: siret === null ? null : sirenOf(siret),
      siret,
      reference: siret === null ? organisationReference({ name, communeCode, family }) : null,
      name,
      ...exchangeFamilies[family],
      communeCode,
    },
    content: {
      reference: read.id,
      kind,
      title,
      body,
      category,
      theme,
      terms,
      communeCode,
      startsOn,
      endsOn,
      quantity,
      reachKind: reach.kind,
      reachKm: reach.km,
    },
  };
}
