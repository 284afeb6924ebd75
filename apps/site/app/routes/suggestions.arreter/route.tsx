import { stopSuggestionsInput } from "@maillage/domain/matching/matching.input";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { Notice } from "@maillage/ui/notice/notice";
import { apiFor } from "../../api.server.ts";
import { PostButton } from "../../components/form-frame.tsx";
import { FormPage } from "../../components/form-page.tsx";
import { asPage, notFound } from "../../forms/refusals.server.ts";
import { goTo } from "../../forms/submit.server.ts";
import type { Route } from "./+types/route.ts";

const tokenIn = (request: Request): string => new URL(request.url).searchParams.get("lien") ?? "";

/** Whether the letter's link can be used; opening the page stops nothing, for mail programs open links too. */
export async function loader(args: Route.LoaderArgs) {
  const token = tokenIn(args.request);
  if (!stopSuggestionsInput.safeParse({ token }).success) return null;
  const api = await apiFor(args);
  const { valid } = await asPage(args.request, api.accounts.link({ token, purpose: "stop_suggestions" }));
  return valid ? { token } : null;
}

/**
 * Stops the weekly letters: by this page's button, or by the one click of a mail program (RFC 8058), which sends neither
 * cookie nor origin. The letter's link alone authorises it (server/gate.ts).
 */
export async function action(args: Route.ActionArgs) {
  const given = stopSuggestionsInput.safeParse({ token: tokenIn(args.request) });
  if (!given.success) return notFound();
  const api = await apiFor(args);
  await asPage(args.request, api.matching.stopLetters(given.data));
  return goTo(`/suggestions/arreter?lien=${encodeURIComponent(given.data.token)}`, "suggestions-arretees");
}

export default function StopSuggestions({ loaderData }: Route.ComponentProps) {
  if (!loaderData) {
    return (
      <FormPage title="Arrêter les suggestions">
        <Notice
          tone="warning"
          title="Ce lien n’est plus valable"
          actions={<LinkButton href="/compte#courriels">Ouvrir mon compte</LinkButton>}
        >
          Utilisez celui d’un courriel plus récent, ou arrêtez les suggestions dans votre compte.
        </Notice>
      </FormPage>
    );
  }
  const here = `/suggestions/arreter?lien=${encodeURIComponent(loaderData.token)}`;
  return (
    <FormPage
      title="Arrêter les suggestions"
      lead="Vous ne recevrez plus le courriel du lundi. Vous pourrez le reprendre depuis votre compte."
    >
      <PostButton action={here}>
        <Button variant="primary">Ne plus recevoir les suggestions</Button>
      </PostButton>
    </FormPage>
  );
}
