import { resolve } from "node:path";
import { z } from "zod";
import { configurationSentences, missingDatabaseSentence, samePortSentence } from "./configuration.fr.ts";

type Environment = Readonly<Record<string, string | undefined>>;

function hasProtocol(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

const addressOf = (...protocols: string[]) => z.string().refine((text) => hasProtocol(text, protocols));

const yesOrNo = z.enum(["yes", "no"]).transform((answer) => answer === "yes");
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535);

/** A public address is an origin: a path would be lost when pages build their links. */
const origin = z
  .string()
  .refine((text) => hasProtocol(text, ["http:", "https:"]) && new URL(text).href === `${new URL(text).origin}/`)
  .transform((text) => new URL(text).origin);

/** The address of a tile, with the three places that tell which: a host of its own, named in full. */
const isTileAddress = (text: string): boolean =>
  ["{z}", "{x}", "{y}"].every((place) => text.split(place).length === 2) &&
  !/[{}\s;,'"]/.test(text.replaceAll(/\{[xyz]\}/g, "")) &&
  hasProtocol(text.replaceAll(/\{[xyz]\}/g, "0"), ["http:", "https:"]) &&
  /^https?:\/\/[^{}/]+\//.test(text);

const environmentSchema = z.object({
  DATABASE_URL: addressOf("postgres:", "postgresql:").optional(),
  MIGRATION_DATABASE_URL: addressOf("postgres:", "postgresql:").optional(),
  PORT: port.prefault("3000"),
  API_PORT: port.prefault("4000"),
  MAILLAGE_HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .optional(),
  MAILLAGE_DATA_DIR: z
    .string()
    .refine((path) => !path.includes("\0"))
    .prefault(".maillage"),
  MAILLAGE_DEMO: yesOrNo.prefault("yes"),
  SITE_URL: origin.optional(),
  SMTP_URL: addressOf("smtp:", "smtps:").optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]+ <[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/)
    .prefault("Maillage <bonjour@maillage.invalid>"),
  RECHERCHE_ENTREPRISES_URL: addressOf("http:", "https:").prefault("https://recherche-entreprises.api.gouv.fr"),
  MAP_TILES_URL: z.string().refine(isTileAddress).optional(),
  MAP_TILES_CREDIT: z.string().max(200).optional(),
  NODE_ENV: z.enum(["production", "development", "test"]).prefault("development"),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).prefault("info"),
  TRUST_PROXY: yesOrNo.prefault("no"),
  INIT_CWD: z.string().optional(),
});

type VariableName = keyof typeof configurationSentences;

/** Everything the programs may know of their environment, typed and defaulted. */
export interface Configuration {
  /** The role the site, the API and the worker use; undefined means the embedded database. */
  databaseUrl: string | undefined;
  /** The role that owns the tables; the same as `databaseUrl` when the operator gave only that one. */
  migrationDatabaseUrl: string | undefined;
  port: number;
  apiPort: number;
  /** The address of this machine that the site and the API listen on. */
  host: string;
  /** Absolute path of the folder for the embedded database, uploads and the disk mailbox. */
  dataDirectory: string;
  demo: boolean;
  /** The public origin of the site, without a slash at the end. */
  siteUrl: string;
  /** Without it, letters go to the disk mailbox. */
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Whether cookies carry `Secure` and the `__Host-` prefix; see `cookieSecureFor`. */
  cookieSecure: boolean;
  /** Base address of the look-up of organisations, without a slash at the end. */
  rechercheEntreprisesUrl: string;
  /** Background images of the map, and who made them; undefined: the map shows its own contours alone. */
  mapTiles: { url: string; origin: string; credit: string } | undefined;
  environment: "production" | "development" | "test";
  logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
  /** Whether `X-Forwarded-For` of the proxy in front may be believed. */
  trustProxy: boolean;
  /** The folder the person typed the command in (npm runs it from the root): file names they give start there. */
  calledFrom: string;
}

/** A variable of the environment is wrong: `message` is one French sentence that names it. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}

/**
 * Browsers keep `Secure` cookies over https and, because they are trustworthy origins, over http on this very machine.
 * Over plain http elsewhere they would drop the session silently, so the prefix and the flag both go.
 */
export function cookieSecureFor(siteUrl: string): boolean {
  const { protocol, hostname } = new URL(siteUrl);
  if (protocol === "https:") return true;
  return (
    hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || hostname.startsWith("127.")
  );
}

function isVariableName(name: unknown): name is VariableName {
  return typeof name === "string" && name in configurationSentences;
}

/** An empty variable (`PORT=`) means the same as an absent one, as shells and .env files write it. */
function withoutEmptyValues(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""));
}

/**
 * Reads and checks the environment. This is the only place that reads `process.env`.
 * Throws a `ConfigurationError` whose message names the first wrong variable.
 */
export function readConfig(environment: Environment = process.env): Configuration {
  const result = environmentSchema.safeParse(withoutEmptyValues(environment));
  if (!result.success) {
    const name = result.error.issues[0]?.path[0];
    throw new ConfigurationError(isVariableName(name) ? configurationSentences[name] : result.error.message);
  }
  const values = result.data;
  if (values.PORT === values.API_PORT) throw new ConfigurationError(samePortSentence);
  const siteUrl = values.SITE_URL ?? `http://localhost:${values.PORT}`;
  return {
    databaseUrl: values.DATABASE_URL,
    migrationDatabaseUrl: values.MIGRATION_DATABASE_URL ?? values.DATABASE_URL,
    port: values.PORT,
    apiPort: values.API_PORT,
    // The demonstration's passwords are public: only this machine may reach it, unless the operator says so.
    host: values.MAILLAGE_HOST ?? (values.MAILLAGE_DEMO ? "127.0.0.1" : "0.0.0.0"),
    dataDirectory: resolve(values.MAILLAGE_DATA_DIR),
    demo: values.MAILLAGE_DEMO,
    siteUrl,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    cookieSecure: cookieSecureFor(siteUrl),
    rechercheEntreprisesUrl: values.RECHERCHE_ENTREPRISES_URL.replace(/\/+$/, ""),
    mapTiles: values.MAP_TILES_URL ? mapTilesOf(values.MAP_TILES_URL, values.MAP_TILES_CREDIT) : undefined,
    environment: values.NODE_ENV,
    logLevel: values.LOG_LEVEL,
    trustProxy: values.TRUST_PROXY,
    calledFrom: values.INIT_CWD ?? process.cwd(),
  };
}

const mapTilesOf = (url: string, credit = ""): NonNullable<Configuration["mapTiles"]> => ({
  url,
  origin: new URL(url).origin,
  credit,
});

/** The address of the database for a program that cannot start one itself. Throws a `ConfigurationError` without it. */
export function requireDatabaseUrl(configuration: Pick<Configuration, "databaseUrl">): string {
  if (configuration.databaseUrl === undefined) throw new ConfigurationError(missingDatabaseSentence);
  return configuration.databaseUrl;
}

/** The environment a child process inherits, with `changes` over it; `undefined` removes a variable. */
export function childEnvironment(changes: Environment): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...changes })) {
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}
