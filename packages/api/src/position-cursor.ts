import { z } from "zod";
import { refuse } from "@maillage/domain/refusals/refusal";

/** Where a page of dated rows ended. */
export type Position = { at: Date; id: string };

const shape = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

/** An opaque text for addresses. Dates are written to the millisecond, as the driver reads them. */
export function writePosition(position: Position): string {
  return Buffer.from(JSON.stringify({ at: position.at.toISOString(), id: position.id })).toString("base64url");
}

/** Reads it back; refuses what it did not write. */
export function readPosition(text: string): Position {
  try {
    const { at, id } = shape.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { at: new Date(at), id };
  } catch {
    refuse("cursor_not_valid", { field: "cursor" });
  }
}
