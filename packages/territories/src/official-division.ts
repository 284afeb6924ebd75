import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { communeCode, departementCode, regionCode } from "@maillage/domain/territories/codes";

/** The edition this package ships: INSEE's Code officiel géographique on 1 January of that year. */
export const officialVintage = "2026-01-01";
export const officialSource =
  "INSEE, Code officiel géographique ; DGCL, Banatic (@etalab/decoupage-administratif 6.0.0)";

const zone = z.enum(["metro", "drom", "com"]);
const siren = z.string().regex(/^\d{9}$/);
const members = z.array(z.object({ code: z.string(), populationMunicipale: z.number().optional() }));

const region = z.object({ code: regionCode, nom: z.string(), zone, chefLieu: z.string().optional() });
const departement = region.extend({ code: departementCode, region: regionCode });
const epci = z.object({
  code: siren,
  nom: z.string(),
  type: z.enum(["CC", "CA", "CU", "METRO", "MET69"]),
  populationMunicipale: z.number(),
  membres: members,
});
const ept = z.object({ code: siren, nom: z.string(), populationMunicipale: z.number().optional(), membres: members });

const currentCommune = z.object({
  type: z.literal("commune-actuelle"),
  code: communeCode,
  nom: z.string(),
  zone,
  departement: departementCode,
  region: regionCode,
  siren: siren.optional(),
  codesPostaux: z.array(z.string()).default([]),
  population: z.number().default(0),
  anciensCodes: z.array(communeCode).default([]),
});
const partOfCommune = z.object({
  code: communeCode,
  nom: z.string(),
  departement: departementCode,
  region: regionCode,
});
const otherCommune = z.discriminatedUnion("type", [
  partOfCommune.extend({ type: z.enum(["commune-deleguee", "commune-associee"]), chefLieu: communeCode }),
  partOfCommune.extend({ type: z.literal("arrondissement-municipal"), commune: communeCode }),
]);

export type CurrentCommune = z.infer<typeof currentCommune>;
export type FormerCommune = {
  code: string;
  name: string;
  communeCode: string;
  kind: "delegated" | "associated" | "district" | "former";
};

/** The whole official division, as the package gives it. */
export type OfficialDivision = {
  regions: z.infer<typeof region>[];
  departements: z.infer<typeof departement>[];
  epci: z.infer<typeof epci>[];
  ept: z.infer<typeof ept>[];
  communes: CurrentCommune[];
  formerCommunes: FormerCommune[];
};

const require = createRequire(import.meta.url);
const packageFile = require.resolve("@etalab/decoupage-administratif/package.json");

async function read(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(dirname(packageFile), "data", `${name}.json`), "utf8"));
}

/**
 * Reads @etalab/decoupage-administratif: 34,969 communes, 1,255 EPCI, 11 EPT, 101 départements and 18 régions,
 * plus the 8 overseas collectivities that fill both places.
 * @throws when the package's data no longer has the expected form
 */
export async function readOfficialDivision(): Promise<OfficialDivision> {
  const communes = z
    .array(z.discriminatedUnion("type", [currentCommune, ...otherCommune.options]))
    .parse(await read("communes"));
  const current: CurrentCommune[] = [];
  const formerCommunes: FormerCommune[] = [];
  for (const row of communes) {
    if (row.type === "commune-actuelle") current.push(row);
    else formerCommunes.push(formerCommune(row));
  }
  return {
    regions: z.array(region).parse(await read("regions")),
    departements: z.array(departement).parse(await read("departements")),
    epci: z.array(epci).parse(await read("epci")),
    ept: z.array(ept).parse(await read("ept")),
    communes: current,
    formerCommunes,
  };
}

function formerCommune(row: z.infer<typeof otherCommune>): FormerCommune {
  if (row.type === "arrondissement-municipal") {
    return { code: row.code, name: row.nom, communeCode: row.commune, kind: "district" };
  }
  const kind = row.type === "commune-deleguee" ? "delegated" : "associated";
  return { code: row.code, name: row.nom, communeCode: row.chefLieu, kind };
}
