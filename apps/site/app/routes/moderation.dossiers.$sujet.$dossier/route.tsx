import { redirect } from "react-router";
import { decideInput } from "@maillage/domain/moderation/moderation.input";
import { apiFor } from "../../api.server.ts";
import { notFound } from "../../forms/refusals.server.ts";
import { readForm, submit } from "../../forms/submit.server.ts";
import { subjectOf } from "../../moderation/case-words.ts";
import { Desk } from "../../moderation/desk.tsx";
import { loadDesk, pathAfterDecision } from "../../moderation/load-desk.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { sujet, dossier: id } = args.params;
  return loadDesk(args, { subject: subjectOf(sujet) ?? notFound(), id });
}

/** Decides, then shows the next case with the undo of this one. */
export async function action(args: Route.ActionArgs) {
  const { sujet, dossier: id } = args.params;
  const subject = subjectOf(sujet) ?? notFound();
  const api = await apiFor(args);
  const { form } = await readForm(args.request);
  form.set("subject", subject);
  form.set("id", id);
  return submit({
    request: args.request,
    form,
    schema: decideInput,
    run: async (value) => {
      const next = await pathAfterDecision(args, { subject, id });
      await api.moderation.decide(value);
      return redirect(next);
    },
  });
}

export default function Case({ loaderData, actionData }: Route.ComponentProps) {
  return <Desk {...loaderData} state={actionData?.state} />;
}
