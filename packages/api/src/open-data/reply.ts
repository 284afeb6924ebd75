import type { Context } from "../procedures.ts";
import type { ProblemAnswer } from "./open-data.answers.ts";
import type { ParameterProblem } from "./query-string.ts";

/** What an address of the open data is asked with: who asks, the query string, and where pages live. */
export type Asked = { context: Context; query: URLSearchParams; siteUrl: string };

/** An answer of the open data: a status and what goes into the body. What goes wrong on our side is thrown. */
export type Reply<Value> = { status: 200; value: Value } | { status: number; problem: ProblemAnswer };

/** The answer to a bad query string. */
export function badQuery({ parameter, message }: ParameterProblem): Reply<never> {
  return { status: 400, problem: { erreur: message, parametre: parameter } };
}
