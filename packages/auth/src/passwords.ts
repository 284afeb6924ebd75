import { hash, verify } from "@node-rs/argon2";
import { turnsFor } from "./turns.ts";

/** Argon2id, the package's own default algorithm: 19 MiB, two passes, one lane (OWASP; design 4). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Password hashes at once: each takes 19 MiB and a core (design 4). */
const takeTurn = turnsFor(4);

/** The hash of no one's password, with the same cost: checking against it takes as long as against a real one. */
const nobody = "$argon2id$v=19$m=19456,t=2,p=1$ajg3BolfSExsKdJI/WGfxw$i3f9eqHhzylmcDcjQPwjBNBAxlekP3NawG6xyn6wp3I";

/** One way to write each character: « é » typed on a phone or a computer gives the same password (NIST SP 800-63B). */
const written = (password: string): string => password.normalize("NFKC");

/** The text to store for a password: Argon2id with its salt and cost. At most four are computed at once. */
export async function hashPassword(password: string): Promise<string> {
  return await takeTurn(() => hash(written(password), cost));
}

/**
 * Whether this is the password. With null (no such account, or one without a password) it works as long and says
 * no, so that the time taken does not tell who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await takeTurn(() => verify(passwordHash ?? nobody, written(password)));
  return right && passwordHash !== null;
}
