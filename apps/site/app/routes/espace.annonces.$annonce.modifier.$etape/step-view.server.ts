import { redirect } from "react-router";
import { reasonLabel } from "@maillage/domain/moderation/decision";
import type { Api } from "../../api.server.ts";
import type { FormState } from "../../forms/form-view.ts";
import { type ListingStep, missingAt, stepStates } from "../../listings/listing-steps.ts";
import { postingHelp } from "../../listings/posting-help.server.ts";
import { previewWords } from "../../listings/preview-words.ts";
import { listingDefaults } from "../../listings/receive-listing.server.ts";

type Own = Awaited<ReturnType<Api["listings"]["own"]>>;

/** What a step shows of a listing that is still its author's to change; another goes to the page that says what it is. */
export async function stepView(api: Api, own: Own, { step, asked }: { step: ListingStep; asked: boolean }) {
  const { listing, verbs, missing, lastDecision, publishedAtOnce } = own;
  const { id, status, content } = listing;
  if (!verbs.includes("edit")) throw redirect(`/espace/annonces/${id}/modifier`);
  const { kind } = content;
  const here = missingAt(step, kind, missing);
  const error = Object.fromEntries(
    here.map(({ field, message }) => [field === "communeCode" ? "commune" : field, [message]]),
  );
  const [defaults, help] = await Promise.all([
    listingDefaults(api, content, listing),
    postingHelp(api, { content, step }),
  ]);
  const sentBack = status === "changes_requested";
  return {
    id,
    kind,
    step,
    title: content.title || "Annonce sans titre",
    ...help,
    defaults,
    states: stepStates(step, kind, missing),
    contacts: previewWords(kind, defaults).contacts,
    publishedAtOnce,
    mayResend: sentBack && missing.length === 0,
    decision:
      sentBack && lastDecision ? { reasons: lastDecision.reasons.map(reasonLabel), words: lastDecision.words } : null,
    // Arrived here because something was missing: said at once, over the text as it was saved.
    missing: asked && here.length > 0 ? ({ error } satisfies FormState) : undefined,
  };
}
