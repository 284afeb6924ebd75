import { setTimeout as waitFor } from "node:timers/promises";
import type { Register, RegisterAnswer } from "./register.ts";
import { readSearchAnswer, searchAnswer } from "./register-answer.ts";

const largestAnswer = 1_000_000;
/** A pause this short is worth the person's wait; a longer one is not. */
const longestWait = 2_000;
/** What an unreadable or absent Retry-After is taken for. */
const usualPause = 10_000;
/** Whatever the service asks, it is asked again after an hour. */
const longestPause = 3_600_000;

/** How to reach the register, and what tests replace. */
export type RegisterOptions = {
  /** The base address, the only host ever called: `https://recherche-entreprises.api.gouv.fr` or a recorded one. */
  baseUrl: string;
  /** Who asks and how to reach them, as the service's terms recommend. */
  userAgent?: string | undefined;
  timeoutInMilliseconds?: number | undefined;
  now?: (() => number) | undefined;
  wait?: ((milliseconds: number) => Promise<unknown>) | undefined;
  /** Hears why an answer was `unavailable`: a status or the sort of failure, never what was asked. */
  onUnavailable?: ((why: string) => void) | undefined;
};

type Reply =
  | { kind: "answer"; body: unknown }
  | { kind: "pause"; milliseconds: number }
  | { kind: "failure"; why: string };

/**
 * A client of the API Recherche d’entreprises: one host, no redirect, 5 s, 1 MB, and silence for as long as a 429
 * asks. Never throws: what is not an answer is `unavailable`.
 */
export function createRegister(options: RegisterOptions): Register {
  const { now = Date.now, wait = waitFor, onUnavailable = () => undefined } = options;
  let silentUntil = 0;

  const ask = async (siret: string): Promise<Reply> => {
    const pause = silentUntil - now();
    if (pause > longestWait) return { kind: "pause", milliseconds: pause };
    if (pause > 0) await wait(pause);
    const reply = await search(options, siret);
    if (reply.kind === "pause") silentUntil = now() + reply.milliseconds;
    return reply;
  };

  return {
    async findBySiret(siret: string): Promise<RegisterAnswer> {
      const first = await ask(siret);
      const reply = first.kind === "pause" && first.milliseconds <= longestWait ? await ask(siret) : first;
      if (reply.kind !== "answer") {
        onUnavailable(reply.kind === "pause" ? "429" : reply.why);
        return { status: "unavailable" };
      }
      const answer = searchAnswer.safeParse(reply.body);
      if (answer.success) return readSearchAnswer(answer.data, siret);
      onUnavailable("unreadable");
      return { status: "unavailable" };
    },
  };
}

async function search(options: RegisterOptions, siret: string): Promise<Reply> {
  // Without directors nor accounts: personal data we never ask for cannot leak.
  const query = new URLSearchParams({
    q: siret,
    minimal: "true",
    include: "siege,matching_etablissements,complements",
  });
  try {
    const response = await fetch(`${options.baseUrl.replace(/\/+$/, "")}/search?${query.toString()}`, {
      redirect: "error",
      signal: AbortSignal.timeout(options.timeoutInMilliseconds ?? 5_000),
      headers: {
        accept: "application/json",
        "user-agent": options.userAgent ?? "Maillage (reseau d'entraide ESS et collectivites)",
      },
    });
    if (response.status === 429)
      return { kind: "pause", milliseconds: pauseAsked(response.headers.get("retry-after")) };
    if (!response.ok) return { kind: "failure", why: String(response.status) };
    return { kind: "answer", body: JSON.parse(await readAtMost(response, largestAnswer)) };
  } catch (error) {
    return { kind: "failure", why: error instanceof Error ? error.name : "failure" };
  }
}

/** Retry-After in milliseconds: seconds or a date (RFC 9110, 10.2.3). */
function pauseAsked(header: string | null): number {
  const seconds = Number(header ?? Number.NaN);
  const asked = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header ?? "") - Date.now();
  return Number.isFinite(asked) && header !== "" ? Math.min(Math.max(asked, 0), longestPause) : usualPause;
}

/** The body as text; throws as soon as it is longer than allowed, before the rest is read. */
async function readAtMost(response: Response, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new RangeError("answer too large");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
