import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { readCommuneCode } from "@maillage/domain/territories/codes";
import type { CommuneResolver } from "./commune-resolver.ts";
import { type BadLine, type ByteStream, isBadLine, readDelimited } from "./delimited-text.ts";
import { importProblems } from "./import-problems.fr.ts";
import { type JsonText, readJsonObjects } from "./json-objects.ts";

/** A point read for a commune of today. `exact`: the file names this very commune, not one merged into it since. */
export type CommunePoint = { code: string; latitude: number; longitude: number; exact: boolean };

/** Reads any of the formats `importCoordinates` names, compressed by gzip or not, told apart by how they begin. */
export async function* readCoordinates(
  stream: ByteStream,
  resolve: CommuneResolver,
): AsyncGenerator<CommunePoint | BadLine> {
  const opened = await peek(stream);
  // Inflated as it is read; what inflates is known to be no gzip any more.
  const { first, all } = opened.isGzip ? await peek(Readable.from(opened.all).pipe(createGunzip())) : opened;
  if (first === "{" || first === "[") yield* readJson(all, resolve);
  else yield* readCsv(all, resolve);
}

async function peek(stream: ByteStream): Promise<{ first: string; isGzip: boolean; all: ByteStream }> {
  const iterator = stream[Symbol.asyncIterator]();
  const start = await iterator.next();
  const chunk = start.done ? "" : start.value;
  const text = typeof chunk === "string" ? chunk : Buffer.from(chunk.subarray(0, 64)).toString("utf8");
  async function* whole(): AsyncGenerator<Uint8Array | string> {
    yield chunk;
    for (let step = await iterator.next(); !step.done; step = await iterator.next()) yield step.value;
  }
  const isGzip = typeof chunk !== "string" && chunk[0] === 0x1f && chunk[1] === 0x8b;
  return { isGzip, first: text.replace(/^\ufeff/, "").trimStart()[0] ?? "", all: whole() };
}

const codeColumns = ["code", "insee_com", "code_insee", "codgeo", "code_commune_insee", "insee"];
const latitudeColumns = ["latitude", "lat", "latitude_centre", "latitude_mairie"];
const longitudeColumns = ["longitude", "lon", "lng", "long", "longitude_centre", "longitude_mairie"];

async function* readCsv(stream: ByteStream, resolve: CommuneResolver): AsyncGenerator<CommunePoint | BadLine> {
  let columns: { code: number; latitude: number; longitude: number } | null = null;
  for await (const entry of readDelimited(stream)) {
    if (isBadLine(entry)) yield entry;
    else if (columns) {
      const { code, latitude, longitude } = columns;
      const decimal = (index: number): number => Number((entry.cells[index] || "?").replace(",", "."));
      yield pointOf(
        entry.line,
        { code: entry.cells[code] ?? "", latitude: decimal(latitude), longitude: decimal(longitude) },
        resolve,
      );
    } else {
      const header = entry.cells.map((cell) => cell.toLowerCase());
      const find = (names: readonly string[]): number => header.findIndex((name) => names.includes(name));
      const found = { code: find(codeColumns), latitude: find(latitudeColumns), longitude: find(longitudeColumns) };
      if (Math.min(found.code, found.latitude, found.longitude) === -1) {
        yield { line: entry.line, reason: importProblems.unknownFormat(entry.cells.join(", ").slice(0, 200)) };
        return;
      }
      columns = found;
    }
  }
}

const position = z.tuple([z.number(), z.number()]).rest(z.number());
const point = z.object({ type: z.literal("Point"), coordinates: position });
const ring = z.array(position);
const geometry = z.discriminatedUnion("type", [
  point,
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) }),
]);
const fromApi = z.object({ code: z.string(), mairie: point.optional(), centre: point.optional() });
const feature = z.object({
  properties: z.object({ code: z.string().optional(), commune: z.string().nullish(), type: z.string().optional() }),
  geometry,
});

async function* readJson(stream: ByteStream, resolve: CommuneResolver): AsyncGenerator<CommunePoint | BadLine> {
  for await (const object of readJsonObjects(stream)) {
    const found = readObject(object);
    if (found === "invalid") yield { line: object.line, reason: importProblems.invalidJson };
    else if (found) yield pointOf(object.line, found, resolve);
  }
}

type RawPoint = { code: string; latitude: number; longitude: number };

/** A point of an API object or a GeoJSON feature; null for a feature that is no commune's place (a memorial). */
function readObject(object: JsonText): RawPoint | "invalid" | null {
  const value = parseJson(object.text);
  const commune = fromApi.safeParse(value);
  if (commune.success) {
    const [longitude, latitude] = (commune.data.mairie ?? commune.data.centre)?.coordinates ?? [Number.NaN, Number.NaN];
    return { code: commune.data.code, latitude, longitude };
  }
  const shape = feature.safeParse(value);
  if (!shape.success) return "invalid";
  const { properties } = shape.data;
  if (properties.type === "memorial") return null;
  const code = properties.code ?? properties.commune ?? "";
  return { code, ...middleOf(shape.data.geometry) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The point itself, or the centre of area of the largest ring. */
function middleOf(shape: z.infer<typeof geometry>): { latitude: number; longitude: number } {
  if (shape.type === "Point") return { longitude: shape.coordinates[0], latitude: shape.coordinates[1] };
  const rings =
    shape.type === "Polygon" ? shape.coordinates.slice(0, 1) : shape.coordinates.flatMap((part) => part.slice(0, 1));
  const [largest] = rings.map(centroid).toSorted((a, b) => b.area - a.area);
  return largest ?? { latitude: Number.NaN, longitude: Number.NaN };
}

function centroid(points: z.infer<typeof ring>): { latitude: number; longitude: number; area: number } {
  let twiceArea = 0;
  let x = 0;
  let y = 0;
  for (const [index, [x1, y1]] of points.entries()) {
    const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    twiceArea += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return { longitude: x / (3 * twiceArea), latitude: y / (3 * twiceArea), area: Math.abs(twiceArea) / 2 };
}

function pointOf(line: number, raw: RawPoint, resolve: CommuneResolver): CommunePoint | BadLine {
  const code = resolve(raw.code);
  if (code === null) return { line, reason: importProblems.unknownCommune(raw.code) };
  const { latitude, longitude } = raw;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    return { line, reason: importProblems.unreadableCoordinates(`${latitude}, ${longitude}`) };
  }
  return { code, latitude, longitude, exact: readCommuneCode(raw.code) === code };
}
