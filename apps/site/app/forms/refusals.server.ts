import { data, redirect } from "react-router";
import { type Refusal, RefusalError, refusalKinds } from "@maillage/domain/refusals/refusal";
import { refusalInFrench } from "@maillage/domain/refusals/refusal.fr";
import type { RefusalKind } from "@maillage/domain/refusals/refusal-kind";

const statuses: Record<RefusalKind, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
};

/** The HTTP status of a refusal. */
export function statusOf(refusal: Refusal): number {
  return statuses[refusalKinds[refusal.code]];
}

/** The refusal inside what the API threw, or null when it is a fault. tRPC wraps what a use case throws. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusalError) return error.refusal;
  return error instanceof Error && error.cause !== undefined ? refusalOf(error.cause) : null;
}

const unreachable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08006",
  "08001",
  "08003",
]);

/** Whether the database could not be reached: it restarts, and the page says to come back in a minute. */
export function isUnreachable(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const code: unknown = Reflect.get(cause, "code");
    if (typeof code === "string" && unreachable.has(code)) return true;
    if (/Connection terminated|timeout exceeded when trying to connect/.test(cause.message)) return true;
  }
  return false;
}

/** Whether the API could not read what it was asked: an identifier in an address that never was one. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, "code") === "BAD_REQUEST";
}

/** Written once more inside another address, a longer one would be more than servers and browsers take. */
const longestWayBack = 2_000;

const pathOf = (request: Request): string => {
  const url = new URL(request.url);
  // A page's script may ask for the data of some of its routes only: the person comes back to the whole page.
  if (url.searchParams.has("_routes")) url.searchParams.delete("_routes");
  const path = `${url.pathname.replace(/\.data$/, "")}${url.search}`;
  return path.length > longestWayBack ? "/" : path;
};

/** Where a person goes to lift a refusal: sign in, give the password again, choose an organisation; then back here. */
export function wayThrough(refusal: Refusal, request: Request): string | null {
  const back = encodeURIComponent(pathOf(request));
  if (refusal.code === "sign_in_needed") return `/connexion?retour=${back}`;
  if (refusal.code === "password_needed_again") return `/compte/mot-de-passe-a-confirmer?retour=${back}`;
  if (refusal.code === "organisation_needed") return `/espace/agir?retour=${back}`;
  return null;
}

/**
 * Throws what a page answers to an error of the API: a redirect to what is missing, a 403, 404 or 503 page with the
 * refusal's sentence, or the fault itself. For loaders.
 */
export function throwAsPage(error: unknown, request: Request): never {
  const refusal = refusalOf(error);
  if (refusal) {
    const way = wayThrough(refusal, request);
    if (way) throw redirect(way);
    throw data(refusalInFrench(refusal), { status: statusOf(refusal) });
  }
  if (isUnreachable(error)) throw data("", { status: 503 });
  if (isUnreadable(error)) throw data("", { status: 404 });
  throw error;
}

/** Waits for an answer of the API, and turns its refusal into a page. */
export async function asPage<Value>(request: Request, answer: Promise<Value>): Promise<Value> {
  try {
    return await answer;
  } catch (error) {
    return throwAsPage(error, request);
  }
}

/** A page that does not exist. */
export function notFound(sentence = ""): never {
  throw data(sentence, { status: 404 });
}

/** The answer, or null when the API says that there is no such thing. */
export async function ifThere<Value>(answer: Promise<Value>): Promise<Value | null> {
  try {
    return await answer;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal && refusalKinds[refusal.code] === "not_found") return null;
    throw error;
  }
}
