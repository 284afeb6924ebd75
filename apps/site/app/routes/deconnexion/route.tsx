import { redirect } from "react-router";
import { apiFor } from "../../api.server.ts";
import { refusalOf } from "../../forms/refusals.server.ts";
import { goTo } from "../../forms/submit.server.ts";
import type { Route } from "./+types/route.ts";

/** Nothing to read here: only the button of the header posts to this address. */
export function loader(): never {
  throw redirect("/");
}

export async function action(args: Route.ActionArgs) {
  const api = await apiFor(args);
  try {
    await api.accounts.signOut();
  } catch (error) {
    // Already signed out, in another tab or by the session's end: that is what was asked.
    if (refusalOf(error)?.code !== "sign_in_needed") throw error;
  }
  return goTo("/connexion", "deconnexion");
}

export default function SignOut() {
  return null;
}
