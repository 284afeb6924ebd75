import type { Connection } from "@maillage/database/connection";
import { communeOfDistrict, readCommuneCode } from "@maillage/domain/territories/codes";

/** Gives today's code of any commune code a file may hold; null when it never was one. */
export type CommuneResolver = (text: string) => string | null;

/**
 * Reads every current and former code once (36,000 short strings), so that a file of any length resolves in memory.
 * Handles wrapped and shortened codes, delegated and former communes, and the arrondissements of Paris, Lyon, Marseille.
 */
export async function loadCommuneResolver(db: Connection): Promise<CommuneResolver> {
  const current = await db.selectFrom("commune").select("code").where("ended_on", "is", null).execute();
  const former = await db.selectFrom("former_commune").select(["code", "commune_code"]).execute();
  const today = new Map<string, string>([
    ...former.map((row): [string, string] => [row.code, row.commune_code]),
    ...current.map((row): [string, string] => [row.code, row.code]),
  ]);
  return (text) => {
    const code = readCommuneCode(text);
    return code === null ? null : (today.get(communeOfDistrict(code)) ?? null);
  };
}
