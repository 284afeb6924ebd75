import { createHash } from "node:crypto";

const longest = 150;

/** Letters and digits of any script, without accents, in lower case. */
function plainWords(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join("-");
}

/**
 * How an imported organisation without a SIRET is found again by the next import: its name without accents or
 * punctuation, its commune and its family. Two of one name in two communes are two.
 */
export function organisationReference(organisation: { name: string; communeCode: string; family: string }): string {
  const words = plainWords(organisation.name);
  const short =
    words.length <= longest
      ? words
      : `${words.slice(0, longest)}-${createHash("sha256").update(words).digest("hex").slice(0, 12)}`;
  return `${organisation.communeCode}:${organisation.family}:${short}`;
}
