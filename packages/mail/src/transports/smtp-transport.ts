import { createTransport } from "nodemailer";
import { failureFrom } from "./delivery-failure.ts";
import type { LetterTransport } from "./letter-transport.ts";
import { messageOf, type OutgoingLetter } from "./outgoing-letter.ts";

/** How long a server may take: to greet, to answer one command, and for the whole of a letter. */
export type SmtpPatience = { greetingMs: number; answerMs: number; letterMs: number };

/** A worker waits no longer than a minute on one letter: the others wait behind it. */
const usualPatience: SmtpPatience = { greetingMs: 10_000, answerMs: 30_000, letterMs: 60_000 };

/** Whether a password would otherwise travel in clear: then the server must offer TLS. A server on this machine may not. */
export function needsTls(smtpUrl: string): boolean {
  const { protocol, username, hostname } = new URL(smtpUrl);
  const local = hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
  return protocol === "smtp:" && username !== "" && !local;
}

/**
 * Sends through an SMTP server. `send` resolves once the server has accepted the letter, and rejects with a `DeliveryFailure`.
 * @param settings.smtpUrl `smtp://` or `smtps://`, with the account when there is one; `?tls.…` options are nodemailer's
 */
export function openSmtpTransport(settings: {
  smtpUrl: string;
  mailFrom: string;
  patience?: SmtpPatience | undefined;
}): LetterTransport {
  const patience = settings.patience ?? usualPatience;
  const transporter = createTransport({
    pool: true,
    url: settings.smtpUrl,
    maxConnections: 2,
    // A server may close an idle connection as we take it again: once more, then the queue decides.
    maxRequeues: 1,
    idleTimeout: 30_000,
    requireTLS: needsTls(settings.smtpUrl),
    // Covers the look-up of the name, the connection and the greeting.
    connectionTimeout: patience.greetingMs,
    socketTimeout: patience.answerMs,
  });
  return {
    async send(letter: OutgoingLetter) {
      const message = messageOf(letter, settings.mailFrom);
      try {
        // A server that drips one byte at a time never trips the timeouts above: this one counts the whole.
        await transporter.sendMail({ ...message, signal: AbortSignal.timeout(patience.letterMs) });
      } catch (error) {
        throw failureFrom(error);
      }
    },
    async close() {
      transporter.close();
    },
  };
}
