import { redirect } from "react-router";
import { sameOriginPath } from "../../forms/same-origin-path.ts";
import { readForm } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { keptChoice } from "../../moderation/desk-keys-choice.server.ts";
import { signedIn } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  await signedIn(args);
  return redirect("/moderation");
}

/** Switches the desk's keys on or off for this device, and comes back to the case that was open. */
export async function action(args: Route.ActionArgs) {
  await signedIn(args);
  const { form } = await readForm(args.request);
  const cookie = await keptChoice(textOf(form, "touches") === "oui");
  return redirect(sameOriginPath(textOf(form, "retour"), "/moderation"), { headers: { "Set-Cookie": cookie } });
}
