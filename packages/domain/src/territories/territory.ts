import { codePatterns } from "./code-patterns.ts";

export const territoryKinds = ["commune", "epci", "departement", "region"] as const;
export type TerritoryKind = (typeof territoryKinds)[number];

/** A territory as addresses and filters name it: its kind and official code (the SIREN for an EPCI). */
export type TerritoryReference = { kind: TerritoryKind; code: string };

/** A territory with what a page shows of it. `departementCode` is absent for a région. */
export type Territory = TerritoryReference & {
  name: string;
  population: number;
  departementCode: string | null;
  regionCode: string | null;
};

/** Whether the text is one of the four kinds (an EPT is reached through its communes). */
function isTerritoryKind(text: string): text is TerritoryKind {
  return territoryKinds.some((kind) => kind === text);
}

/**
 * Reads `region:84`, `departement:84`, `epci:200069169` or `commune:63003` (the spelling of the open-data API).
 * @returns null when the kind is unknown or the code has not its kind's form; whether it exists is the database's answer
 */
export function parseTerritoryReference(text: string): TerritoryReference | null {
  const [kind = "", code = "", ...rest] = text.trim().split(":");
  if (!isTerritoryKind(kind) || rest.length > 0) return null;
  const written = code.toUpperCase();
  return codePatterns[kind].test(written) ? { kind, code: written } : null;
}

/** The inverse of `parseTerritoryReference`. */
export function formatTerritoryReference(reference: TerritoryReference): string {
  return `${reference.kind}:${reference.code}`;
}

/** The overseas régions are 01 to 06, the overseas collectivities 975 to 988. */
export const overseasRegions = /^(0[1-6]|9[78][0-9])$/;
/** Whether a région is in the Hexagone or Corse. */
export const isMainland = (regionCode: string): boolean => !overseasRegions.test(regionCode);
