import { sql } from "kysely";
import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { Category, ListingKind, Terms, Theme } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";
import { hasVerifiedStatus } from "../organisations/standing-predicates.ts";

/** A published listing as it stands in a list. */
export type ListingCard = {
  id: string;
  shortCode: string;
  reference: string | null;
  kind: ListingKind;
  title: string;
  summary: string;
  theme: Theme | null;
  category: Category | null;
  terms: Terms | null;
  startsOn: string | null;
  endsOn: string | null;
  quantity: string | null;
  expiresOn: string | null;
  publishedAt: Date | null;
  organisation: { id: string; shortCode: string; name: string; family: LegalFamily; verified: boolean };
  commune: { code: string; name: string; departementCode: string } | null;
  photo: { id: string; alternativeText: string } | null;
  distanceKm: number | null;
};

const firstPhoto = sql<{
  id: string;
  alternativeText: string;
} | null>`(select json_build_object('id', photo.id, 'alternativeText', photo.alternative_text)
  from listing_photo as photo where photo.listing_id = listing.id and photo.proposed_in is null order by photo.position limit 1)`;

/** The select of cards, to which a query adds its own conditions and order. */
export function selectCards(db: Connection) {
  return db
    .selectFrom("listing")
    .innerJoin("organisation", "organisation.id", "listing.organisation_id")
    .leftJoin("commune", "commune.code", "listing.commune_code")
    .select([
      "listing.id",
      "listing.short_code",
      "listing.reference",
      "listing.kind",
      "listing.title",
      "listing.theme",
      "listing.category",
      "listing.terms",
      "listing.starts_on",
      "listing.ends_on",
      "listing.quantity",
      "listing.expires_on",
      "listing.published_at",
      "organisation.id as organisation_id",
      "organisation.short_code as organisation_short_code",
      "organisation.name as organisation_name",
      "organisation.family as organisation_family",
      "commune.code as commune_code",
      "commune.name as commune_name",
      "commune.departement_code",
    ])
    .select(sql<string>`left(listing.body, 260)`.as("summary"))
    .select(hasVerifiedStatus.as("verified"))
    .select(firstPhoto.as("photo"));
}

/** What `selectCards` answers for a listing. */
export type CardRow = Awaited<ReturnType<ReturnType<typeof selectCards>["executeTakeFirstOrThrow"]>>;

/** Cuts a text at a word, with an ellipsis, to about 200 characters. */
function shorten(text: string): string {
  if (text.length <= 200) return text;
  return `${text.slice(0, text.lastIndexOf(" ", 200))}\u00a0…`;
}

/** The card of a row. */
export function toCard(row: CardRow, distanceKm: number | null): ListingCard {
  return {
    id: row.id,
    shortCode: row.short_code,
    reference: row.reference,
    kind: row.kind,
    title: row.title,
    summary: shorten(row.summary),
    theme: row.theme,
    category: row.category,
    terms: row.terms,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    quantity: row.quantity,
    expiresOn: row.expires_on,
    publishedAt: row.published_at,
    organisation: {
      id: row.organisation_id,
      shortCode: row.organisation_short_code,
      name: row.organisation_name,
      family: row.organisation_family,
      verified: row.verified,
    },
    commune:
      row.commune_code && row.commune_name && row.departement_code
        ? { code: row.commune_code, name: row.commune_name, departementCode: row.departement_code }
        : null,
    photo: row.photo,
    distanceKm,
  };
}
