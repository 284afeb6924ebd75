import { sql } from "kysely";
import { z } from "zod";
import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { OrganisationKind } from "@maillage/domain/organisations/organisation";
import { storableText } from "@maillage/domain/wording/storable-text";
import type { Connection } from "../connection.ts";
import { hasVerifiedStatus, isPublicOrganisation } from "./standing-predicates.ts";

/** What to list: everything public, or of a region, a commune, a kind, or whose name holds these words. */
export type OrganisationSearch = {
  text?: string | undefined;
  kind?: OrganisationKind | undefined;
  regionCode?: string | undefined;
  communeCode?: string | undefined;
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
};

/** One page, and the cursor of the next: null at the end. */
export type OrganisationResults = { organisations: OrganisationCard[]; total: number; next: string | null };

/** Public organisations by name; null when the cursor is not one of ours. */
export async function searchOrganisations(
  db: Connection,
  search: OrganisationSearch,
): Promise<OrganisationResults | null> {
  const after = search.cursor === undefined ? undefined : readCursor(search.cursor);
  if (after === null) return null;
  const page = selectMatching(db, search)
    .innerJoin("commune", "commune.code", "organisation.commune_code")
    .select([
      "organisation.id",
      "organisation.short_code as shortCode",
      "organisation.name",
      "organisation.kind",
      "organisation.family",
      "commune.code as communeCode",
      "commune.name as communeName",
      "commune.departement_code as departementCode",
    ])
    .select(hasVerifiedStatus.as("verified"))
    .orderBy("organisation.name")
    .orderBy("organisation.id")
    .limit(search.size + 1);
  const rows = await (after
    ? page.where(sql<boolean>`(organisation.name, organisation.id) > (${after.name}, ${after.id}::uuid)`)
    : page
  ).execute();
  const shown = rows.slice(0, search.size);
  const last = rows.length > search.size ? shown.at(-1) : undefined;
  return {
    organisations: shown.map(toCard),
    total: await countMatching(db, search),
    next: last ? cursorFor(last) : null,
  };
}

function selectMatching(db: Connection, { text, kind, regionCode, communeCode }: OrganisationSearch) {
  const words = (text ?? "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, 8);
  return words.reduce(
    (query, word) =>
      query.where(sql<boolean>`plain_text(organisation.name) like plain_text(${`%${literally(word)}%`})`),
    db
      .selectFrom("organisation")
      .where(isPublicOrganisation)
      .$if(kind !== undefined, (query) => query.where("organisation.kind", "=", kind ?? "ess_structure"))
      .$if(regionCode !== undefined, (query) => query.where("organisation.region_code", "=", regionCode ?? ""))
      .$if(communeCode !== undefined, (query) => query.where("organisation.commune_code", "=", communeCode ?? "")),
  );
}

async function countMatching(db: Connection, search: OrganisationSearch): Promise<number> {
  const row = await selectMatching(db, search)
    .select((count) => count.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return row.total;
}

/** The word itself for LIKE: a percent sign someone typed is a percent sign. */
const literally = (word: string): string => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);

type Row = Omit<OrganisationCard, "commune" | "verified"> & {
  communeCode: string;
  communeName: string;
  departementCode: string;
  verified: boolean;
};

function toCard({ communeCode, communeName, departementCode, ...card }: Row): OrganisationCard {
  return { ...card, commune: { code: communeCode, name: communeName, departementCode } };
}

// A cursor is not secret: a name that no name can be must not reach the database.
const cursorShape = z.strictObject({ name: z.string().refine((name) => name === storableText(name)), id: z.uuid() });

function cursorFor(row: { name: string; id: string }): string {
  return Buffer.from(JSON.stringify({ name: row.name, id: row.id })).toString("base64url");
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
