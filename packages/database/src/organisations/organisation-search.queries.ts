import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { OrganisationKind } from "@maillage/domain/organisations/organisation";
import type { AskedWords } from "@maillage/domain/search/relevance.rules";
import { isSmallWord } from "@maillage/domain/search/words";
import type { Position } from "@maillage/domain/territories/distance";
import { normaliseName } from "@maillage/domain/territories/name-normalisation";
import type { TerritoryReference } from "@maillage/domain/territories/territory";
import { storableText } from "@maillage/domain/wording/storable-text";
import type { Connection } from "../connection.ts";
import { isStrongAnswer } from "../search/relevance-sql.ts";
import { hasVerifiedStatus, isPublicOrganisation } from "./standing-predicates.ts";

/** What to list: everything public, or what these filters and words leave of it. */
export type OrganisationSearch = {
  /** The words as they were typed: those of a name. */
  text?: string | undefined;
  /** The same without the place they named; `text` when absent. */
  rest?: string | undefined;
  /** What the words mean, asked of the listings: an organisation is found by what it lists. */
  asked?: AskedWords | null | undefined;
  kind?: OrganisationKind | undefined;
  regionCode?: string | undefined;
  communeCode?: string | undefined;
  territory?: TerritoryReference | undefined;
  near?: { centre: Position; km: number } | undefined;
  size: number;
  cursor?: string | undefined;
};

/** An organisation as it stands in a list. */
export type OrganisationCard = {
  id: string;
  shortCode: string;
  name: string;
  kind: OrganisationKind;
  family: LegalFamily;
  /** A status (local authority, ESS) was verified: what the badge says. */
  verified: boolean;
  commune: { code: string; name: string; departementCode: string };
  /** How many of its listings answer the words; 0 when it is found by its name, or nothing was asked. */
  answers: number;
};

/** One page, and the cursor of the next: null at the end. Counted to 10,000. */
export type OrganisationResults = { organisations: OrganisationCard[]; total: number; next: string | null };

const countCap = 10_000;
/** Of the newest listings that answer. */
const listingsAtMost = 5_000;

/** Public organisations: by name, or best match first when there are words; null when the cursor is not one of ours. */
export async function searchOrganisations(
  db: Connection,
  search: OrganisationSearch,
): Promise<OrganisationResults | null> {
  const after = search.cursor === undefined ? undefined : readCursor(search.cursor);
  if (after === null) return null;
  const later = after ? sql`where (rank, name, id) > (${after.rank}::int, ${after.name}, ${after.id}::uuid)` : sql``;
  // What words find is found once; without words, the page and the count each stop early.
  const once = wordsIn(search.text ?? "").length > 0 ? sql`materialized` : sql`not materialized`;
  const found = await sql<Row | CountOnly>`
    with matching as ${once} (${matching(search)}),
    page as (select * from matching ${later} order by rank, name, id limit ${search.size + 1})
    select counted.total, page.id, page.name, page.rank, page.answers, organisation.short_code as "shortCode",
      organisation.kind, organisation.family, ${hasVerifiedStatus} as verified, commune.code as "communeCode",
      commune.name as "communeName", commune.departement_code as "departementCode"
    from (select count(*)::int as total from (select 1 from matching limit ${countCap}) as found) as counted
      left join page on true left join organisation on organisation.id = page.id
      left join commune on commune.code = organisation.commune_code
    order by page.rank, page.name, page.id`.execute(db);
  const rows = found.rows.filter((row): row is Row => row.id !== null);
  const shown = rows.slice(0, search.size);
  const last = rows.length > search.size ? shown.at(-1) : undefined;
  return { organisations: shown.map(toCard), total: found.rows[0]?.total ?? 0, next: last ? cursorFor(last) : null };
}

const wordsIn = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 8);

/** The word itself for LIKE: a percent sign someone typed is a percent sign. */
const literally = (word: string): string => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const named = (words: readonly string[]): RawBuilder<unknown> =>
  sql.join(
    words.map((word) => sql`plain_text(organisation.name) like plain_text(${`%${literally(word)}%`})`),
    sql` and `,
  );

/** Organisations that words find, and how: 0 named so, 1 named so with the place apart or there, 2 nearly, 3 by what they list. */
function byWords(search: OrganisationSearch): RawBuilder<unknown> | null {
  const typed = wordsIn(search.text ?? "");
  if (typed.length === 0) return null;
  const rest = wordsIn(search.rest ?? search.text ?? "").filter((word) => !isSmallWord(word.toLowerCase()));
  const [placed, nearly] = [rest.length > 0, rest.some((word) => word.length > 3)];
  const ways = [
    sql`select id, 0 as rank, 0 as answers from organisation where ${named(typed)}`,
    ...(placed ? [sql`select id, 1, 0 from organisation where ${named(rest)}`] : []),
    ...(nearly
      ? [sql`select id, 2, 0 from organisation where plain_text(${rest.join(" ")}) <% plain_text(organisation.name)`]
      : []),
    ...(search.asked
      ? [
          sql`select organisation_id, 3, count(*)::int from (
            select entry.organisation_id from listing_search as entry
            where entry.is_public and ${isStrongAnswer(search.asked)}
            order by entry.published_at desc limit ${listingsAtMost}) as answering group by organisation_id`,
        ]
      : []),
    // Only a place was written: all that is there.
    sql`select organisation.id, 1, 0 from commune_name as place
      join organisation on organisation.commune_code = place.commune_code
      where place.name_key = ${normaliseName(search.text ?? "")}`,
    ...(search.rest === "" ? [sql`select id, 1, 0 from organisation`] : []),
  ];
  return sql`select id, min(rank)::int as rank, max(answers)::int as answers from (${sql.join(ways, sql` union all `)}) as way group by id`;
}

const territoryColumns = {
  region: "organisation.region_code",
  departement: "commune.departement_code",
  epci: "commune.epci_siren",
  commune: "commune.code",
} as const;

/** Where organisations must be; those named in full are found wherever they are. */
function placeConditions({ territory, near }: OrganisationSearch): RawBuilder<unknown>[] {
  return [
    ...(territory ? [sql`${sql.ref(territoryColumns[territory.kind])} = ${territory.code}`] : []),
    ...(near
      ? [
          sql`distance_km(${near.centre.latitude}::float8, ${near.centre.longitude}::float8, commune.latitude, commune.longitude)
            <= ${near.km}::float8`,
        ]
      : []),
  ];
}

function matching(search: OrganisationSearch): RawBuilder<unknown> {
  const { kind, regionCode, communeCode, rest, text } = search;
  const matched = byWords(search);
  const place = placeConditions(search);
  // The place of the words is also a part of names: « Mairie d’Ambert ».
  const isPlaceOfWords = matched !== null && rest !== undefined && rest !== text;
  const inPlace = sql`(${sql.join(place, sql` and `)})`;
  const where = [
    isPublicOrganisation,
    ...(kind === undefined ? [] : [sql`organisation.kind = ${kind}`]),
    ...(regionCode === undefined ? [] : [sql`organisation.region_code = ${regionCode}`]),
    ...(communeCode === undefined ? [] : [sql`organisation.commune_code = ${communeCode}`]),
    ...(place.length === 0 ? [] : [isPlaceOfWords ? sql`(matched.rank = 0 or ${inPlace})` : inPlace]),
  ];
  return sql`
    select organisation.id, organisation.name, ${matched ? sql`matched.rank` : sql`0`} as rank, ${matched ? sql`matched.answers` : sql`0`} as answers
    from organisation join commune on commune.code = organisation.commune_code
      ${matched ? sql`join (${matched}) as matched on matched.id = organisation.id` : sql``}
    where ${sql.join(where, sql` and `)}`;
}

/** The row that counts when the page is empty. */
type CountOnly = { id: null; total: number };

type Row = Omit<OrganisationCard, "commune"> & {
  total: number;
  communeCode: string;
  communeName: string;
  departementCode: string;
  rank: number;
};

function toCard({
  communeCode,
  communeName,
  departementCode,
  rank,
  answers,
  total: _total,
  ...card
}: Row): OrganisationCard {
  const commune = { code: communeCode, name: communeName, departementCode };
  return { ...card, answers: rank === 3 ? answers : 0, commune };
}

// A cursor is not secret: a name that no name can be must not reach the database.
const cursorShape = z.strictObject({
  rank: z.int().min(0).max(3),
  name: z.string().refine((name) => name === storableText(name)),
  id: z.uuid(),
});

function cursorFor({ rank, name, id }: Row): string {
  return Buffer.from(JSON.stringify({ rank, name, id })).toString("base64url");
}

function readCursor(text: string): z.output<typeof cursorShape> | null {
  try {
    return cursorShape.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8"))).data ?? null;
  } catch {
    return null;
  }
}

/** The addresses of every public organisation, for the sitemap. */
export async function listSitemapOrganisations(
  db: Connection,
): Promise<{ shortCode: string; name: string; updatedAt: Date }[]> {
  return db
    .selectFrom("organisation")
    .select(["short_code as shortCode", "name", "updated_at as updatedAt"])
    .where(isPublicOrganisation)
    .orderBy("organisation.id")
    .limit(50_000)
    .execute();
}
