import {
  consumeLink,
  consumeLinksOf,
  deleteLinksExpiredBefore,
  findUsableLink,
  insertLink,
} from "@maillage/database/accounts/one-time-links.queries";
import type { Connection } from "@maillage/database/connection";
import { type LinkPurpose, linkLifeInMinutes } from "@maillage/domain/letters/letter";
import { newToken, parseToken, sameSecret } from "./tokens.ts";

/** A link that can be used: whom it is for and what it carries (`payload`, to be read with a schema). */
export type OneTimeLink = {
  id: string;
  purpose: LinkPurpose;
  personId: string | null;
  email: string;
  payload: unknown;
  expiresAt: Date;
};

/**
 * Makes a link, valid as long as the domain says for its purpose.
 * @param link.email where it is sent; for a change of address, the new one
 * @returns the token to put in the letter; only its hash is kept
 */
export async function createLink(
  db: Connection,
  link: {
    purpose: LinkPurpose;
    personId: string | null;
    email: string;
    payload?: Readonly<Record<string, string>> | undefined;
    now: Date;
  },
): Promise<string> {
  const { token, id, secretHash } = newToken();
  await insertLink(db, {
    id,
    secretHash,
    purpose: link.purpose,
    personId: link.personId,
    email: link.email,
    payload: link.payload ?? {},
    createdAt: link.now,
    expiresAt: new Date(link.now.getTime() + linkLifeInMinutes[link.purpose] * 60_000),
  });
  return token;
}

/** A token, what it should be for, and the moment it is looked at. */
export type LinkToken = { token: string; purpose: LinkPurpose; now: Date };

/** The link of this token if it could be used now. Changes nothing: what a GET may call. */
export async function peekLink(db: Connection, wanted: LinkToken): Promise<OneTimeLink | null> {
  const given = parseToken(wanted.token);
  if (!given) return null;
  const row = await findUsableLink(db, { id: given.id, purpose: wanted.purpose, now: wanted.now });
  if (!row || !sameSecret(given.secretHash, row.secretHash)) return null;
  const { secretHash: _, ...link } = row;
  return link;
}

/** Uses the link up: the link for one caller, null for every other, were they fifty at once. */
export async function useLink(tx: Connection, wanted: LinkToken): Promise<OneTimeLink | null> {
  const link = await peekLink(tx, wanted);
  if (!link) return null;
  return (await consumeLink(tx, { id: link.id, now: wanted.now })) ? link : null;
}

/** Ends the person's waiting links of these purposes (after a new password, a new address, a deleted account); how many. */
export async function endLinks(
  db: Connection,
  of: { personId: string; purposes: readonly LinkPurpose[]; now: Date },
): Promise<number> {
  return of.purposes.length === 0 ? 0 : await consumeLinksOf(db, of);
}

/** Deletes the links that can no longer be used; how many. */
export async function purgeLinks(db: Connection, now: Date): Promise<number> {
  return await deleteLinksExpiredBefore(db, now);
}
