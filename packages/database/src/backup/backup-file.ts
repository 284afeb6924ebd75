/**
 * The file of a backup, before compression: frames of four bytes of length (big-endian) and that many bytes. First a header (JSON), then for each
 * table of the header its rows as COPY writes them, in as many frames as needed, and an empty frame; last a trailer
 * (JSON) with the rows and the SHA-256 of each table. A file cut short has no trailer.
 */
import { z } from "zod";

export const backupFormat = "maillage-backup";
export const backupFormatVersion = 1;

const headerSchema = z.object({
  format: z.literal(backupFormat),
  version: z.literal(backupFormatVersion),
  createdAt: z.iso.datetime(),
  /** The migrations of the database it was made from. */
  schema: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type BackupHeader = z.infer<typeof headerSchema>;

const trailerSchema = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.number().int(), sha256: z.string() })),
});
export type BackupTrailer = z.infer<typeof trailerSchema>;

/** A file that is no backup of ours, or was cut or damaged. */
export class DamagedBackup extends Error {
  override name = "DamagedBackup";
}

const longestFrame = 64 * 1024 * 1024;

/** One frame as bytes. */
export function frameOf(content: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, content]);
}

/** The frames of a stream, one at a time. Throws `DamagedBackup` when it ends within one. */
export async function* readFrames(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk]);
    let start = 0;
    while (rest.length - start >= 4) {
      const length = rest.readUInt32BE(start);
      if (length > longestFrame) throw new DamagedBackup("a frame is longer than any we write");
      if (rest.length - start - 4 < length) break;
      yield rest.subarray(start + 4, start + 4 + length);
      start += 4 + length;
    }
    rest = rest.subarray(start);
  }
  if (rest.length > 0) throw new DamagedBackup("the file was cut");
}

function parse<Schema extends z.ZodType>(schema: Schema, frame: Uint8Array): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(frame).toString("utf8")));
  } catch (error) {
    throw new DamagedBackup("a part of the file cannot be read", { cause: error });
  }
}

export const parseHeader = (frame: Uint8Array): BackupHeader => parse(headerSchema, frame);
export const parseTrailer = (frame: Uint8Array): BackupTrailer => parse(trailerSchema, frame);
