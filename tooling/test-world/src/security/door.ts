import { openContext } from "@maillage/api/context";
import { describeFailure } from "@maillage/api/failures";
import { createCallerFactory } from "@maillage/api/procedures";
import type { AppRouter } from "@maillage/api/router";
import { sessionCookie } from "@maillage/auth/session-cookie";
import { startSession } from "@maillage/auth/sessions";
import type { House } from "@maillage/usecases/verbs/verb";
import { type CastName, castNames, type TestWorld } from "../test-world.ts";
import type { ProcedureUnderTest } from "./procedures-under-test.ts";

/** One question put to the product: which procedure, with what, in whose name. */
export type Question = { procedure: Pick<ProcedureUnderTest, "path" | "type">; input: unknown; as: CastName };

/** What came back: what a person could read of it. `refusal` is the name of the refusal, when it is one. */
export type Answer = { status: number; body: string; refusal: string | null };

/** One way into the product: in process as the site does, over HTTP as everyone else does. */
export type Door = { name: string; ask(question: Question): Promise<Answer> };

/** The `Cookie` header of each of the cast; none for the visitor. */
export type Cookies = Readonly<Record<CastName, string | null>>;

const moderates: readonly CastName[] = ["moderator", "otherModerator", "nationalTeam"];

/** Signs the whole cast in. */
export async function signInCast(world: TestWorld): Promise<Cookies> {
  const cookies: Partial<Record<CastName, string | null>> = {};
  for (const name of castNames) {
    if (name === "visitor") continue;
    const kind = moderates.includes(name) ? "moderator" : "member";
    const { token } = await startSession(world.db, {
      personId: world.people[name].id,
      kind,
      device: "Essai",
      now: world.now(),
    });
    cookies[name] = sessionCookie(token, { secure: true, kind }).split(";")[0] ?? null;
  }
  // Every name but the visitor's was given a cookie just above.
  return { visitor: null, ...cookies } as Cookies;
}

const refusalIn = (data: unknown): string | null => {
  const refusal: unknown = typeof data === "object" && data !== null ? Reflect.get(data, "refusal") : null;
  return typeof refusal === "string" ? refusal : null;
};

type Callable = Record<string, (input: unknown) => Promise<unknown>>;

/** The caller of a request's context, as the site's loaders and actions hold it; failures told as the site tells them. */
export function callerDoor(options: { router: AppRouter; house: House; cookies: Cookies }): Door {
  const { router, house, cookies } = options;
  const createCaller = createCallerFactory(router);
  const ask: Door["ask"] = async ({ procedure, input, as }) => {
    try {
      const { context } = await openContext(house, {
        cookieHeader: cookies[as],
        secure: true,
        address: "192.0.2.7",
        device: "Essai",
      });
      // A caller answers any path of its router at run time; its type only knows them by name.
      const caller = createCaller(context) as unknown as Callable;
      const value = await caller[procedure.path]?.(input);
      return { status: 200, body: JSON.stringify(value ?? null), refusal: null };
    } catch (error) {
      const failure = describeFailure(error);
      return { status: failure.status, body: JSON.stringify(failure), refusal: failure.details.refusal ?? null };
    }
  };
  return { name: "caller", ask };
}

/** How a request reaches an application without a network between. */
export type Fetch = (request: Request) => Response | Promise<Response>;

/** The request a page of the site would send. */
export function requestFor(question: Question, options: { siteUrl: string; cookies: Cookies }): Request {
  const { procedure, input, as } = question;
  const cookie = options.cookies[as];
  const headers = new Headers({ origin: options.siteUrl, ...(cookie === null ? {} : { cookie }) });
  const url = new URL(`/trpc/${procedure.path}`, "http://localhost:4000");
  const text = input === undefined ? undefined : JSON.stringify(input);
  if (procedure.type === "query") {
    if (text !== undefined) url.searchParams.set("input", text);
    return new Request(url, { headers });
  }
  headers.set("content-type", "application/json");
  return new Request(url, { method: "POST", headers, body: text ?? null });
}

/** Reads what /trpc answered. */
export async function readAnswer(response: Response): Promise<Answer> {
  const body = `${JSON.stringify([...response.headers])}\n${await response.clone().text()}`;
  const parsed: unknown = await response.json().catch(() => null);
  const error: unknown = typeof parsed === "object" && parsed !== null ? Reflect.get(parsed, "error") : null;
  const data: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "data") : null;
  return { status: response.status, body, refusal: refusalIn(data) };
}

/** The /trpc door of an application. */
export function httpDoor(options: { fetch: Fetch; siteUrl: string; cookies: Cookies }): Door {
  return { name: "/trpc", ask: async (question) => readAnswer(await options.fetch(requestFor(question, options))) };
}
