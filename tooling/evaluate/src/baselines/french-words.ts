// Words as a plain full-text search sees French ones: enough for a baseline, and independent of the product's own.

const stopWords = new Set(
  `a ai ainsi alors apres au aucun aussi autre autres aux avant avec avoir bien c car ce ceci cela celle celles celui ces cet
  cette ceux chaque chez comme d dans de depuis des deux donc dont du elle elles en encore entre est et etaient etait etc
  ete etre eux faire fait font il ils j je l la le les leur leurs lors lui m ma mais me meme memes mes moi moins mon n ne ni
  non nos notre nous on ont ou par parce pas pendant peu peut peuvent plus pour pourquoi qu quand que quel quelle quelles
  quels qui quoi s sa sans se selon sera ses si sinon soit son sont sous sur t ta te tes toi ton tous tout toute toutes tres
  tu un une vers vos votre vous y`.split(/\s+/),
);

/** Suffixes a light French stemmer takes off, without accents; the longest that leaves a stem goes. */
const suffixes =
  `issement issantes issante issants issant ations ation atrice ateur ement euse eur ment ances ance ives ive if iere ier
  aient erait ions ait ant ees ee er ez es e`
    .split(/\s+/)
    .sort((one, other) => other.length - one.length);

const shortestStem = 3;

/** Lower case without accents: « Épicerie » → « epicerie ». */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae");
}

function withoutPlural(word: string): string {
  if (word.endsWith("aux") && word.length > 5) return `${word.slice(0, -3)}al`;
  return /[sx]$/.test(word) && word.length > shortestStem ? word.slice(0, -1) : word;
}

/** The stem of a folded word: plural, feminine and the usual endings taken off, never fewer than three letters left. */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  const singular = withoutPlural(word);
  const found = suffixes.find((end) => singular.endsWith(end) && singular.length - end.length >= shortestStem);
  return found ? singular.slice(0, -found.length) : singular;
}

/** The stems of a text in order, elided articles and words that say nothing left out. */
export function stemsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => !stopWords.has(word)).map(stem);
}
