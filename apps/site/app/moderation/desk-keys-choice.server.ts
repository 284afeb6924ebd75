import { createCookie } from "react-router";
import { configuration } from "../runtime.server.ts";

// On this machine only: who shares it with a voice-control user chooses for that machine.
const choice = createCookie("touches-du-bureau", {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  secure: configuration.cookieSecure,
  maxAge: 365 * 24 * 60 * 60,
});

/** Whether single letters decide on the desk: yes, until the person has said no (WCAG 2.2, 2.1.4). */
export async function keysAreOn(request: Request): Promise<boolean> {
  return (await choice.parse(request.headers.get("cookie"))) !== "non";
}

/** The cookie that keeps the choice for a year. */
export function keptChoice(on: boolean): Promise<string> {
  return choice.serialize(on ? "oui" : "non");
}
