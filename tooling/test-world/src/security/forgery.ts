import { sql } from "kysely";
import type { TestWorld } from "../test-world.ts";
import { oneLetInBy } from "./authorisation.ts";
import { type Cookies, type Fetch, requestFor } from "./door.ts";
import type { ProcedureUnderTest } from "./procedures-under-test.ts";
import { sampleInput } from "./sample-input.ts";

/** A request as another site could have the browser send it, from one that the site itself would send. */
type Forgery = (genuine: { url: string; headers: Headers; body: string }) => RequestInit & { url?: string };

const changed = (headers: Headers, changes: Record<string, string | null>): Headers => {
  const copy = new Headers(headers);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) copy.delete(name);
    else copy.set(name, value);
  }
  return copy;
};

const withHeaders =
  (changes: Record<string, string | null>): Forgery =>
  ({ headers, body }) => ({ method: "POST", headers: changed(headers, changes), body });

const form = (body: string): FormData => {
  const data = new FormData();
  data.set("input", body);
  return data;
};

/** Every way a foreign page may try to change something in a person's name. */
export const forgeries: Readonly<Record<string, Forgery>> = {
  "cross-site origin": withHeaders({ origin: "https://ailleurs.example.com" }),
  "origin of a neighbouring port": withHeaders({ origin: "http://localhost:3999" }),
  "no origin": withHeaders({ origin: null }),
  "null origin": withHeaders({ origin: "null" }),
  "cross-site fetch": withHeaders({ "sec-fetch-site": "cross-site" }),
  "text/plain": withHeaders({ "content-type": "text/plain" }),
  urlencoded: withHeaders({ "content-type": "application/x-www-form-urlencoded" }),
  "no content type": ({ headers, body }) => ({
    method: "POST",
    headers: changed(headers, { "content-type": null }),
    body: Buffer.from(body),
  }),
  multipart: ({ headers, body }) => ({
    method: "POST",
    headers: changed(headers, { "content-type": null }),
    body: form(body),
  }),
  "cross-site multipart": ({ headers, body }) => ({
    method: "POST",
    headers: changed(headers, { "content-type": null, origin: "https://ailleurs.example.com" }),
    body: form(body),
  }),
  GET: ({ url, headers, body }) => ({
    url: `${url}?input=${encodeURIComponent(body)}`,
    method: "GET",
    headers: changed(headers, { "content-type": null }),
  }),
  "GET in a batch": ({ url, headers, body }) => ({
    url: `${url}?batch=1&input=${encodeURIComponent(`{"0":${body}}`)}`,
    method: "GET",
    headers: changed(headers, { "content-type": null, origin: null }),
  }),
  PUT: ({ headers, body }) => ({ method: "PUT", headers, body }),
};

const refusals = [400, 403, 405, 415];
/** Territories are official lists that no procedure writes; the rest is what people do. */
const official =
  /^(?:commune|former_commune|commune_name|commune_postal_code|epci|departement|region|territory_|schema_)/;

/** A fingerprint of everything people may have changed, jobs included. */
export async function fingerprint(world: Pick<TestWorld, "db">): Promise<string> {
  const tables = await sql<{
    name: string;
    schema: string;
  }>`select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and (table_schema = 'public' or (table_schema = 'pgboss' and table_name = 'job'))`.execute(
    world.db,
  );
  const parts: string[] = [];
  for (const { schema, name } of tables.rows) {
    if (official.test(name)) continue;
    const rows = await sql<{
      sum: string | null;
    }>`select md5(string_agg(md5(row::text), '' order by row::text)) as sum from ${sql.table(`${schema}.${name}`)} as row`.execute(
      world.db,
    );
    parts.push(`${name} ${rows.rows[0]?.sum ?? ""}`);
  }
  return parts.toSorted().join("\n");
}

type Tried = {
  fetch: Fetch;
  siteUrl: string;
  cookies: Cookies;
  procedures: readonly ProcedureUnderTest[];
  world: TestWorld;
};

const writes = (statement: string): boolean =>
  /^\s*(?:insert|update|delete|merge|with [\s\S]*\b(?:insert|update|delete)\b)/i.test(statement);

/** Sends every forgery of every mutation, the victim signed in: each that was not refused, or that wrote anything. */
export async function checkForgery({
  fetch,
  siteUrl,
  cookies,
  procedures,
  world,
}: Tried): Promise<{ findings: string[]; tried: number }> {
  const findings: string[] = [];
  let tried = 0;
  const before = await fingerprint(world);
  for (const procedure of procedures.filter(({ type }) => type === "mutation")) {
    const input = sampleInput(procedure.input) ?? {};
    const genuine = requestFor({ procedure, input, as: oneLetInBy(procedure.policy) }, { siteUrl, cookies });
    const body = JSON.stringify(input);
    for (const [name, forge] of Object.entries(forgeries)) {
      tried += 1;
      const { url = genuine.url, ...init } = forge({ url: genuine.url, headers: genuine.headers, body });
      const from = world.statements.length;
      const response = await fetch(new Request(url, init));
      if (!refusals.includes(response.status)) findings.push(`${procedure.path} answers ${response.status} to ${name}`);
      if (world.statements.slice(from).some(writes)) findings.push(`${procedure.path} writes on ${name}`);
    }
  }
  if ((await fingerprint(world)) !== before) findings.push("something was changed");
  return { findings, tried };
}

/** Not what people change: what is limited is counted first. */
const notes = ["attempt"];

/**
 * A fingerprint like the one above, in one statement, for the tests that take hundreds: by rows' own version
 * (`xmin`), so that a row written anew with the same words counts as changed.
 */
export function changeWitness(world: Pick<TestWorld, "db">): () => Promise<string> {
  let statement: string | undefined;
  return async () => {
    statement ??= await witnessStatement(world);
    const { rows } = await sql<{ sum: string }>`${sql.raw(statement)}`.execute(world.db);
    return rows[0]?.sum ?? "";
  };
}

async function witnessStatement(world: Pick<TestWorld, "db">): Promise<string> {
  const tables = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and (table_schema = 'public' or (table_schema = 'pgboss' and table_name = 'job'))`.execute(
    world.db,
  );
  const parts = tables.rows
    .filter(({ name }) => !official.test(name) && !notes.includes(name))
    .map(
      ({ schema, name }) =>
        `(select '${name} ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) || ' ' || coalesce(sum(xmin::text::bigint), 0) from "${schema}"."${name}")`,
    );
  return `select concat_ws(',', ${parts.join(", ")}) as sum`;
}
