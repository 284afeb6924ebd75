/** How many suggestions nobody asked for an organisation is told in one week, at most. */
export const suggestionsAWeek = 5;

/** The best suggestions of one week, given best first: another's listing once, however many of ours it complements. */
export function suggestionsOfTheWeek<Suggestion extends { otherId: string }>(
  suggestions: readonly Suggestion[],
): Suggestion[] {
  const seen = new Set<string>();
  return suggestions.filter(({ otherId }) => !seen.has(otherId) && seen.add(otherId)).slice(0, suggestionsAWeek);
}
