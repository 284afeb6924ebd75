import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { DeliveryFailure } from "./delivery-failure.ts";
import type { LetterTransport } from "./letter-transport.ts";
import { messageOf, type OutgoingLetter } from "./outgoing-letter.ts";

/** Written whole or not at all: a reader never sees half a letter, and a crash leaves only a hidden file. */
async function writeWhole(folder: string, name: string, content: Uint8Array): Promise<void> {
  // Letters hold one-time links: only the account that runs Maillage may read them.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `.${name}.${randomUUID()}`);
  try {
    const file = await open(unfinished, "wx", 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Keeps each letter as `<id>.eml` in a folder: the default set-up, for `listMailbox` to read. Nothing leaves the machine. */
export function openMailboxTransport(settings: { folder: string; mailFrom: string }): LetterTransport {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    async send(letter: OutgoingLetter) {
      const { message } = await composer.sendMail(messageOf(letter, settings.mailFrom));
      if (!(message instanceof Uint8Array)) throw new Error("The letter was not composed in memory");
      try {
        await writeWhole(settings.folder, `${letter.id}.eml`, message);
      } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "";
        throw new DeliveryFailure("mailbox_unwritable", code);
      }
    },
    async close() {
      composer.close();
    },
  };
}
