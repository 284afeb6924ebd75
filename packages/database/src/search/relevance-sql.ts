import { type RawBuilder, sql } from "kysely";
import { type AskedWords, boosts, freshDays, nearKilometres, type Step } from "@maillage/domain/search/relevance.rules";
import type { Position } from "@maillage/domain/territories/distance";
import { type Condition, distanceTo } from "./search-conditions.ts";

// A term is letters, digits and the marks « : . _ »: none of them ends a quoted lexeme.
const quoted = (term: string): string => `'${term}'`;
const anyOf = (terms: readonly string[]): string => terms.map(quoted).join(" | ");
const tsquery = (text: string): RawBuilder<unknown> => sql`${text}::tsquery`;

/** Whether listings are looked up by their words, or met in their order until enough are answers; else PostgreSQL’s choice. */
export type Way = "by words" | "in order";

// PostgreSQL thinks that reading the words of a listing costs nothing, and would read all: in `(select …)` it cannot
// guess how many have them, and looks them up; inside `coalesce` it cannot look them up.
const has = (terms: string, way: Way | undefined): Condition => {
  if (way === "by words") return sql`entry.lexemes @@ (select ${tsquery(terms)})`;
  const condition: Condition = sql`entry.lexemes @@ ${tsquery(terms)}`;
  return way === "in order" ? sql`coalesce(${condition}, false)` : condition;
};

/** The entry is an answer: it has a term that is enough. */
export const isAnswer = (asked: AskedWords, way?: Way): Condition => has(anyOf(asked.enough), way);

/** The entry answers every part of the query well. */
export const isStrongAnswer = (asked: AskedWords, way?: Way): Condition =>
  has(asked.strong.map((terms) => `(${anyOf(terms)})`).join(" & "), way);

const noStep: Step = { strength: 0, terms: [] };
const stepWhen = ({ strength, terms }: Step, weight: number): RawBuilder<unknown> => {
  const query = terms.length === 0 ? null : anyOf(terms);
  return sql`when kept.lexemes @@ ${query}::tsquery then ${weight * strength}::float8`;
};

/** Parts are written in one of these lengths, filled up with steps that are none, and sorted: few texts to plan. */
const stepCounts = [2, 4, 6, 10];
type Part = AskedWords["units"][number];

function filledUp({ weight, steps }: Part): Part {
  const count = stepCounts.find((each) => each >= steps.length) ?? steps.length;
  return { weight, steps: [...steps, ...Array.from({ length: count - steps.length }, () => noStep)] };
}

/** What the small preferences depend on. */
export type Preferences = { centre: Position | null; labels: readonly string[]; today: string };

/**
 * The score of a row `kept` (lexemes, kind, published_at, latitude, longitude, labels, verified_until):
 * `relevanceOf` and the boosts.
 */
export function scoreOf(asked: AskedWords, { centre, labels, today }: Preferences): RawBuilder<number> {
  const parts = asked.units.map(filledUp).sort((one, other) => other.steps.length - one.steps.length);
  const units = parts.map(
    ({ weight, steps }) =>
      sql`case ${sql.join(
        steps.map((step) => stepWhen(step, weight)),
        sql` `,
      )} else 0 end`,
  );
  const { offer, pooling, need, partner_call } = asked.kindFactors;
  const kind = sql`case kept.kind when 'offer' then ${offer}::float8 when 'pooling' then ${pooling}::float8
    when 'need' then ${need}::float8 else ${partner_call}::float8 end`;
  const fresh = sql`case when kept.published_at > ${today}::date - ${freshDays}::int then ${boosts.fresh}::float8 else 0 end`;
  const verified = sql`case when kept.verified_until > ${today}::date then ${boosts.verified}::float8 else 0 end`;
  const near = centre
    ? sql`coalesce(greatest(0, 1 - ${distanceTo(centre, "kept")} / ${nearKilometres}::float8), 0) * ${boosts.near}::float8`
    : sql`0`;
  const solidarity =
    labels.length === 0
      ? sql`0`
      : sql`case when kept.labels && ${[...labels]}::text[] then ${boosts.solidarity}::float8 else 0 end`;
  return sql<number>`((${sql.join(units, sql` + `)}) / ${asked.full}::float8 * ${kind} + ${fresh} + ${verified} + ${near} + ${solidarity})`;
}
