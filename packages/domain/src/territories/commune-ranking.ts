/** A name that may be what was meant, with what ranks it. Keys are written by `normaliseName`. */
export type NameCandidate = { nameKey: string; isCurrentName: boolean; population: number };

/**
 * How well a name answers what was typed, higher first; null when it does not.
 * Whole current name, then whole former name, then its beginning, then its words, then a near spelling. Inside each,
 * bigger places first: a tenfold population weighs less than the step to a better match, but for the beginnings of
 * names, where a large town may pass before a former hamlet.
 */
export function rankName(queryKey: string, candidate: NameCandidate): number | null {
  const quality = matchQuality(queryKey, candidate.nameKey, candidate.isCurrentName);
  return quality === null ? null : quality + 6 * Math.log10(candidate.population + 1);
}

function matchQuality(queryKey: string, nameKey: string, isCurrentName: boolean): number | null {
  const former = isCurrentName ? 0 : 10;
  const query = queryKey.replaceAll(" ", "");
  const name = nameKey.replaceAll(" ", "");
  if (query === name) return isCurrentName ? 110 : 82;
  if (`${nameKey} `.startsWith(`${queryKey} `)) return 70 - former;
  if (name.startsWith(query)) return 60 - former;
  if (` ${nameKey} `.includes(` ${queryKey} `)) return 62 - former;
  return nearQuality(query, name) ?? (hasWordsInOrder(queryKey, nameKey) ? 45 - former : startQuality(query, name));
}

/** A near spelling of the whole name; one that sounds the same is worth more than another as many letters away. */
function nearQuality(query: string, name: string): number | null {
  const distance = editDistance(query, name);
  if (distance > allowedErrors(query.length)) return null;
  return 58 - 10 * distance + (soundOf(query) === soundOf(name) ? 10 : 0);
}

/** A near spelling of the name's beginning. */
function startQuality(query: string, name: string): number | null {
  const distance = prefixDistance(query, name);
  return distance <= Math.min(allowedErrors(query.length), 2) ? 34 - 10 * distance : null;
}

/** Letters that French writes in several ways and says in one, brought together. */
function soundOf(name: string): string {
  return name
    .replace(/ph/g, "f")
    .replace(/h/g, "")
    .replace(/y/g, "i")
    .replace(/m(?=[bp])/g, "n")
    .replace(/eau|au/g, "o")
    .replace(/ai|ei|ay|ey/g, "e")
    .replace(/qu|c(?=[aouklrt]|$)|q/g, "k")
    .replace(/c|z|x/g, "s")
    .replace(/(.)\1+/g, "$1")
    .replace(/e?[stdxp]*$/, "");
}

/** One slip in a short word, three in a long one: more would find other places than the one meant. */
export function allowedErrors(length: number): number {
  if (length < 4) return length < 3 ? 0 : 1;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

/** Whether every word typed begins a word of the name, in the same order: "bourg bresse" in "bourg en bresse". */
function hasWordsInOrder(queryKey: string, nameKey: string): boolean {
  const names = nameKey.split(" ");
  let from = 0;
  for (const word of queryKey.split(" ")) {
    const found = names.findIndex((candidate, index) => index >= from && candidate.startsWith(word));
    if (found === -1) return false;
    from = found + 1;
  }
  return true;
}

/** Edit distance between what was typed and the nearest beginning of the name. */
function prefixDistance(query: string, name: string): number {
  const lengths = [-2, -1, 0, 1, 2].map((slack) => query.length + slack).filter((length) => length > 0);
  return Math.min(...lengths.map((length) => editDistance(query, name.slice(0, length))));
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one into the other (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
