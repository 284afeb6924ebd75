import type { Configuration } from "@maillage/config/configuration";
import type { LetterTransport } from "./letter-transport.ts";
import { mailboxFolder } from "./mailbox.ts";
import { openMailboxTransport } from "./mailbox-transport.ts";
import { openSmtpTransport, type SmtpPatience } from "./smtp-transport.ts";

/** SMTP when `SMTP_URL` is set, the disk mailbox otherwise. Close it when the program stops. */
export function openTransport(
  configuration: Pick<Configuration, "smtpUrl" | "mailFrom" | "dataDirectory">,
  options: { patience?: SmtpPatience | undefined } = {},
): LetterTransport {
  const { smtpUrl, mailFrom, dataDirectory } = configuration;
  return smtpUrl === undefined
    ? openMailboxTransport({ folder: mailboxFolder(dataDirectory), mailFrom })
    : openSmtpTransport({ smtpUrl, mailFrom, patience: options.patience });
}
