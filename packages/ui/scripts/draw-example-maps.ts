// Draws the maps of the style guide again: node <this file>. The guide also runs in the browser, where nothing draws.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawTerritory } from "../src/territory-map/draw-territory.server.ts";
import { exampleMaps } from "../src/territory-map/example-maps.ts";

const pictures = Object.entries(exampleMaps).map(([name, { shown, within }]) => [name, drawTerritory(shown, within)]);
const target = join(import.meta.dirname, "../src/territory-map/data/example-pictures.json");
writeFileSync(target, `${JSON.stringify(Object.fromEntries(pictures))}\n`);
