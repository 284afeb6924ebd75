/** The longest subject: beyond, inboxes cut it. */
const subjectLimit = 90;

// Control characters forge headers, and direction marks make a name read as another one.
const disguises = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/** What a person typed in a field of one line: no line break, no control or direction character, single spaces. */
export function oneLine(given: string): string {
  return given
    .replaceAll(disguises, " ")
    .replaceAll(/\s+/gu, (spaces) => (spaces === "\u00a0" || spaces === "\u202f" ? spaces : " "))
    .trim();
}

/** What a person typed in a field of several lines: its line breaks stay, at most one empty line between two paragraphs. */
export function severalLines(given: string): string {
  const lines = given.split(/\r\n|[\n\r\u2028\u2029]/u).map(oneLine);
  return lines
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

// A letter to someone who asked for nothing must not carry a stranger's advertising: a name is no place for an address.
const looksLikeAddress = /:\/\/|www\.|@|[\p{L}\d-]+\.\p{L}{2,}(?:$|[/\s])/iu;

/** The name of a person as it may open a letter: « Camille Roy », or null when it is empty or hides an address. */
export function personName(given: string): string | null {
  const name = oneLine(given);
  return name === "" || looksLikeAddress.test(name) ? null : shortened(name, 60);
}

/** « Bonjour Camille Roy, » or « Bonjour, » when the name cannot be used. */
export function greetingTo(displayName?: string): string {
  const name = displayName === undefined ? null : personName(displayName);
  return name === null ? "Bonjour," : `Bonjour ${name},`;
}

/** The name of an organisation in a sentence: one line, without the web addresses someone may have typed in it. */
export function organisationName(given: string): string {
  const name = oneLine(oneLine(given).replaceAll(/(?:https?:\/\/|www\.)\S*/giu, "…"));
  return name === "" ? "Une structure" : shortened(name, 120);
}

/** The first `room` characters at most, cut between two words and never inside a character, then « … ». */
function shortened(text: string, room: number): string {
  if (text.length <= room) return text;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("fr", { granularity: "grapheme" }).segment(text)) {
    if (kept.length + segment.length > room - 1) break;
    kept += segment;
  }
  const lastSpace = kept.lastIndexOf(" ");
  return `${(lastSpace > room / 2 ? kept.slice(0, lastSpace) : kept).trimEnd()}…`;
}

/** A subject that names its object: « Votre annonce est publiée : Minibus 9 places », within the limit. */
export function subjectAbout(lead: string, object: string): string {
  const start = `${lead}\u00a0: `;
  return `${start}${shortened(oneLine(object), subjectLimit - start.length)}`;
}

/** The title of a listing inside a sentence, between guillemets. */
export function titled(title: string): string {
  return `«\u00a0${oneLine(title)}\u00a0»`;
}
