import { Client } from "pg";
import type { Secrets } from "./database-folder.ts";

export const databaseName = "maillage";
export const roleNames = { superuser: "postgres", owner: "maillage_owner", app: "maillage_app" } as const;

/** Those PostgreSQL lets only a superuser install, and those the owner could: one list, so that none is forgotten. */
const extensions = [
  "btree_gin",
  "btree_gist",
  "citext",
  "cube",
  "earthdistance",
  "fuzzystrmatch",
  "pg_trgm",
  "unaccent",
] as const;

/** A connection address of the server on `port`. The password is base64url, so nothing has to be escaped. */
export function urlOf(address: { port: number; role: string; password: string; database?: string }): string {
  const { port, role, password, database = databaseName } = address;
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener, a server that stops in the middle would end this process.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function makeRole(client: Client, role: string, password: string): Promise<void> {
  const known = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  const verb = known.rowCount ? "alter" : "create";
  await client.query(
    `${verb} role ${role} login nosuperuser nocreatedb nocreaterole noreplication password '${password}'`,
  );
}

/** Whether the server on `port` is the one whose files are in `cluster`. */
export async function serves(port: number, secrets: Secrets, cluster: string): Promise<boolean> {
  try {
    const url = urlOf({ port, role: roleNames.superuser, password: secrets.superuser, database: "postgres" });
    const answer = await withClient(url, (client) =>
      client.query<{ directory: string }>("select current_setting('data_directory') as directory"),
    );
    return answer.rows[0]?.directory === cluster;
  } catch {
    // Not listening, still recovering, or somebody else's server: not ours to use yet.
    return false;
  }
}

/**
 * Makes, or brings up to date, the database and its two roles: the owner migrates; the app reads and writes rows,
 * owns nothing, and is given rights on every table, sequence and schema the owner will make.
 */
export async function prepareRoles(port: number, secrets: Secrets): Promise<void> {
  const superuser = { port, role: roleNames.superuser, password: secrets.superuser };
  await withClient(urlOf({ ...superuser, database: "postgres" }), async (client) => {
    await makeRole(client, roleNames.owner, secrets.owner);
    await makeRole(client, roleNames.app, secrets.app);
    const known = await client.query("select 1 from pg_database where datname = $1", [databaseName]);
    if (!known.rowCount) await client.query(`create database ${databaseName} owner ${roleNames.owner}`);
  });
  await withClient(urlOf(superuser), async (client) => {
    for (const extension of extensions) await client.query(`create extension if not exists ${extension}`);
    await client.query(`
      revoke connect, temporary on database ${databaseName} from public;
      grant connect on database ${databaseName} to ${roleNames.app};
      grant usage on schema public to ${roleNames.app};
      alter default privileges for role ${roleNames.owner}
        grant select, insert, update, delete on tables to ${roleNames.app};
      alter default privileges for role ${roleNames.owner} grant usage, select on sequences to ${roleNames.app};
      alter default privileges for role ${roleNames.owner} grant usage on schemas to ${roleNames.app};
    `);
  });
}
