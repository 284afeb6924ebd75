import { type RawBuilder, sql } from "kysely";
import type { ListingDetails, ReachKind } from "@maillage/domain/listings/listing";
import type { Category, ListingKind, Terms, Theme } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";
import { newId, newShortCode } from "../identifiers.ts";

/** A listing read from a file, of an organisation that is there, at a commune of today. */
export type ImportedListing = {
  reference: string;
  organisationId: string;
  kind: ListingKind;
  title: string;
  body: string;
  category: Category;
  theme: Theme;
  terms: Terms;
  communeCode: string;
  reachKind: ReachKind;
  reachKm: number | null;
  startsOn: string | null;
  endsOn: string | null;
  quantity: string;
};

/** How the rows of a batch are written. */
export type ListingsImport = { asDrafts: boolean; expiresOn: string; now: Date };

/** A row that was written, and the region that moderates it. */
export type WrittenListing = { reference: string; regionCode: string };

const noDetails: ListingDetails = {
  availability: "",
  partnersWanted: "",
  whatIsShared: "",
  deadline: null,
  procedure: null,
  eligibility: "",
};
const details = JSON.stringify(noDetails);

const definition = sql`id uuid, short_code text, reference text, organisation_id uuid, kind text, title text, body text,
  category text, theme text, terms text, commune_code text, reach_kind text, reach_km integer, starts_on date, ends_on date, quantity text`;

function recordset(listings: readonly ImportedListing[]): RawBuilder<unknown> {
  const rows = listings.map((listing) => ({
    id: newId(),
    short_code: newShortCode(),
    reference: listing.reference,
    organisation_id: listing.organisationId,
    kind: listing.kind,
    title: listing.title,
    body: listing.body,
    category: listing.category,
    theme: listing.theme,
    terms: listing.terms,
    commune_code: listing.communeCode,
    reach_kind: listing.reachKind,
    reach_km: listing.reachKm,
    starts_on: listing.startsOn,
    ends_on: listing.endsOn,
    quantity: listing.quantity === "" ? null : listing.quantity,
  }));
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as row(${definition})`;
}

/** Where the row's commune is, and the region of its organisation, which moderates it. */
const placed = (source: RawBuilder<unknown>): RawBuilder<unknown> => sql`${source}
  join commune on commune.code = row.commune_code join organisation on organisation.id = row.organisation_id`;

/** Inserts the listings whose reference is not there yet; gives those it wrote. */
export async function insertImportedListings(
  tx: Connection,
  listings: readonly ImportedListing[],
  how: ListingsImport,
): Promise<WrittenListing[]> {
  const status = how.asDrafts ? "draft" : "published";
  const reviewed = how.asDrafts ? null : how.now;
  const written = await sql<WrittenListing>`
    insert into listing (id, short_code, reference, organisation_id, kind, title, body, category, theme, terms, commune_code,
      reach_kind, reach_km, starts_on, ends_on, quantity, departement_code, place_region_code, epci_siren, latitude, longitude,
      region_code, details, status, expires_on, published_at, reviewed_at, created_at, updated_at)
    select row.id, row.short_code, row.reference, row.organisation_id, row.kind, row.title, row.body, row.category, row.theme, row.terms,
      row.commune_code, row.reach_kind, row.reach_km, row.starts_on, row.ends_on, row.quantity, commune.departement_code,
      commune.region_code, commune.epci_siren, commune.latitude, commune.longitude, organisation.region_code,
      ${details}::jsonb, ${status}, ${how.asDrafts ? null : how.expiresOn}::date, ${reviewed}::timestamptz, ${reviewed}::timestamptz, ${how.now}, ${how.now}
    from ${placed(recordset(listings))} order by row.reference
    on conflict do nothing returning reference, region_code as "regionCode"`.execute(tx);
  return written.rows;
}

/** The references of these that are there. */
export async function findImportedReferences(tx: Connection, references: readonly string[]): Promise<Set<string>> {
  const found = await sql<{
    reference: string;
  }>`select reference from listing where reference = any(${references})`.execute(tx);
  return new Set(found.rows.map((row) => row.reference));
}

// What someone of the organisation has acted on since is theirs: an import no longer touches it.
const nobodyActedOnIt = sql`not exists (select from audit_entry
  where subject_kind = 'listing' and subject_id = listing.id::text and actor_person_id is not null)`;

const differs = sql`(listing.organisation_id, listing.kind, listing.title, listing.body, listing.category, listing.theme, listing.terms,
    listing.commune_code, listing.reach_kind, listing.reach_km, listing.starts_on, listing.ends_on, listing.quantity)
  is distinct from (row.organisation_id, row.kind, row.title, row.body, row.category, row.theme, row.terms,
    row.commune_code, row.reach_kind, row.reach_km, row.starts_on, row.ends_on, row.quantity)`;

/**
 * Revises the listings that are there with other words; gives those it changed.
 * @param how.onlyDrafts leaves what is or was online as it is: its organisation may not be spoken for
 */
export async function reviseImportedListings(
  tx: Connection,
  listings: readonly ImportedListing[],
  how: { onlyDrafts: boolean; now: Date },
): Promise<WrittenListing[]> {
  const { now } = how;
  const statuses = how.onlyDrafts ? ["draft"] : ["draft", "published", "paused", "expired"];
  const changed = await sql<WrittenListing>`
    update listing set organisation_id = row.organisation_id, kind = row.kind, title = row.title, body = row.body,
      category = row.category, theme = row.theme, terms = row.terms, commune_code = row.commune_code, reach_kind = row.reach_kind,
      reach_km = row.reach_km, starts_on = row.starts_on, ends_on = row.ends_on, quantity = row.quantity,
      departement_code = commune.departement_code, place_region_code = commune.region_code, epci_siren = commune.epci_siren,
      latitude = commune.latitude, longitude = commune.longitude, region_code = organisation.region_code,
      version = listing.version + 1, updated_at = ${now}
    from ${placed(recordset(listings))}
    where listing.reference = row.reference and listing.status = any(${statuses})
      and ${differs} and ${nobodyActedOnIt}
    returning listing.reference, listing.region_code as "regionCode"`.execute(tx);
  return changed.rows;
}

/** The references of the listings that still say something else than the file: those people hold, or that have ended. */
export async function findListingsLeftAside(
  tx: Connection,
  listings: readonly ImportedListing[],
): Promise<Set<string>> {
  const found = await sql<{ reference: string }>`
    select listing.reference from listing, ${recordset(listings)} where listing.reference = row.reference and ${differs}`.execute(
    tx,
  );
  return new Set(found.rows.map((row) => row.reference));
}

/** Keeps online until `expiresOn` at least what the file still says, drafts of an earlier import included. */
export async function renewImportedListings(
  tx: Connection,
  references: readonly string[],
  how: ListingsImport,
): Promise<void> {
  if (how.asDrafts) return;
  await sql`
    update listing set status = 'published', expires_on = ${how.expiresOn}::date, expiry_reminded_at = null,
      published_at = coalesce(published_at, ${how.now}), reviewed_at = coalesce(reviewed_at, ${how.now})
    where reference = any(${references}) and status in ('draft', 'published', 'expired') and not standing
      and (status <> 'published' or expires_on is null or expires_on < ${how.expiresOn}::date) and ${nobodyActedOnIt}`.execute(
    tx,
  );
}
