import { z } from "zod";
import type { ListingContent } from "@maillage/domain/listings/listing";
import { whatIsMissing } from "@maillage/domain/listings/listing.rules";
import { listingDraftInput } from "@maillage/domain/listings/listing-content.input";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import type { Api } from "../api.server.ts";
import { readCommune } from "../communes/commune-lookup.server.ts";
import { asPage } from "../forms/refusals.server.ts";
import { type Answer, goTo, submit } from "../forms/submit.server.ts";
import { around, fieldsOf, type ListingStep, listingSteps, missingAt, stepPath } from "./listing-steps.ts";
import { sendDraft } from "./receive-listing.server.ts";
import { goButtonName } from "./step-progress.tsx";

/** The fields of a step laid over what was saved, held together by the rules of a whole draft. */
function stepInput(step: ListingStep, saved: ListingContent) {
  const { shape } = listingDraftInput;
  const fields = fieldsOf(step, saved.kind).map((field) => [field, shape[field]] as const);
  return z.strictObject(Object.fromEntries(fields)).transform((typed, context) => {
    const whole = listingDraftInput.safeParse({ ...saved, ...typed });
    if (whole.success) return whole.data;
    for (const { path, message } of whole.error.issues) context.addIssue({ code: "custom", path, message });
    return z.NEVER;
  });
}

type Given = {
  api: Api;
  request: Request;
  form: FormData;
  step: ListingStep;
  /** What the step is laid over. */
  saved: ListingContent;
  problems?: Readonly<Record<string, string>>;
};

/** Reads the form of a step and hands the whole content, as it now is, to `run`. */
export async function receiveStep(
  { api, request, form, step, saved, problems = {} }: Given,
  run: (content: ListingContent) => Promise<Response>,
): Promise<Answer> {
  form.delete("key");
  const common = { request, form, schema: stepInput(step, saved), problems, run };
  if (step !== "lieu") return submit(common);
  const commune = await asPage(request, readCommune(api, form, "commune"));
  if (commune.code) form.set("communeCode", commune.code);
  // A distance says nothing when the reach is a territory.
  if (form.get("reachKind") !== "radius") form.delete("reachKm");
  return submit({ ...common, beside: ["commune"], rename: { communeCode: "commune" }, commune });
}

type Saved = { api: Api; listingId: string; step: ListingStep; content: ListingContent; intent: string };

/**
 * Where the button of a step leads, once its words are saved: out, to the desk, to another step, or back to this one
 * when something that is required is missing.
 */
export function afterStep({ api, listingId, step, content, intent }: Saved): Promise<Response> | Response {
  const asked = listingSteps.find((other) => intent === goButtonName(other));
  if (asked) return goTo(stepPath(listingId, asked));
  if (intent === "envoyer") return sendDraft(api, listingId);
  const { next } = around(step);
  const own = `/espace/annonces/${listingId}`;
  if (intent === "enregistrer" || next === null) return goTo(own, "annonce-enregistree");
  const missing = missingAt(step, content.kind, whatIsMissing(content, calendarDate(new Date())));
  return goTo(missing.length > 0 ? `${stepPath(listingId, step)}?manque=oui` : stepPath(listingId, next));
}
