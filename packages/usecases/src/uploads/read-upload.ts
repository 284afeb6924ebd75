import sharp, { type Sharp } from "sharp";
import { turnsFor } from "@maillage/auth/turns";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type MediaType, mediaTypeOf } from "./media-type.ts";

export const largestFile = 10 * 1024 * 1024;
/** A bigger picture is made smaller: a scanned page stays readable, a bomb of pixels is refused. */
const longestSide = 3_000;
const mostPixels = 60_000_000;

/** Pictures opened at once: 60 million pixels take 240 MB, and the machine has two cores. */
const takeTurn = turnsFor(2);

/** A file fit to be kept; width and height are null for a PDF. */
export type ReadUpload = { mediaType: MediaType; bytes: Buffer; width: number | null; height: number | null };

/**
 * Reads a file someone sent: its type by content, images written anew (no EXIF, no place, nothing hidden after them).
 * Refuses what is over 10 MB, of another type, or not really what it seems.
 * @param accepted the types wanted, among those kept
 */
export async function readUpload(bytes: Uint8Array, accepted: readonly MediaType[]): Promise<ReadUpload> {
  if (bytes.byteLength > largestFile) refuse("file_too_large", { field: "file" });
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null || !accepted.includes(mediaType)) refuse("file_type_refused", { field: "file" });
  if (mediaType === "application/pdf") return { mediaType, bytes: Buffer.from(bytes), width: null, height: null };
  return takeTurn(() => rewriteImage(bytes, mediaType));
}

async function rewriteImage(bytes: Uint8Array, mediaType: Exclude<MediaType, "application/pdf">): Promise<ReadUpload> {
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
      // Upright first: the camera's note that says which way is up goes with the rest.
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true });
    const { data, info } = await encoded(image, mediaType).toBuffer({ resolveWithObject: true });
    return { mediaType, bytes: data, width: info.width, height: info.height };
  } catch {
    return refuse("file_type_refused", { field: "file" });
  }
}

function encoded(image: Sharp, mediaType: Exclude<MediaType, "application/pdf">): Sharp {
  switch (mediaType) {
    case "image/jpeg":
      return image.jpeg({ quality: 82, mozjpeg: true });
    case "image/png":
      return image.png({ compressionLevel: 9 });
    case "image/webp":
      return image.webp({ quality: 82 });
    case "image/avif":
      return image.avif({ quality: 60 });
  }
}

/** A file's name as it is kept and given back: no path, no control character, at most 120 characters. */
export function keptName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const bare = last.replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "").trim();
  return bare === "" ? "fichier" : [...bare].slice(-120).join("");
}
