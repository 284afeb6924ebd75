// Draws the maps of the style guide again: node <this file>. The guide also runs in the browser, where nothing draws.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawCountry, drawTerritory } from "../src/territory-map/draw-territory.server.ts";
import { exampleMaps } from "../src/territory-map/example-maps.ts";

const pictures = Object.entries(exampleMaps).map(([name, { shown, within }]) => [name, drawTerritory(shown, within)]);
const target = join(import.meta.dirname, "../src/territory-map/data/example-pictures.json");
writeFileSync(target, `${JSON.stringify(Object.fromEntries(pictures))}\n`);

const overseas = drawCountry().filter(({ name }) => name === "Guadeloupe" || name === "La Réunion");
writeFileSync(
  join(import.meta.dirname, "../src/territory-map/data/example-country.json"),
  `${JSON.stringify(overseas)}\n`,
);
