import { z } from "zod";
import { codePatterns } from "./code-patterns.ts";

/** INSEE code of a commune: 01004, 2A004, 97411. Text, never a number: leading zeros and Corsica's letters count. */
export const communeCode = z.string().regex(codePatterns.commune).brand<"CommuneCode">();
export type CommuneCode = z.infer<typeof communeCode>;

/** Code of a département (63, 2A, 974) or of the overseas collectivity that fills its place (987). */
export const departementCode = z.string().regex(codePatterns.departement).brand<"DepartementCode">();

/** Code of a région (84, 04) or of an overseas collectivity (987). */
export const regionCode = z.string().regex(codePatterns.region).brand<"RegionCode">();

/** The département's code inside a commune's code: three characters overseas (97, 98), two elsewhere. */
export function departementOfCommune(code: string): string {
  return /^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2);
}

/**
 * The commune of an arrondissement of Paris, Lyon or Marseille; any other code is given back unchanged.
 * Sirene and geocoders return these codes, every official programme uses the commune's.
 */
export function communeOfDistrict(code: string): string {
  if (/^751(0[1-9]|1\d|20)$/.test(code)) return "75056";
  if (/^132(0[1-9]|1[0-6])$/.test(code)) return "13055";
  if (/^6938[1-9]$/.test(code)) return "69123";
  return code;
}

/**
 * The commune code hidden in what files and spreadsheets make of it: `="01004"`, `1004`, ` 2a004 `.
 * @returns null when no code can be read
 */
export function readCommuneCode(text: string): CommuneCode | null {
  const bare = text.replace(/[="'\s\u00a0\ufeff]/g, "").toUpperCase();
  const padded = /^\d{4}$/.test(bare) ? `0${bare}` : bare;
  return communeCode.safeParse(padded).data ?? null;
}
