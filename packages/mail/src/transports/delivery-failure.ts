/** Why a letter did not leave. */
export type DeliveryFailureReason =
  | "address_invalid"
  | "recipient_refused"
  | "message_refused"
  | "server_busy"
  | "server_unreachable"
  | "server_too_slow"
  | "server_refuses_us"
  | "mailbox_unwritable";

const neverReasons: readonly DeliveryFailureReason[] = ["address_invalid", "recipient_refused", "message_refused"];

/**
 * A letter did not leave. `kind` says what to do: try again `later`, or `never` because trying again cannot help.
 * `detail` is the server's own answer, without the addresses it may repeat: fit for logs.
 */
export class DeliveryFailure extends Error {
  override name = "DeliveryFailure";
  readonly kind: "later" | "never";
  readonly reason: DeliveryFailureReason;
  readonly detail: string;

  constructor(reason: DeliveryFailureReason, detail: string) {
    super(detail === "" ? reason : `${reason}: ${detail}`);
    this.kind = neverReasons.includes(reason) ? "never" : "later";
    this.reason = reason;
    this.detail = detail;
  }
}

/** A server's answer without e-mail addresses, on one line, short. */
function withoutAddresses(answer: string): string {
  return answer
    .replaceAll(/<?[^\s<>@]+@[^\s<>@]+>?/g, "<…>")
    .replaceAll(/\s+/g, " ")
    .trim()
    .slice(0, 300);
}

// The connection, DNS and TLS failures of nodemailer and Node that are about time rather than presence.
const tooSlow = new Set(["ETIMEDOUT", "EABORT", "ABORT_ERR"]);

/** A field that nodemailer adds to its errors, whatever it holds. */
const field = (error: Error, name: "code" | "responseCode" | "command" | "response"): unknown =>
  Reflect.get(error, name);

/**
 * The failure behind an error of nodemailer. A 5xx to the recipient or to the message is final (RFC 5321, 4.2.1); a 5xx to
 * our greeting, sign-in or sender is a setting the operator can mend within the days a letter waits, so it is not.
 */
export function failureFrom(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error;
  if (!(error instanceof Error)) return new DeliveryFailure("server_unreachable", withoutAddresses(String(error)));
  const [code, responseCode, command] = [field(error, "code"), field(error, "responseCode"), field(error, "command")];
  const response = field(error, "response");
  const detail = withoutAddresses(typeof response === "string" ? response : error.message);
  if (typeof responseCode === "number" && responseCode >= 400 && responseCode < 500) {
    return new DeliveryFailure("server_busy", detail);
  }
  if (typeof responseCode === "number" && responseCode >= 500) {
    if (command === "RCPT TO") return new DeliveryFailure("recipient_refused", detail);
    if (command === "DATA") return new DeliveryFailure("message_refused", detail);
    return new DeliveryFailure("server_refuses_us", detail);
  }
  if (code === "EAUTH" || code === "ENOAUTH") return new DeliveryFailure("server_refuses_us", detail);
  if (code === "EENVELOPE") return new DeliveryFailure("address_invalid", detail);
  const slow = typeof code === "string" && tooSlow.has(code);
  return new DeliveryFailure(slow ? "server_too_slow" : "server_unreachable", detail);
}
