/** A piece of a letter's text: words, or a link to this site. */
export type LetterPart = { text: string; href: string | null };

/** Cuts the text of a letter at the links to this site, which then lead there; other addresses stay words. */
export function letterParts(text: string, siteUrl: string): LetterPart[] {
  const parts: LetterPart[] = [];
  let rest = text;
  for (let at = rest.indexOf(`${siteUrl}/`); at >= 0; at = rest.indexOf(`${siteUrl}/`)) {
    const found = /^[^\s<>"]+/.exec(rest.slice(at))?.[0] ?? "";
    const link = found.replace(/[.,;:!?)»\u00a0]+$/u, "");
    if (at > 0) parts.push({ text: rest.slice(0, at), href: null });
    parts.push({ text: link, href: link.slice(siteUrl.length) });
    rest = rest.slice(at + link.length);
  }
  if (rest) parts.push({ text: rest, href: null });
  return parts;
}
