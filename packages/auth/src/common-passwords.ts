/** Words the lists lack and that people of a town hall or an association think of first. */
const ourWords = ["maillage", "motdepasse", "mairie", "association", "commune", "collectivite", "cress", "secretariat"];

/** Rows of the keyboards of France and elsewhere, the alphabet, the figures: no list holds every piece of them. */
const rows = [
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertyuiopasdfghjklzxcvbnm",
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
].flatMap((row) => [row, [...row].reverse().join("")]);

const figuresForLetters: Record<string, string> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  "5": "s",
  $: "s",
  "7": "t",
};

/** Figures and signs around a word that add nothing to it: a year, « 123! ». */
const mostPadding = 6;

/** In lower case, without accents or spaces: what two people would call the same password. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/\s/g, "")
    .toLowerCase();

const withLetters = (text: string): string => text.replace(/[@4310!5$7]/g, (sign) => figuresForLetters[sign] ?? sign);

async function readLists(): Promise<{ passwords: ReadonlySet<string>; words: ReadonlySet<string> }> {
  const [common, french] = await Promise.all([import("@zxcvbn-ts/language-common"), import("@zxcvbn-ts/language-fr")]);
  const passwords = new Set(common.dictionary["passwords-common"].map(plain));
  const words = new Set([...passwords, ...Object.values(french.dictionary).flat().map(plain), ...ourWords]);
  return { passwords, words };
}

let lists: ReturnType<typeof readLists> | undefined;

/**
 * Whether a password is too well known to be allowed: in the lists of passwords seen in breaches (the zxcvbn-ts
 * project's, 49,000 of them, and its French words and names), one such word with figures and signs around it, something
 * known or very short written again and again, or a row of the keyboard.
 * @param personal what anyone may know of this person (name, e-mail address), refused the same way
 */
export async function isCommonPassword(password: string, personal: readonly string[] = []): Promise<boolean> {
  // 46 ms and 25 MB, which the processes that never set a password do without.
  lists ??= readLists();
  const { passwords, words } = await lists;
  const own = new Set(personal.flatMap((text) => [plain(text), ...text.split(/[^\p{Letter}\p{Number}]+/u).map(plain)]));
  const known = (text: string): boolean =>
    words.has(text) ||
    (text.length > 2 && own.has(text)) ||
    (text.length > 2 && rows.some((row) => row.includes(text)));
  const text = plain(password);
  return known(text) || isPaddedWord(text, { known, passwords }) || isRepetition(text, known);
}

/** A known word, its letters perhaps written as figures, with little or well-known text before and after. */
function isPaddedWord(
  text: string,
  lists: { known: (text: string) => boolean; passwords: ReadonlySet<string> },
): boolean {
  const [, before = "", word = "", after = ""] = /^([^a-z]*)(.*?)([^a-z]*)$/s.exec(text) ?? [];
  const padding = before + after;
  if (padding.length > mostPadding && !lists.passwords.has(padding) && !lists.known(padding)) return false;
  // « p@ssword!!! »: the sign at an end may be a letter or padding, so both readings are tried.
  return [word, withLetters(word), withLetters(text), withLetters(before + word)].some((reading) =>
    lists.known(reading),
  );
}

/** « motdepassemotdepasse », « abcabcabcabc », « aaaaaaaaaaaa ». */
function isRepetition(text: string, known: (text: string) => boolean): boolean {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length);
    const repeated = unit.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text;
    if (repeated && (length <= 4 || known(unit))) return true;
  }
  return false;
}
