// Prints listings in the exchange format, as many as asked, always the same for a seed:
//   node tooling/demo/src/generate-listings.ts --count 100000 --seed 1 > annonces.jsonl
import { once } from "node:events";
import { parseArgs } from "node:util";
import {
  type Category,
  categoriesUnder,
  type ListingKind,
  termsCodes,
  themeCodes,
} from "@maillage/domain/vocabulary/vocabulary";
import { readOfficialDivision } from "@maillage/territories/official-division";
import { drawLots, type Lots } from "./drawing-lots.ts";
import { thingsOf } from "./generated-things.ts";
import {
  closings,
  endings,
  familyShares,
  groupShares,
  months,
  openings,
  organisationNames,
  practicalities,
  scenes,
} from "./generated-words.ts";

/** A commune to place listings at, and how many live there. */
export type GeneratedPlace = { code: string; name: string; population: number };

/** One line of the exchange format. */
export type GeneratedListing = {
  id: string;
  kind: ListingKind;
  title: string;
  body: string;
  category: Category;
  theme: string;
  organisation: { name: string; family: string };
  commune: string;
  radiusKm: number;
  startsOn: string | null;
  endsOn: string | null;
  terms: string;
  quantity: string | null;
};

/** How many listings an organisation posts, on average. */
const listingsOfAnOrganisation = 4;
const kindShares = { need: 35, offer: 35, pooling: 18, partner_call: 12 } as const;
const radii = [25, 30, 20, 40, 15, 35, 45, 60, 50, 1000, 10_000] as const;

/** Communes as often as people live there, villages lifted: the square root of the population. */
function placesByPeople(places: readonly GeneratedPlace[], lots: Lots): () => GeneratedPlace {
  const sums: number[] = [];
  let total = 0;
  for (const { population } of places) sums.push((total += Math.sqrt(population)));
  return () => {
    const wanted = lots.next() * total;
    let low = 0;
    for (let high = sums.length - 1; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    const place = places[low];
    if (!place) throw new Error("there is no commune to draw from");
    return place;
  };
}

function fill(sentence: string, thing: string, lots: Lots): string {
  return sentence
    .replaceAll("{n}", String(lots.between(8, 90)))
    .replaceAll("{m}", String(lots.between(2, 7)))
    .replaceAll("{mois}", lots.oneOf(months))
    .replaceAll("{chose}", thing);
}

function textOf(thing: string, lots: Lots): string {
  const sentences = [
    ...Array.from({ length: lots.between(1, 3) }, () => lots.rarer(scenes)),
    ...Array.from({ length: lots.between(2, 4) }, () => lots.rarer(practicalities)),
    lots.rarer(closings),
  ];
  return [...new Set(sentences)].map((sentence) => fill(sentence, thing, lots)).join(" ");
}

const day = (lots: Lots, year: number): string =>
  `${year}-${String(lots.between(1, 12)).padStart(2, "0")}-${String(lots.between(1, 28)).padStart(2, "0")}`;

type GeneratedAuthor = { place: GeneratedPlace; organisation: GeneratedListing["organisation"] };

/** As many organisations as there are listings, divided by how many one posts. */
function drawAuthors(count: number, drawPlace: () => GeneratedPlace, lots: Lots): GeneratedAuthor[] {
  return Array.from({ length: Math.ceil(count / listingsOfAnOrganisation) }, () => {
    const place = drawPlace();
    const family = lots.byShare(familyShares);
    return {
      place,
      organisation: { name: lots.rarer(organisationNames[family]).replace("{lieu}", place.name), family },
    };
  });
}

/** Gives `count` listings one by one; places, things and sentences follow the seed. */
export function* generateListings(options: {
  count: number;
  seed: number;
  places: readonly GeneratedPlace[];
}): Generator<GeneratedListing> {
  const lots = drawLots(options.seed);
  const drawPlace = placesByPeople(options.places, lots);
  const authors = drawAuthors(options.count, drawPlace, lots);
  for (let number = 1; number <= options.count; number += 1) {
    const { place, organisation } = lots.oneOf(authors);
    const kind = lots.byShare(kindShares);
    const category = lots.rarer(categoriesUnder(lots.byShare(groupShares)));
    const thing = lots.rarer(thingsOf[category]);
    const startsOn = lots.next() < 0.4 ? day(lots, 2027) : null;
    yield {
      id: `G${options.seed}-${String(number).padStart(7, "0")}`,
      kind,
      title: `${lots.oneOf(openings[kind])} ${thing} ${lots.oneOf(endings)}`,
      body: textOf(thing, lots),
      category,
      theme: lots.oneOf(themeCodes),
      organisation,
      commune: place.code,
      radiusKm: lots.rarer(radii),
      startsOn,
      endsOn: lots.next() < 0.25 ? day(lots, 2028) : null,
      terms: lots.oneOf(termsCodes),
      quantity:
        lots.next() < 0.3
          ? `${lots.between(1, 40)} ${lots.oneOf(["places", "m²", "pièces", "jours", "unités"] as const)}`
          : null,
    };
  }
}

/** The communes of today. */
export async function readGeneratedPlaces(): Promise<GeneratedPlace[]> {
  const { communes } = await readOfficialDivision();
  return communes.map(({ code, nom, population }) => ({ code, name: nom, population }));
}

async function print(): Promise<void> {
  const { values } = parseArgs({
    options: { count: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } },
  });
  const places = await readGeneratedPlaces();
  let block = "";
  for (const listing of generateListings({ count: Number(values.count), seed: Number(values.seed), places })) {
    block += `${JSON.stringify(listing)}\n`;
    if (block.length < 1 << 16) continue;
    if (!process.stdout.write(block)) await once(process.stdout, "drain");
    block = "";
  }
  process.stdout.write(block);
}

if (import.meta.main) await print();
