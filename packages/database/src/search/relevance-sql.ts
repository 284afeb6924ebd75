import { type RawBuilder, sql } from "kysely";
import { type AskedWords, boosts, freshDays, nearKilometres, type Step } from "@maillage/domain/search/relevance.rules";
import type { Position } from "@maillage/domain/territories/distance";
import { type Condition, distanceTo } from "./search-conditions.ts";

// A term is letters, digits and the marks « : . _ »: none of them ends a quoted lexeme.
const quoted = (term: string): string => `'${term}'`;
const anyOf = (terms: readonly string[]): string => terms.map(quoted).join(" | ");
const tsquery = (text: string): RawBuilder<unknown> => sql`${text}::tsquery`;

/** The entry is an answer: it has a term that is enough. */
export const isAnswer = (asked: AskedWords): Condition => sql`entry.lexemes @@ ${tsquery(anyOf(asked.enough))}`;

/** The entry answers every part of the query well. */
export const isStrongAnswer = (asked: AskedWords): Condition =>
  sql`entry.lexemes @@ ${tsquery(asked.strong.map((terms) => `(${anyOf(terms)})`).join(" & "))}`;

const stepWhen = ({ strength, terms }: Step, weight: number): RawBuilder<unknown> =>
  sql`when kept.lexemes @@ ${tsquery(anyOf(terms))} then ${weight * strength}::float8`;

/** What the small preferences depend on. */
export type Preferences = { centre: Position | null; labels: readonly string[]; today: string };

/**
 * The score of a row `kept` (lexemes, kind, published_at, latitude, longitude, labels, verified_until):
 * `relevanceOf` and the boosts.
 */
export function scoreOf(asked: AskedWords, { centre, labels, today }: Preferences): RawBuilder<number> {
  const units = asked.units.map(
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
