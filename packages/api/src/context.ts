import { clearedSessionCookie, readSessionCookie, sessionCookie } from "@maillage/auth/session-cookie";
import { findActor } from "@maillage/usecases/accounts/find-actor";
import { createRegister } from "@maillage/usecases/register/recherche-entreprises";
import type { House } from "@maillage/usecases/verbs/verb";
import type { Context } from "./procedures.ts";

/** What an app opens once and lends to every request. */
export function openHouse(doors: {
  db: House["db"];
  jobs: House["jobs"];
  rechercheEntreprisesUrl: string;
  onRegisterUnavailable?: ((why: string) => void) | undefined;
}): House {
  const register = createRegister({
    baseUrl: doors.rechercheEntreprisesUrl,
    onUnavailable: doors.onRegisterUnavailable,
  });
  return { db: doors.db, jobs: doors.jobs, register, now: () => new Date() };
}

/** What a door knows of a request. */
export type Asked = {
  cookieHeader: string | null;
  /** Whether the cookie carries `Secure` and its `__Host-` name. */
  secure: boolean;
  address: string;
  device: string;
};

/** The context of a request, and the `Set-Cookie` lines its procedures have called for when it is answered. */
export type RequestContext = { context: Context; cookies: string[] };

/** Finds who asks from the session's cookie, and prepares the context every procedure receives. */
export async function openContext(house: House, asked: Asked): Promise<RequestContext> {
  const { secure, address, device } = asked;
  const token = readSessionCookie(asked.cookieHeader, { secure });
  const actor = await findActor(house.db, token, house.now());
  const cookies: string[] = [];
  const session: Context["session"] = {
    open: ({ token: opened, kind }) => void cookies.push(sessionCookie(opened, { secure, kind })),
    close: () => void cookies.push(clearedSessionCookie({ secure })),
  };
  return { context: { call: { ...house, actor, address, device }, session }, cookies };
}
