import type { SendMailOptions } from "nodemailer";
import { DeliveryFailure } from "./delivery-failure.ts";

/** A letter ready to leave. `id` is the letter's own: sent twice, it carries the same Message-ID. */
export type OutgoingLetter = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The one-click address that stops letters of this sort (RFC 8058), for those one may stop. */
  unsubscribeUrl?: string | undefined;
};

/** The ids letters may have: never a path, never a piece of header. */
export function isLetterId(id: string): boolean {
  return /^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/.test(id);
}

// One address and nothing else: no list, no display name, no line break that would add a header.
const oneAddress = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+$/u;

function hostOf(mailFrom: string): string {
  return /@([^\s@<>]+)>?$/.exec(mailFrom)?.[1] ?? "localhost";
}

/**
 * The message for nodemailer. Throws a `DeliveryFailure` (`never`) when the address is not one address.
 * @param mailFrom `address` or `Name <address>`; its host also stands in the Message-ID
 */
export function messageOf(letter: OutgoingLetter, mailFrom: string): SendMailOptions {
  if (!isLetterId(letter.id)) throw new Error("A letter's id is letters, digits, hyphens and underscores");
  if (letter.to.length > 254 || !oneAddress.test(letter.to)) {
    throw new DeliveryFailure("address_invalid", "not one e-mail address");
  }
  return {
    from: mailFrom,
    to: { name: "", address: letter.to },
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    messageId: `<${letter.id}@${hostOf(mailFrom)}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(letter.unsubscribeUrl === undefined
        ? {}
        : {
            "List-Unsubscribe": { prepared: true, foldLines: true, value: `<${new URL(letter.unsubscribeUrl).href}>` },
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }),
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
