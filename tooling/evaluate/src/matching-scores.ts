import type { GradedSource, HardPair } from "./evaluation-set.ts";
import { firstIsUseful, type Grades, mean, ndcgAt, precisionAt } from "./metrics.ts";

/** What was suggested for each listing asked about, by the set's ids, best first. */
export type Suggested = ReadonlyMap<string, readonly string[]>;

/** One source, what was suggested for it and what that is worth; null where nothing fits. */
export type SourceScore = { source: string; relevant: Grades; shown: readonly string[]; ndcg5: number | null };

/** One hard pair, where `b` stood among the suggestions for `a` (from 1; null when not shown), and whether that is right. */
export type PairScore = { pair: HardPair; rank: number | null; right: boolean };

/** The hard pairs alone: paraphrases found, false friends left out. Shares of the pairs, null when there are none. */
export type HardScores = {
  positives: number;
  inFirst5: number | null;
  inFirst10: number | null;
  negatives: number;
  notShown: number | null;
  /** Share of the pairs that are right, by reason. */
  rightByReason: Record<string, number | null>;
  pairs: PairScore[];
};

/** The scores of one way of matching. */
export type MatchingScores = {
  sources: number;
  ndcg5: number | null;
  precision5: number | null;
  /** Share of what is shown that is graded 1 or more, over the sources where something is shown. */
  precisionOfShown: number | null;
  firstUseful: number | null;
  /** Sources where nothing fits, and the mean number of suggestions made for them. */
  nothingFits: number;
  shownWhereNothingFits: number | null;
  hard: HardScores;
  scores: SourceScore[];
};

const shareOf = (answers: readonly boolean[]): number | null => mean(answers.map(Number));

function scorePair(pair: HardPair, suggested: Suggested): PairScore {
  const index = (suggested.get(pair.a) ?? []).slice(0, 10).indexOf(pair.b);
  const rank = index === -1 ? null : index + 1;
  return { pair, rank, right: pair.type === "positive" ? rank !== null && rank <= 5 : rank === null };
}

/** Scores the hard pairs: a positive is right among the first five, a negative when it is not among the first ten. */
export function scoreHardPairs(pairs: readonly HardPair[], suggested: Suggested): HardScores {
  const scores = pairs.map((pair) => scorePair(pair, suggested));
  const positives = scores.filter(({ pair }) => pair.type === "positive");
  const negatives = scores.filter(({ pair }) => pair.type === "negative");
  const reasons = [...new Set(pairs.map(({ type, reason }) => `${type} ${reason}`))].toSorted().reverse();
  const ofReason = (name: string) => scores.filter(({ pair }) => `${pair.type} ${pair.reason}` === name);
  return {
    positives: positives.length,
    inFirst5: shareOf(positives.map(({ right }) => right)),
    inFirst10: shareOf(positives.map(({ rank }) => rank !== null)),
    negatives: negatives.length,
    notShown: shareOf(negatives.map(({ right }) => right)),
    rightByReason: Object.fromEntries(reasons.map((name) => [name, shareOf(ofReason(name).map(({ right }) => right))])),
    pairs: scores,
  };
}

/** Scores what was suggested for each source and each first listing of a hard pair. */
export function scoreMatching(
  { matches, hard }: { matches: readonly GradedSource[]; hard: readonly HardPair[] },
  suggested: Suggested,
): MatchingScores {
  const scores = matches.map(({ source, relevant }) => {
    const shown = suggested.get(source) ?? [];
    return { source, relevant, shown, ndcg5: ndcgAt(5, shown, relevant) };
  });
  const graded = scores.filter(({ ndcg5 }) => ndcg5 !== null);
  const nothing = scores.filter(({ ndcg5 }) => ndcg5 === null);
  const answered = scores.filter(({ shown }) => shown.length > 0);
  return {
    sources: graded.length,
    ndcg5: mean(graded.map(({ ndcg5 }) => ndcg5)),
    precision5: mean(graded.map(({ shown, relevant }) => precisionAt(5, shown, relevant))),
    precisionOfShown: mean(answered.map(({ shown, relevant }) => precisionAt(shown.length, shown, relevant))),
    firstUseful: shareOf(graded.map(({ shown, relevant }) => firstIsUseful(shown, relevant))),
    nothingFits: nothing.length,
    shownWhereNothingFits: mean(nothing.map(({ shown }) => shown.length)),
    hard: scoreHardPairs(hard, suggested),
    scores,
  };
}

/** Every listing whose complements must be asked: the sources, then the first of each hard pair. */
export function askedAbout({
  matches,
  hard,
}: {
  matches: readonly GradedSource[];
  hard: readonly HardPair[];
}): string[] {
  return [...new Set([...matches.map(({ source }) => source), ...hard.map(({ a }) => a)])];
}
