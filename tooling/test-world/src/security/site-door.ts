import { mkdtemp, rm } from "node:fs/promises";
import { Agent, request as send } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLink } from "@maillage/auth/one-time-links";
import type { LinkPurpose } from "@maillage/domain/letters/letter";
import { findFreePort } from "@maillage/embedded-database/free-port";
import { boundToPassword } from "@maillage/usecases/accounts/password-print";
import { type Program, startProgram } from "../browser/program.ts";
import { givePasswords, letUndoPass, password } from "../browser/story-world.ts";
import { type CastName, castNames, openTestWorld, type TestWorld } from "../test-world.ts";
import type { Cookies } from "./door.ts";

/** A request to the site, byte for byte: nothing is added but `Host` and the body's length. */
export type SiteRequest = {
  method?: string | undefined;
  path: string;
  headers?: Readonly<Record<string, string>> | undefined;
  body?: string | Uint8Array | undefined;
};

/** What the site answered; no redirect is followed. */
export type SiteAnswer = {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
};

/** The site's door: the real one, or a planted one that lacks a guard. */
export type SiteDoor = (request: SiteRequest) => Promise<SiteAnswer>;

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
/** More than a browser takes: what is too long is for a test to say, not for the client to fall over. */
const maxHeaderSize = 131_072;

/** The door of a site listening at an address. */
export function doorAt(siteUrl: string): SiteDoor {
  const { hostname, port } = new URL(siteUrl);
  return ({ method = "GET", path, headers = {}, body }) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
      const options = { agent, maxHeaderSize, hostname, port, method, path, headers: { ...headers, ...length } };
      const request = send(options, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      });
      request.on("error", reject);
      request.end(body);
    });
}

/** A form as the site's own pages send it. */
export function formRequest(form: {
  siteUrl: string;
  path: string;
  cookie: string | null;
  fields: Readonly<Record<string, string>>;
}): SiteRequest & { headers: Record<string, string>; body: string } {
  return {
    method: "POST",
    path: form.path,
    headers: {
      origin: form.siteUrl,
      "content-type": "application/x-www-form-urlencoded",
      ...(form.cookie === null ? {} : { cookie: form.cookie }),
    },
    body: new URLSearchParams(form.fields).toString(),
  };
}

/** A test world with its built site in front, and the whole cast signed in through the form. */
export type SiteDoorWorld = TestWorld & {
  siteUrl: string;
  ask: SiteDoor;
  cookies: Cookies;
  /** Signs one of the cast in again, by the form; the new session's cookie. */
  signIn(name: Exclude<CastName, "visitor">): Promise<string>;
  letUndoPass(): Promise<void>;
  /** The secret of a one-time link, as its letter would carry it. */
  linkFor(name: Exclude<CastName, "visitor">, purpose: LinkPurpose, payload?: Record<string, string>): Promise<string>;
  /** What the site wrote to its log. */
  siteLog(): string;
};

async function startSite(world: TestWorld): Promise<{ siteUrl: string; site: Program; dataDirectory: string }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "maillage-door-"));
  const port = await findFreePort();
  const siteUrl = `http://localhost:${port}`;
  const environment = {
    DATABASE_URL: world.appUrl,
    MAILLAGE_DATA_DIR: dataDirectory,
    MAILLAGE_DEMO: "yes",
    PORT: String(port),
    SITE_URL: siteUrl,
    // Nothing listens there: the register is down, and people type their organisation by hand.
    RECHERCHE_ENTREPRISES_URL: "http://127.0.0.1:9",
  };
  const site = await startProgram({ file: "apps/site/server.ts", readyWhen: "site listening", environment });
  return { siteUrl, site, dataDirectory };
}

/** Opens it, without a worker: jobs stay where they were put, so that any change is seen. Close it in the end. */
export async function openSiteDoorWorld(): Promise<SiteDoorWorld> {
  const world = await openTestWorld({ startsAt: new Date() });
  await world.jobs.start();
  await givePasswords(world);
  const { siteUrl, site, dataDirectory } = await startSite(world);
  const ask = doorAt(siteUrl);
  const signIn: SiteDoorWorld["signIn"] = async (name) => {
    const fields = { email: world.people[name].email, password, retour: "/espace" };
    const answer = await ask(formRequest({ siteUrl, path: "/connexion", cookie: null, fields }));
    const [cookie] = [answer.headers["set-cookie"] ?? []].flat();
    if (answer.status !== 302 || !cookie) throw new Error(`${name} could not sign in: ${answer.status}`);
    return cookie.split(";")[0] ?? "";
  };
  const cookies: Partial<Record<CastName, string | null>> = {};
  for (const name of castNames) cookies[name] = name === "visitor" ? null : await signIn(name);
  return {
    ...world,
    siteUrl,
    ask,
    // Every name of the cast was given one just above.
    cookies: cookies as Cookies,
    signIn,
    letUndoPass: () => letUndoPass(world),
    linkFor: async (name, ...[purpose, payload]) => {
      const { id, email } = world.people[name];
      const account = await world.db
        .selectFrom("person")
        .select("password_hash as passwordHash")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const bound = { ...boundToPassword(account), ...payload };
      return createLink(world.db, { purpose, personId: id, email, payload: bound, now: new Date() });
    },
    siteLog: () => site.output(),
    close: async () => {
      await site.stop();
      await world.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
