import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashPassword } from "@maillage/auth/passwords";
import { type Database, openDatabase } from "@maillage/database/connection";
import { migrate } from "@maillage/database/migrate";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";
import { findFreePort } from "@maillage/embedded-database/free-port";
import { createQueues } from "@maillage/jobs/create-queues";
import { importTerritories } from "@maillage/territories/import-territories";
import { addCress, addMembership, addOrganisation, addPerson, type TestPerson } from "@maillage/test-world/cast";
import { type MailServer, startMailServer } from "./mail-server.ts";
import { type Client, signIn } from "./trpc-client.ts";
import { type Programs, startPrograms } from "./victims.ts";

/** Somebody who writes listings, and to whom letters about them go. */
export type Author = { client: Client; communeCode: string; recipients: readonly string[] };

/** A whole Maillage of its own, whose parts can be killed. */
export type CrashWorld = {
  database: EmbeddedDatabase;
  /** The counting side's own view, as the owner of the tables. */
  owner: Database;
  mail: MailServer;
  programs: Programs;
  /** Of a region whose CRESS reads before publication. */
  readBefore: readonly Author[];
  /** Of a region whose CRESS trusts at once: published when submitted. */
  trusted: readonly Author[];
  moderator: Client;
  close(): Promise<void>;
};

const password = "quatre minibus sous la halle";

/** Organisations and people, by region. Nobody becomes trusted on the way: 84 always reads before. */
async function settlePeople(db: Database) {
  const cress = await addCress(db, {
    name: "CRESS Auvergne-Rhône-Alpes",
    communeCode: "69123",
    trustedAfter: 1_000_000,
  });
  await addCress(db, { name: "CRESS de Bretagne", communeCode: "35238", trustedAfter: 0 });
  const moderator = await addPerson(db, "Inès Costa");
  await addMembership(db, { person: moderator, organisation: cress, role: "contributor" });
  const house = async (name: string, communeCode: string, people: readonly string[]) => {
    const organisation = await addOrganisation(db, { name, communeCode });
    const members: TestPerson[] = [];
    for (const member of people) {
      const person = await addPerson(db, member);
      await addMembership(db, { person, organisation, role: "contributor" });
      members.push(person);
    }
    return { communeCode, members };
  };
  const readBefore = [
    await house("Recyclerie du Haut-Livradois", "63003", ["Karim Haddad", "Salomé Vidal"]),
    await house("Les Marmites du Forez", "63010", ["Odile Faure"]),
  ];
  const trusted = [
    await house("Associations unies de Haute-Cornouaille", "22220", ["Gwenn Le Goff"]),
    await house("Jardins du pays de Rennes", "35238", ["Yann Morvan"]),
  ];
  await db
    .updateTable("person")
    .set({ password_hash: await hashPassword(password) })
    .execute();
  return { moderator, readBefore, trusted };
}

type House = Awaited<ReturnType<typeof settlePeople>>["readBefore"][number];

async function enter(programs: Programs, { communeCode, members }: House): Promise<Author> {
  const [writer] = members;
  if (!writer) throw new Error("an organisation without anybody");
  const client = await signIn(programs, { email: writer.email, password });
  return { client, communeCode, recipients: members.map(({ email }) => email) };
}

async function prepareDatabase(database: EmbeddedDatabase): Promise<Database> {
  const owner = { connectionString: database.ownerUrl, appRole: "maillage_app" };
  await migrate(owner);
  await createQueues(owner);
  // PostgreSQL will be killed while these connections are idle: they are made anew.
  const db = openDatabase({ connectionString: database.ownerUrl, maxConnections: 4, onError: () => undefined });
  await importTerritories(db);
  return db;
}

/** Starts a database that survives crashes, a mail server, the API and the worker, with people signed in. */
export async function openCrashWorld(): Promise<CrashWorld> {
  const database = await startEmbeddedDatabase({ durable: true });
  const owner = await prepareDatabase(database);
  const people = await settlePeople(owner);
  const mail = await startMailServer();
  const dataDirectory = mkdtempSync(join(tmpdir(), "maillage-crashes-"));
  const programs = await startPrograms({
    databaseUrl: database.appUrl,
    smtpUrl: mail.url,
    dataDirectory,
    sitePort: await findFreePort(),
    apiPort: await findFreePort(),
  });
  const { moderator, readBefore, trusted } = people;
  return {
    database,
    owner,
    mail,
    programs,
    readBefore: await Promise.all(readBefore.map((house) => enter(programs, house))),
    trusted: await Promise.all(trusted.map((house) => enter(programs, house))),
    moderator: await signIn(programs, { email: moderator.email, password }),
    close: async () => {
      await programs.stop();
      await mail.close();
      await owner.destroy();
      await database.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
