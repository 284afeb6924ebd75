import { randomInt } from "node:crypto";
import { v7 } from "uuid";

/** A new row's primary key: UUID version 7 (RFC 9562), which grows with time and so keeps index pages together. */
export function newId(): string {
  return v7();
}

// Crockford's base 32 without look-alikes: readable aloud over the phone, no accidental words with u.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** The short code that ends a public address (`…-k3f9tq`): 6 characters, 10⁹ values; the table's unique index settles a clash. */
export function newShortCode(): string {
  return Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join("");
}
