import { type RawBuilder, sql } from "kysely";
import { readTerm, term } from "@maillage/domain/search/listing-terms";
import {
  type AskedUnit,
  type AskedWords,
  boosts,
  freshDays,
  nearKilometres,
  type Step,
} from "@maillage/domain/search/relevance.rules";
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
const kept = (terms: readonly string[]): RawBuilder<unknown> => {
  const query = terms.length === 0 ? null : anyOf(terms);
  return sql`kept.lexemes @@ ${query}::tsquery`;
};

/** Parts are written in one of these lengths, filled up with steps that are none: few texts to plan. */
const stepCounts = [2, 4, 6, 10];

function filledUp<Each>(steps: readonly Each[], none: Each): Each[] {
  const count = stepCounts.find((each) => each >= steps.length) ?? steps.length;
  return [...steps, ...Array.from({ length: count - steps.length }, () => none)];
}

/** How a part is asked: of the category, of a word, or of any terms, step by step. */
type Asking = { how: "category" | "word" | "steps"; length: number; score: RawBuilder<unknown> };

/** A part whose terms are all categories is asked of the column, which is read sooner than the words. */
function askCategory({ weight, steps }: AskedUnit): Asking | null {
  const terms = steps.flatMap(({ strength, terms: equal }) => equal.map((each) => ({ strength, ...readTerm(each) })));
  if (terms.length === 0 || terms.some(({ mark, of }) => `${mark}:${of}` !== term.category(of))) return null;
  const choices = filledUp<{ strength: number; of: string | null }>(terms, { strength: 0, of: null });
  const cases = choices.map(({ strength, of }) => sql`when ${of}::text then ${weight * strength}::float8`);
  return {
    how: "category",
    length: choices.length,
    score: sql`case kept.category ${sql.join(cases, sql` `)} else 0 end`,
  };
}

/** A word of the title is a word of the listing: most listings, which have it nowhere, are asked once. */
function askWord({ weight, steps }: AskedUnit): Asking | null {
  const [inTitle = noStep, anywhere = noStep] = steps;
  const [word] = anywhere.terms;
  const isWord = steps.length === 2 && anywhere.terms.length === 1 && word !== undefined;
  if (!isWord || inTitle.terms.join() !== term.titleWord(word)) return null;
  const score = sql`case when not ${kept(anywhere.terms)} then 0 when ${kept(inTitle.terms)}
    then ${weight * inTitle.strength}::float8 else ${weight * anywhere.strength}::float8 end`;
  return { how: "word", length: 2, score };
}

function askSteps({ weight, steps }: AskedUnit): Asking {
  const filled = filledUp(steps, noStep);
  const cases = filled.map(({ strength, terms }) => sql`when ${kept(terms)} then ${weight * strength}::float8`);
  return { how: "steps", length: filled.length, score: sql`case ${sql.join(cases, sql` `)} else 0 end` };
}

const ask = (unit: AskedUnit): Asking => askCategory(unit) ?? askWord(unit) ?? askSteps(unit);

/** In one order, whatever was typed first: few texts to plan. */
const byForm = (one: Asking, other: Asking): number => one.how.localeCompare(other.how) || other.length - one.length;

/** What the small preferences depend on. */
export type Preferences = { centre: Position | null; labels: readonly string[]; today: string };

/**
 * The score of a row `kept` (lexemes, category, kind, published_at, latitude, longitude, labels, verified_until):
 * `relevanceOf` and the boosts.
 */
export function scoreOf(asked: AskedWords, { centre, labels, today }: Preferences): RawBuilder<number> {
  const units = asked.units
    .map(ask)
    .sort(byForm)
    .map(({ score }) => score);
  const { offer, pooling, need, partner_call } = asked.kindFactors;
  const kind = sql`case kept.kind when 'offer' then ${offer}::float8 when 'pooling' then ${pooling}::float8
    when 'need' then ${need}::float8 else ${partner_call}::float8 end`;
  // In `(select …)` a day is made a moment once, not for every listing.
  const sinceFresh = sql`(select (${today}::date - ${freshDays}::int)::timestamptz)`;
  const fresh = sql`case when kept.published_at > ${sinceFresh} then ${boosts.fresh}::float8 else 0 end`;
  const verified = sql`case when kept.verified_until > (select ${today}::date::timestamptz) then ${boosts.verified}::float8 else 0 end`;
  const near = centre
    ? sql`coalesce(greatest(0, 1 - ${distanceTo(centre, "kept")} / ${nearKilometres}::float8), 0) * ${boosts.near}::float8`
    : sql`0`;
  const solidarity =
    labels.length === 0
      ? sql`0`
      : sql`case when kept.labels && ${[...labels]}::text[] then ${boosts.solidarity}::float8 else 0 end`;
  return sql<number>`((${sql.join(units, sql` + `)}) / ${asked.full}::float8 * ${kind} + ${fresh} + ${verified} + ${near} + ${solidarity})`;
}
