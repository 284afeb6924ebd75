import { type Actor, anonymous, type MembershipRole } from "@maillage/domain/permissions/actor";
import { type JobSender, openJobs } from "@maillage/jobs/job-sender";
import type { RegisterAnswer } from "@maillage/usecases/register/register";
import type { Call } from "@maillage/usecases/verbs/verb";
import { addCress, addMembership, addOrganisation, addPerson, type TestOrganisation, type TestPerson } from "./cast.ts";
import { openTestDatabase, type TestDatabase } from "./test-database.ts";

/** The nine people of the authorisation matrix (design 4), each with a name. */
export const castNames = [
  "visitor",
  "withoutOrganisation",
  "observer",
  "contributor",
  "administrator",
  "otherAdministrator",
  "moderator",
  "otherModerator",
  "nationalTeam",
] as const;
export type CastName = (typeof castNames)[number];

/** One test file's world: its own database, named people and organisations, and a clock that moves when told. */
export type TestWorld = TestDatabase & {
  jobs: JobSender;
  people: Record<Exclude<CastName, "visitor">, TestPerson>;
  /** The recycling workshop of Ambert, with an observer, a contributor and an administrator. */
  recyclerie: TestOrganisation;
  /** The town hall of Arlanc, in the next valley. */
  mairie: TestOrganisation;
  cress: TestOrganisation;
  otherCress: TestOrganisation;
  now(): Date;
  /** Moves the world's clock forward. */
  pass(time: { seconds?: number; minutes?: number; days?: number }): void;
  /** What the national register will answer for a SIRET; unknown unless told. */
  register: Map<string, RegisterAnswer>;
  /** A call as one of the cast, acting as their organisation. */
  callAs(name: CastName): Call;
  /** A call as anybody. */
  call(actor: Actor): Call;
};

const roles: Partial<Record<CastName, { role: MembershipRole; of: "recyclerie" | "mairie" | "cress" | "otherCress" }>> =
  {
    observer: { role: "observer", of: "recyclerie" },
    contributor: { role: "contributor", of: "recyclerie" },
    administrator: { role: "administrator", of: "recyclerie" },
    otherAdministrator: { role: "administrator", of: "mairie" },
    moderator: { role: "contributor", of: "cress" },
    otherModerator: { role: "contributor", of: "otherCress" },
  };

async function addPeople(database: TestDatabase): Promise<TestWorld["people"]> {
  const { db } = database;
  return {
    withoutOrganisation: await addPerson(db, "Lucie Marchand"),
    observer: await addPerson(db, "Noé Bertin"),
    contributor: await addPerson(db, "Salomé Vidal"),
    administrator: await addPerson(db, "Karim Haddad"),
    otherAdministrator: await addPerson(db, "Odile Faure"),
    moderator: await addPerson(db, "Inès Costa"),
    otherModerator: await addPerson(db, "Yann Le Goff"),
    nationalTeam: await addPerson(db, "Mathilde Roche"),
  };
}

async function addOrganisations({ db }: TestDatabase) {
  return {
    recyclerie: await addOrganisation(db, { name: "Recyclerie du Haut-Livradois", communeCode: "63003" }),
    mairie: await addOrganisation(db, {
      name: "Commune d’Arlanc",
      kind: "local_authority",
      family: "commune",
      communeCode: "63010",
      verified: ["representative", "local_authority"],
    }),
    cress: await addCress(db, { name: "CRESS Auvergne-Rhône-Alpes", communeCode: "69123" }),
    otherCress: await addCress(db, { name: "CRESS de Bretagne", communeCode: "35238" }),
  };
}

/** Opens a world of its own, on a fixed day unless told; close it when the file's tests are over. */
export async function openTestWorld(options: { startsAt?: Date } = {}): Promise<TestWorld> {
  const database = await openTestDatabase();
  const people = await addPeople(database);
  const organisations = await addOrganisations(database);
  for (const [name, membership] of Object.entries(roles)) {
    // The keys of `roles` are cast names other than the visitor.
    const person = people[name as Exclude<CastName, "visitor">];
    await addMembership(database.db, { person, organisation: organisations[membership.of], role: membership.role });
  }
  const appointment = { id: people.nationalTeam.id, person_id: people.nationalTeam.id };
  await database.db.insertInto("national_appointment").values(appointment).execute();
  return assemble(database, { people, organisations, startsAt: options.startsAt ?? new Date("2026-11-23T09:00:00Z") });
}

type Cast = {
  people: TestWorld["people"];
  organisations: Awaited<ReturnType<typeof addOrganisations>>;
  startsAt: Date;
};

function assemble(database: TestDatabase, { people, organisations, startsAt }: Cast): TestWorld {
  const jobs = openJobs(database.db);
  const register = new Map<string, RegisterAnswer>();
  let time = startsAt.getTime();
  const now = () => new Date(time);
  const call = (actor: Actor): Call => ({
    db: database.db,
    jobs,
    register: { findBySiret: async (siret) => register.get(siret) ?? { status: "unknown" } },
    now,
    actor,
    address: "192.0.2.7",
    device: "Essai",
  });
  return {
    ...database,
    ...organisations,
    people,
    jobs,
    register,
    now,
    call,
    pass: ({ seconds = 0, minutes = 0, days = 0 }) => {
      time += 1000 * (seconds + 60 * minutes + 86_400 * days);
    },
    callAs: (name) => call(actorOf(name, people, organisations)),
    close: async () => {
      await jobs.stop();
      await database.close();
    },
  };
}

function actorOf(
  name: CastName,
  people: TestWorld["people"],
  organisations: Awaited<ReturnType<typeof addOrganisations>>,
): Actor {
  if (name === "visitor") return anonymous;
  const membership = roles[name];
  const organisation = membership && organisations[membership.of];
  const moderates = organisation && (membership.of === "cress" || membership.of === "otherCress");
  return {
    personId: people[name].id,
    sessionId: null,
    recentPassword: true,
    nationalTeam: name === "nationalTeam",
    moderatedRegions: moderates ? [organisation.regionCode] : [],
    memberOf: organisation ? [organisation.id] : [],
    acting: organisation
      ? { organisationId: organisation.id, role: membership.role, regionCode: organisation.regionCode }
      : null,
  };
}
