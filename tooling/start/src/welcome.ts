import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Configuration } from "@maillage/config/configuration";
import { mailboxFolder } from "@maillage/mail/transports/mailbox";
import { root } from "./root.ts";
import { welcomeSentences } from "./welcome.fr.ts";

interface DemoAccount {
  name: string;
  role: string;
  email: string;
}

interface DemoAccounts {
  demoAccounts: readonly DemoAccount[];
  demoPassword: string;
}

/** The demonstration's people and the one password they share, from the folder that creates them. */
async function readDemoAccounts(): Promise<DemoAccounts | undefined> {
  const file = join(root, "tooling/demo/src/demo-accounts.ts");
  if (!existsSync(file)) return undefined;
  // The file is ours and `DemoAccounts` is what it exports; it is loaded by path so that a start without demo never reads it.
  return (await import(file)) as DemoAccounts;
}

/** Where everything is, once everything runs. */
export async function welcome(configuration: Configuration, duration: string): Promise<string> {
  const { siteUrl, port, apiPort, dataDirectory, demo, smtpUrl, databaseUrl } = configuration;
  const local = `http://localhost:${port}`;
  const lines = [
    "",
    welcomeSentences.ready(duration),
    "",
    welcomeSentences.site(siteUrl === local ? local : `${siteUrl} (${local})`),
    welcomeSentences.openData(`http://localhost:${apiPort}/api/v1`),
    smtpUrl === undefined
      ? welcomeSentences.lettersKept(mailboxFolder(dataDirectory), demo ? `${local}/boite-aux-lettres` : undefined)
      : welcomeSentences.lettersSent,
    welcomeSentences.data(databaseUrl === undefined, dataDirectory),
  ];
  const demonstration = demo ? await readDemoAccounts() : undefined;
  if (demonstration) {
    lines.push("", welcomeSentences.accounts(demonstration.demoPassword));
    const width = Math.max(...demonstration.demoAccounts.map(({ email }) => email.length));
    for (const { name, role, email } of demonstration.demoAccounts) {
      lines.push(`    ${email.padEnd(width)}  ${name}, ${role}`);
    }
  }
  lines.push("", welcomeSentences.howToStop);
  return lines.join("\n");
}
