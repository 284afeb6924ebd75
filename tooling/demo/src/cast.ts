import { hashPassword } from "@maillage/auth/passwords";
import { insertAccount } from "@maillage/database/accounts/people.queries";
import type { Connection } from "@maillage/database/connection";
import { newId } from "@maillage/database/identifiers";
import { insertCress, lockCress } from "@maillage/database/operator/appointments.queries";
import { insertMembership } from "@maillage/database/organisations/memberships.queries";
import type { Actor, MembershipRole } from "@maillage/domain/permissions/actor";
import { regionName } from "@maillage/domain/territories/regions.fr";
import { organisationReference } from "@maillage/usecases/imports/organisation-reference";
import type { Call, House } from "@maillage/usecases/verbs/verb";
import { type DemoPersonKey, demoPassword, demoPeople } from "./demo-accounts.ts";

/** The organisations people of the demonstration act as. Those of the file are found as an import finds them again. */
export const organisationsOfFile = {
  recyclerie: { name: "Recyclerie du Haut-Livradois", family: "association", communeCode: "63003" },
  arlanc: { name: "Commune d’Arlanc", family: "commune", communeCode: "63010" },
  marmites: { name: "Les Marmites du Forez", family: "esus_company", communeCode: "63003" },
  foyer: { name: "Foyer rural du Val de Dore", family: "association", communeCode: "63258" },
  cornouaille: { name: "Associations unies de Haute-Cornouaille", family: "association", communeCode: "22220" },
} as const;
export type DemoOrganisation = keyof typeof organisationsOfFile | "cressAura" | "cressBretagne";

/** Who is what where. */
const roles: readonly [person: DemoPersonKey, organisation: DemoOrganisation, role: MembershipRole][] = [
  ["karim", "recyclerie", "administrator"],
  ["salome", "recyclerie", "contributor"],
  ["salome", "marmites", "administrator"],
  ["noe", "recyclerie", "observer"],
  ["odile", "arlanc", "administrator"],
  ["claire", "foyer", "administrator"],
  ["gwenn", "cornouaille", "administrator"],
  ["ines", "cressAura", "administrator"],
  ["paul", "cressAura", "contributor"],
  ["yann", "cressBretagne", "administrator"],
];

/** Regions of the demonstration with a CRESS; the active ones moderate, the national team does it for the others. */
const cressRegions = [
  { regionCode: "84", communeCode: "69123", active: true, key: "cressAura", name: "CRESS Auvergne-Rhône-Alpes" },
  { regionCode: "53", communeCode: "35238", active: true, key: "cressBretagne", name: "CRESS de Bretagne" },
  { regionCode: "76", communeCode: "31555", active: false, key: null, name: "CRESS Occitanie" },
  { regionCode: "04", communeCode: "97411", active: false, key: null, name: "CRESS de La Réunion" },
] as const;

const day = 24 * 60 * 60 * 1000;

/** The people and organisations of the demonstration, and the calls they make, on the day they made them. */
export type Cast = {
  people: Record<DemoPersonKey, string>;
  organisations: Record<DemoOrganisation, string>;
  /** So many days ago, in the morning of that day. */
  daysAgo: (days: number) => Date;
  /** A call of this person, acting as this organisation, so many days ago. */
  as: (person: DemoPersonKey, organisation: DemoOrganisation | null, days: number) => Call;
};

/** Opens the accounts and gives each its place. */
export async function gatherCast(house: House, tx: Connection): Promise<Cast> {
  const now = house.now();
  const daysAgo = (days: number): Date => new Date(now.getTime() - days * day);
  const people = await openAccounts(tx, daysAgo(120));
  const organisations = { ...(await writeCress(tx, daysAgo(150))), ...(await findOrganisations(tx)) };
  for (const [person, organisation, role] of roles) {
    const membership = {
      organisationId: organisations[organisation],
      personId: people[person],
      role,
      message: "",
      decidedBy: null,
    };
    await insertMembership(tx, { ...membership, status: "approved", now: daysAgo(110) });
  }
  await tx
    .insertInto("national_appointment")
    .values({ id: newId(), person_id: people.mathilde, appointed_at: daysAgo(120) })
    .execute();
  const regions = await regionsOf(tx, Object.values(organisations));
  const as: Cast["as"] = (person, organisation, days) => ({
    ...house,
    now: () => daysAgo(days),
    actor: actorOf({ person, organisation }, { people, organisations, regions }),
    address: "192.0.2.1",
    device: "Démonstration",
  });
  return { people, organisations, daysAgo, as };
}

async function openAccounts(tx: Connection, now: Date): Promise<Record<DemoPersonKey, string>> {
  const passwordHash = await hashPassword(demoPassword);
  const opened: [string, string][] = [];
  for (const [key, { email, name: displayName }] of Object.entries(demoPeople)) {
    const id = newId();
    await insertAccount(tx, { id, email, displayName, passwordHash, emailConfirmedAt: now, createdAt: now });
    opened.push([key, id]);
  }
  // One entry for each key of `demoPeople`.
  return Object.fromEntries(opened) as Record<DemoPersonKey, string>;
}

async function writeCress(tx: Connection, now: Date): Promise<Record<"cressAura" | "cressBretagne", string>> {
  const ids = new Map<string, string>();
  for (const { key, active, regionCode, communeCode, name } of cressRegions) {
    const known = await lockCress(tx, regionCode);
    const { organisationId } = known ?? (await insertCress(tx, { regionCode, communeCode, name, now }));
    await tx
      .updateTable("cress")
      .set({ active, announced_delay_days: active ? 5 : null })
      .where("region_code", "=", regionCode)
      .execute();
    const description = `La chambre régionale de l’économie sociale et solidaire\u00a0: ${regionName(regionCode)?.name ?? regionCode}. Données de démonstration.`;
    await tx.updateTable("organisation").set({ description }).where("id", "=", organisationId).execute();
    if (key) ids.set(key, organisationId);
  }
  return { cressAura: ids.get("cressAura") ?? "", cressBretagne: ids.get("cressBretagne") ?? "" };
}

async function findOrganisations(tx: Connection): Promise<Record<keyof typeof organisationsOfFile, string>> {
  const found: [string, string][] = [];
  for (const [key, organisation] of Object.entries(organisationsOfFile)) {
    const row = await tx
      .selectFrom("organisation")
      .select("id")
      .where("reference", "=", organisationReference(organisation))
      .executeTakeFirstOrThrow();
    found.push([key, row.id]);
  }
  // One entry for each key of the table.
  return Object.fromEntries(found) as Record<keyof typeof organisationsOfFile, string>;
}

async function regionsOf(tx: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.selectFrom("organisation").select(["id", "region_code"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.region_code]));
}

type Places = { people: Cast["people"]; organisations: Cast["organisations"]; regions: Map<string, string> };

function actorOf(
  { person, organisation }: { person: DemoPersonKey; organisation: DemoOrganisation | null },
  places: Places,
): Actor {
  const own = roles.filter(([member]) => member === person);
  const acting = own.find(([, of]) => of === organisation);
  const regionOf = (of: DemoOrganisation): string => places.regions.get(places.organisations[of]) ?? "";
  return {
    personId: places.people[person],
    sessionId: null,
    recentPassword: true,
    nationalTeam: person === "mathilde",
    moderatedRegions: own.flatMap(([, of]) => (of.startsWith("cress") ? [regionOf(of)] : [])),
    memberOf: own.map(([, of]) => places.organisations[of]),
    acting: acting
      ? { organisationId: places.organisations[acting[1]], role: acting[2], regionCode: regionOf(acting[1]) }
      : null,
  };
}
