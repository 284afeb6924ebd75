import { undoDecisionInput } from "@maillage/domain/moderation/moderation.input";
import { LinkButton } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { apiFor } from "../../api.server.ts";
import { FormPage } from "../../components/form-page.tsx";
import { formView } from "../../forms/form-view.ts";
import { goTo, readForm, submit } from "../../forms/submit.server.ts";
import { textOf } from "../../forms/text-of.ts";
import { casePath } from "../../moderation/case-words.ts";
import { deskQuery, readRecentDecisions } from "../../moderation/recent-decisions.ts";
import type { Route } from "./+types/route.ts";

export async function action(args: Route.ActionArgs) {
  const api = await apiFor(args);
  const { form } = await readForm(args.request);
  const params = new URLSearchParams(textOf(form, "suite"));
  form.delete("suite");
  const run = async (value: { decisionId: string }) => {
    const undone = await api.moderation.undo(value);
    const recent = readRecentDecisions(params).filter(({ id }) => id !== undone.id);
    return goTo(casePath(undone, deskQuery({ cursor: params.get("curseur"), recent })), "decision-annulee");
  };
  return submit({ request: args.request, form, schema: undoDecisionInput, run });
}

/** Shown only when the undo was refused: its thirty seconds had passed. */
export default function Undo({ actionData }: Route.ComponentProps) {
  const [first] = formView({ id: "annulation", state: actionData?.state }).errors;
  return (
    <FormPage title="La décision n’est pas annulée" parents={[{ label: "Bureau CRESS", href: "/moderation" }]}>
      <Notice
        tone="warning"
        announced
        title={first?.message ?? "Choisissez une décision à annuler depuis le bureau."}
        actions={<LinkButton href="/moderation">Revenir au bureau</LinkButton>}
      />
    </FormPage>
  );
}
