import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { listMailbox, mailboxFolder, readMailboxLetter } from "./mailbox.ts";
import { openTransport } from "./open-transport.ts";

let dataDirectory: string;
let folder: string;
beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "mailbox-"));
  folder = mailboxFolder(dataDirectory);
});
afterEach(() => rm(dataDirectory, { recursive: true, force: true }));

const letter = {
  id: "0198f0c2-7a10-7c3e-9b1d-2f6a5e4d3c2b",
  to: "camille@example.fr",
  subject: "Votre annonce est publiée\u00a0: Chambre froide à partager, Saint-Étienne-de-Fontbellon et alentours",
  text: "Bonjour,\n\nVoir l’annonce\u00a0:\nhttps://maillage.example.fr/annonces/chambre-froide-k3f9?lien=a=b\n",
  html: '<!doctype html>\n<html lang="fr"><p>L’été, « à » &amp; là</p></html>\n',
};

const open = () =>
  openTransport({ smtpUrl: undefined, mailFrom: "Maillage <bonjour@maillage.invalid>", dataDirectory });

it("keeps a letter and gives it back word for word", async () => {
  const before = Math.floor(Date.now() / 1000) * 1000;
  await open().send(letter);
  const kept = await readMailboxLetter(folder, letter.id);
  expect(kept).toMatchObject({
    id: letter.id,
    from: "Maillage <bonjour@maillage.invalid>",
    to: letter.to,
    subject: letter.subject,
  });
  expect(kept?.text.trim()).toBe(letter.text.trim());
  expect(kept?.html.trim()).toBe(letter.html.trim());
  expect(kept?.date.getTime()).toBeGreaterThanOrEqual(before);
});

it("lists the newest first, and no further than asked", async () => {
  const transport = open();
  for (const [index, id] of ["b", "a", "c"].entries()) {
    await transport.send({ ...letter, id, subject: `Lettre ${id}` });
    await utimes(join(folder, `${id}.eml`), 1_000 + index, 1_000 + index);
  }
  expect((await listMailbox(folder)).map(({ id }) => id)).toEqual(["c", "a", "b"]);
  expect((await listMailbox(folder, { limit: 1 })).map(({ subject }) => subject)).toEqual(["Lettre c"]);
});

it("keeps one letter when it is sent twice, and nothing unfinished", async () => {
  const transport = open();
  await Promise.all([transport.send(letter), transport.send(letter)]);
  expect(await readdir(folder)).toEqual([`${letter.id}.eml`]);
});

it("is empty before the first letter, and blind to other files", async () => {
  expect(await listMailbox(folder)).toEqual([]);
  await open().send(letter);
  await writeFile(join(folder, ".unfinished.eml.x"), "From: a@b.fr");
  await writeFile(join(folder, "notes.txt"), "x");
  expect(await listMailbox(folder)).toHaveLength(1);
});

it.each(["../secret", "..", "a/b", "/etc/passwd", "", "a\0b", ".hidden", "a.eml"])(
  "never takes an id for a path: %j",
  async (id) => {
    await writeFile(join(dataDirectory, "secret.eml"), "Subject: secret\r\n\r\nsecret");
    expect(await readMailboxLetter(folder, id)).toBeNull();
    await expect(open().send({ ...letter, id })).rejects.toThrow(/id/);
  },
);

it("can be read by no other account of the machine", async () => {
  await open().send(letter);
  expect((await stat(join(folder, `${letter.id}.eml`))).mode & 0o077).toBe(0);
});

it("answers later when the disk refuses", async () => {
  await writeFile(folder, "a file where the folder should be");
  await expect(open().send(letter)).rejects.toMatchObject({ kind: "later", reason: "mailbox_unwritable" });
});
