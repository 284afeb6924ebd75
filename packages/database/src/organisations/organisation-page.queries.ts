import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { OrganisationKind, OrganisationOrigin, Verification } from "@maillage/domain/organisations/organisation";
import type { Connection } from "../connection.ts";
import { isPublicOrganisation, isSettled } from "./standing-predicates.ts";
import { listVerificationsInForce } from "./verifications.queries.ts";

/** What an organisation's page shows. SIREN, names and places are public; no person is. */
export type OrganisationPage = {
  id: string;
  shortCode: string;
  name: string;
  kind: OrganisationKind;
  family: LegalFamily;
  siren: string | null;
  rna: string | null;
  activityCode: string | null;
  description: string;
  website: string | null;
  origin: OrganisationOrigin;
  createdAt: Date;
  commune: { code: string; name: string; departementCode: string; departementName: string };
  region: { code: string; name: string };
  /** Verifications in force: fact, status, by whom, when, until when. */
  verifications: Verification[];
};

/** Columns of a page, of any organisation; a query adds which. */
function selectPage(db: Connection) {
  return db
    .selectFrom("organisation")
    .innerJoin("commune", "commune.code", "organisation.commune_code")
    .innerJoin("departement", "departement.code", "commune.departement_code")
    .innerJoin("region", "region.code", "organisation.region_code")
    .select([
      "organisation.id",
      "organisation.short_code as shortCode",
      "organisation.name",
      "organisation.kind",
      "organisation.family",
      "organisation.siren",
      "organisation.rna",
      "organisation.activity_code as activityCode",
      "organisation.description",
      "organisation.website",
      "organisation.origin",
      "organisation.created_at as createdAt",
      "commune.code as communeCode",
      "commune.name as communeName",
      "departement.code as departementCode",
      "departement.name as departementName",
      "region.code as regionCode",
      "region.name as regionName",
    ]);
}

type PageRow = Awaited<ReturnType<ReturnType<typeof selectPage>["executeTakeFirstOrThrow"]>>;

async function toPage(db: Connection, row: PageRow, now: Date): Promise<OrganisationPage> {
  const { communeCode, communeName, departementCode, departementName, regionCode, regionName, ...page } = row;
  return {
    ...page,
    commune: { code: communeCode, name: communeName, departementCode, departementName },
    region: { code: regionCode, name: regionName },
    verifications: await listVerificationsInForce(db, page.id, now),
  };
}

/** The public page of an organisation; null when there is none, it left, or no one has verified it yet. */
export async function findOrganisationPage(
  db: Connection,
  shortCode: string,
  now: Date,
): Promise<OrganisationPage | null> {
  const row = await selectPage(db)
    .where("organisation.short_code", "=", shortCode)
    .where(isPublicOrganisation)
    .executeTakeFirst();
  return row ? toPage(db, row, now) : null;
}

/** The same of one's own organisation, public or not, and whether it is public yet. */
export type OwnOrganisation = OrganisationPage & {
  isPublic: boolean;
  /** Its name, place and legal form were typed by hand and may still be corrected. */
  mayBeCorrected: boolean;
};

/** An organisation as its members see it; null when it has left. */
export async function findOwnOrganisation(
  db: Connection,
  organisationId: string,
  now: Date,
): Promise<OwnOrganisation | null> {
  const row = await selectPage(db)
    .select([isPublicOrganisation.as("isPublic"), isSettled.as("isSettled")])
    .where("organisation.id", "=", organisationId)
    .where("organisation.withdrawn_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const { isPublic, isSettled: settled, ...page } = row;
  return { ...(await toPage(db, page, now)), isPublic: Boolean(isPublic), mayBeCorrected: !settled };
}
