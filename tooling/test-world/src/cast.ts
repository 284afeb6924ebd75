import type { Connection } from "@maillage/database/connection";
import { newId, newShortCode } from "@maillage/database/identifiers";
import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { OrganisationKind, VerifiedFact } from "@maillage/domain/organisations/organisation";
import type { MembershipRole } from "@maillage/domain/permissions/actor";

/** A named person of the test world. */
export type TestPerson = { id: string; email: string; name: string };
/** A named organisation of the test world. */
export type TestOrganisation = { id: string; shortCode: string; name: string; regionCode: string; communeCode: string };

/** Adds a person with a confirmed address; no password, for tests act through sessions or calls. */
export async function addPerson(db: Connection, name: string): Promise<TestPerson> {
  const id = newId();
  const email = `${name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z]+/g, ".")}.${id.slice(-6)}@exemple.fr`;
  await db
    .insertInto("person")
    .values({ id, email, display_name: name, email_confirmed_at: new Date("2026-01-05T09:00:00Z") })
    .execute();
  return { id, email, name };
}

type NewOrganisation = {
  name: string;
  kind?: OrganisationKind;
  family?: LegalFamily;
  communeCode: string;
  verified?: readonly VerifiedFact[];
};

/** Adds an organisation at a commune, with the verifications asked for (its representative's and its status, unless told). */
export async function addOrganisation(db: Connection, organisation: NewOrganisation): Promise<TestOrganisation> {
  const { name, communeCode, kind = "ess_structure", family = "association" } = organisation;
  const place = await db
    .selectFrom("commune")
    .select("region_code")
    .where("code", "=", communeCode)
    .executeTakeFirstOrThrow();
  const row = {
    id: newId(),
    short_code: newShortCode(),
    kind,
    family,
    name,
    commune_code: communeCode,
    region_code: place.region_code,
  };
  await db
    .insertInto("organisation")
    .values({ ...row, origin: "found" })
    .execute();
  for (const fact of organisation.verified ?? ["representative", "ess_status"]) {
    await db
      .insertInto("verification")
      .values({
        id: newId(),
        organisation_id: row.id,
        fact,
        source: "cress",
        verifier_name: "CRESS Auvergne-Rhône-Alpes",
      })
      .execute();
  }
  return { id: row.id, shortCode: row.short_code, name, regionCode: row.region_code, communeCode };
}

/** Makes a person an approved member. */
export async function addMembership(
  db: Connection,
  membership: { person: TestPerson; organisation: TestOrganisation; role: MembershipRole },
): Promise<string> {
  const id = newId();
  const { person, organisation, role } = membership;
  await db
    .insertInto("membership")
    .values({ id, organisation_id: organisation.id, person_id: person.id, role, status: "approved" })
    .execute();
  return id;
}

/** Adds the CRESS of a region, active, with its organisation. */
export async function addCress(
  db: Connection,
  cress: { name: string; communeCode: string; trustedAfter?: number },
): Promise<TestOrganisation> {
  const organisation = await addOrganisation(db, { ...cress, kind: "cress" });
  await db
    .insertInto("cress")
    .values({
      region_code: organisation.regionCode,
      organisation_id: organisation.id,
      trusted_after: cress.trustedAfter ?? 3,
    })
    .execute();
  return organisation;
}
