import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const idBytes = 15;
const secretBytes = 32;
const shape = /^([A-Za-z0-9_-]{20})\.([A-Za-z0-9_-]{43})$/;

const hashOf = (secret: Buffer): Buffer => createHash("sha256").update(secret).digest();

/** A token that has just been drawn: the text goes to its holder, the id and the hash go to the database. */
export type NewToken = { token: string; id: string; secretHash: Buffer };

/**
 * Draws a token `id.secret` (the session design the Lucia project publishes): 120 random bits of id, 256 of secret,
 * in base64url. Only the SHA-256 of the secret may be stored.
 * @param id keeps this id and draws the secret alone
 */
export function newToken(id: string = randomBytes(idBytes).toString("base64url")): NewToken {
  const secret = randomBytes(secretBytes);
  return { token: `${id}.${secret.toString("base64url")}`, id, secretHash: hashOf(secret) };
}

/** A token as it came in: its id and the hash of its secret. */
export type GivenToken = { id: string; secretHash: Buffer };

/** Reads a token; null for anything but the exact text `newToken` writes. */
export function parseToken(token: string): GivenToken | null {
  const [, id, text] = shape.exec(token) ?? [];
  if (id === undefined || text === undefined) return null;
  const secret = Buffer.from(text, "base64url");
  // The last character has two spare bits: four texts would otherwise name one secret.
  return secret.toString("base64url") === text ? { id, secretHash: hashOf(secret) } : null;
}

/** Whether two hashes are equal, in a time that does not tell where they differ. */
export function sameSecret(given: Buffer, kept: Buffer): boolean {
  return given.length === kept.length && timingSafeEqual(given, kept);
}
