import type { SessionKind } from "@maillage/domain/people/session";
import { sessionLimits } from "./sessions.ts";

/**
 * `__Host-`: the browser refuses it without Secure, from a sub-domain or for a path. Only a trial reached over plain
 * http at another address than localhost does without, since browsers drop Secure cookies there.
 */
const nameOf = (secure: boolean): string => (secure ? "__Host-maillage" : "maillage");

const write = (value: string, options: { secure: boolean; seconds: number }): string => {
  const secure = options.secure ? "; Secure" : "";
  return `${nameOf(options.secure)}=${value}; Path=/; Max-Age=${options.seconds}; HttpOnly; SameSite=Lax${secure}`;
};

/** The `Set-Cookie` value that hands a session to the browser; it lasts as long as the session may at most. */
export function sessionCookie(token: string, options: { secure: boolean; kind: SessionKind }): string {
  return write(token, { secure: options.secure, seconds: sessionLimits[options.kind].absolute / 1000 });
}

/** The `Set-Cookie` value that takes the session back. */
export function clearedSessionCookie(options: { secure: boolean }): string {
  return write("", { secure: options.secure, seconds: 0 });
}

/** The token in a request's `Cookie` header; null without one. The name that needs no Secure counts only where it is written. */
export function readSessionCookie(header: string | null | undefined, options: { secure: boolean }): string | null {
  const prefix = `${nameOf(options.secure)}=`;
  const cookie = (header ?? "").split(";").find((part) => part.trim().startsWith(prefix));
  return cookie?.trim().slice(prefix.length) || null;
}
