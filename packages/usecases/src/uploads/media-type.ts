/** The sorts of files the network keeps. */
export type MediaType = "application/pdf" | "image/jpeg" | "image/png" | "image/webp" | "image/avif";

const starts: readonly { type: MediaType; at: number; bytes: readonly number[] }[] = [
  { type: "application/pdf", at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "image/jpeg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: "image/png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/** The type of a file by its content, whatever its name says; null for any type not kept. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const match = starts.find((start) => start.bytes.every((byte, index) => bytes[start.at + index] === byte));
  if (match) return match.type;
  const head = Buffer.from(bytes.subarray(0, 32)).toString("latin1");
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image/webp";
  // ISO base media (ISO/IEC 14496-12): a `ftyp` box whose brand tells AVIF from HEIC.
  return head.slice(4, 8) === "ftyp" && /^(avif|avis)/.test(head.slice(8)) ? "image/avif" : null;
}
