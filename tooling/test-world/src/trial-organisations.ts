// For tests: what the register says of organisations that do not exist, and people who act.
import type { Actor, MembershipRole } from "@maillage/domain/permissions/actor";
import type { RegisteredOrganisation } from "@maillage/usecases/register/register";
import type { Call } from "@maillage/usecases/verbs/verb";
import { addMembership, addPerson, type TestOrganisation, type TestPerson } from "./cast.ts";
import type { TestWorld } from "./test-world.ts";

/** What the register says of an association of Ambert, changed as told. */
export function known(world: TestWorld, siret: string, changes: Partial<RegisteredOrganisation> = {}): void {
  const organisation: RegisteredOrganisation = {
    siret,
    siren: siret.slice(0, 9),
    name: "ATELIER DES TROIS RIVIÈRES",
    legalCategory: "9220",
    family: "association",
    activityCode: "38.32Z",
    activityCode2025: null,
    communeCode: "63003",
    rna: "W631000001",
    isHeadOffice: true,
    essListed: true,
    suggestedStatus: null,
    ...changes,
  };
  world.register.set(siret, { status: "found", organisation });
}

/** Someone with a confirmed account, and their call as nobody's member. */
export async function someone(world: TestWorld, name: string): Promise<{ person: TestPerson; call: Call }> {
  const person = await addPerson(world.db, name);
  return { person, call: world.call(actorOf(person, null)) };
}

/** Someone of an organisation, with their membership and their call as that organisation. */
export async function memberOf(
  world: TestWorld,
  organisation: Pick<TestOrganisation, "id" | "regionCode" | "shortCode" | "name" | "communeCode">,
  role: MembershipRole,
): Promise<{ person: TestPerson; membershipId: string; call: Call }> {
  const person = await addPerson(world.db, `Membre ${role}`);
  const membershipId = await addMembership(world.db, { person, organisation, role });
  return { person, membershipId, call: world.call(actorOf(person, { organisation, role })) };
}

function actorOf(
  person: TestPerson,
  as: { organisation: { id: string; regionCode: string }; role: MembershipRole } | null,
): Actor {
  return {
    personId: person.id,
    sessionId: null,
    recentPassword: true,
    nationalTeam: false,
    moderatedRegions: [],
    memberOf: as ? [as.organisation.id] : [],
    acting: as && { organisationId: as.organisation.id, role: as.role, regionCode: as.organisation.regionCode },
  };
}
