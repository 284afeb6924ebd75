import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Address } from "postal-mime";
import { isLetterId } from "./outgoing-letter.ts";

/** A letter of the disk mailbox, as its page shows it. */
export type MailboxLetter = {
  id: string;
  from: string;
  to: string;
  subject: string;
  date: Date;
  text: string;
  html: string;
};

type MailboxEntry = Omit<MailboxLetter, "text" | "html">;

/** The folder of the disk mailbox, inside the data folder. */
export function mailboxFolder(dataDirectory: string): string {
  return join(dataDirectory, "letters");
}

const isAbsent = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

/** What `read` gives, or `absent` when there is no such file or folder; any other failure is thrown. */
async function orWhenAbsent<Value>(read: Promise<Value>, absent: Value): Promise<Value> {
  try {
    return await read;
  } catch (error) {
    if (isAbsent(error)) return absent;
    throw error;
  }
}

function addressInWords(address: Address | undefined): string {
  if (address === undefined) return "";
  const { name } = address;
  const mailbox = address.address ?? "";
  return name ? `${name} <${mailbox}>` : mailbox;
}

/**
 * One letter of the mailbox, or null when there is none by this id. The id is never used as a path.
 * `html` is as it was sent: show it in a sandboxed frame.
 */
export async function readMailboxLetter(folder: string, id: string): Promise<MailboxLetter | null> {
  if (!isLetterId(id)) return null;
  const path = join(folder, `${id}.eml`);
  const content = await orWhenAbsent<Uint8Array | null>(readFile(path), null);
  if (content === null) return null;
  const email = await PostalMime.parse(content);
  const date = new Date(email.date ?? "");
  return {
    id,
    from: addressInWords(email.from),
    to: (email.to ?? []).map(addressInWords).join(", "),
    subject: email.subject ?? "",
    date: Number.isNaN(date.getTime()) ? (await stat(path)).mtime : date,
    text: email.text ?? "",
    html: email.html ?? "",
  };
}

async function writtenAt(path: string): Promise<bigint> {
  const file = await orWhenAbsent(stat(path, { bigint: true }), null);
  return file?.mtimeNs ?? 0n;
}

/**
 * The letters of the mailbox, newest first; empty when no letter was ever kept.
 * @param limit at most this many: only these files are opened
 */
export async function listMailbox(
  folder: string,
  { limit = 100 }: { limit?: number | undefined } = {},
): Promise<MailboxEntry[]> {
  const names = await orWhenAbsent(readdir(folder), []);
  const ids = names.filter((name) => name.endsWith(".eml")).map((name) => name.slice(0, -".eml".length));
  const dated = await Promise.all(
    ids.filter(isLetterId).map(async (id) => ({ id, at: await writtenAt(join(folder, `${id}.eml`)) })),
  );
  dated.sort((a, b) => (a.at === b.at ? b.id.localeCompare(a.id) : a.at < b.at ? 1 : -1));
  const letters = await Promise.all(dated.slice(0, limit).map(({ id }) => readMailboxLetter(folder, id)));
  return letters.filter((letter) => letter !== null).map(({ text: _text, html: _html, ...entry }) => entry);
}
