import { oneLine } from "../given-words.ts";

/** Who signs when no CRESS does. */
export const teamSignature = "L’équipe de Maillage";

/** A moderating body at the start of a sentence or of a signature: « La CRESS Bretagne », « L’équipe nationale ». */
export function moderatorInWords(name: string): string {
  const clean = oneLine(name);
  if (/^CRESS\b/.test(clean)) return `La ${clean}`;
  if (/^chambre\b/i.test(clean)) return `La ${clean.charAt(0).toLowerCase()}${clean.slice(1)}`;
  if (/^équipe\s/iu.test(clean)) return `L’é${clean.slice(1)}`;
  return clean === "" ? teamSignature : clean.charAt(0).toUpperCase() + clean.slice(1);
}
