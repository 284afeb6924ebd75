import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import type { z } from "zod";
import type { Refusal } from "@maillage/domain/refusals/refusal";
import { refusalInFrench } from "@maillage/domain/refusals/refusal.fr";
import type { CommuneChoice } from "../communes/choose-commune.ts";
import type { CommuneAnswer } from "../communes/commune-lookup.server.ts";
import type { FormState } from "./form-view.ts";
import { isUnreachable, isUnreadable, refusalOf, statusOf, wayThrough } from "./refusals.server.ts";
import { textOf } from "./text-of.ts";

/** What an action answers when it refuses: which form of the page, and its state. */
export type Refused = {
  form: string;
  state: FormState;
  /** The communes among which to choose, when the words typed left a doubt. */
  candidates: readonly CommuneChoice[];
};

/** The fields of a form, its button taken apart: `intent` says which of a page's forms was sent. */
export async function readForm(request: Request): Promise<{ form: FormData; intent: string }> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw data("Nous n’avons pas pu lire ce formulaire. Revenez en arrière et réessayez.", { status: 400 });
  }
  const intent = textOf(form, "intent");
  form.delete("intent");
  return { form, intent };
}

const refused = (refusal: Refused, status: number) => data<Refused>(refusal, { status });
export type Answer = Response | ReturnType<typeof refused>;

export type Submission<Schema extends z.ZodType> = {
  request: Request;
  form: FormData;
  /** Names the form among those of the page. */
  name?: string;
  schema: Schema;
  /** Fields that never travel back: passwords. */
  hide?: readonly string[];
  /** Fields of the page that are not of the schema, kept when the form is refused: what was typed for a commune. */
  beside?: readonly string[];
  /** Under which control a refusal's field stands, when its name is not the control's. */
  rename?: Readonly<Record<string, string>>;
  /** What was understood of the form's commune; its doubt refuses the form. */
  commune?: CommuneAnswer;
  /** What is wrong beside the schema, by field: a file too heavy, nothing typed. */
  problems?: Readonly<Record<string, string>>;
  /** A refusal said in this form's own words. */
  sentences?: Partial<Record<Refusal["code"], string>>;
  run: (value: z.output<Schema>) => Promise<Response>;
};

function besideOf(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = form.get(name);
      form.delete(name);
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );
}

/**
 * One form, from what was typed to what is done: checked by the domain's schema, given to `run`, and when either
 * says no, answered with every word kept and a French sentence at its place. Faults go on to the error page.
 */
export async function submit<Schema extends z.ZodType>(submission: Submission<Schema>): Promise<Answer> {
  const { request, form, name = "", schema, hide = [], beside = [], rename = {}, commune } = submission;
  const { problems = {}, sentences = {} } = submission;
  const kept = besideOf(form, beside);
  const parsed = parseWithZod(form, { schema });
  const answer = (error: Record<string, string[]>, status: number) => {
    const { initialValue } = parsed.reply({ hideFields: [...hide] });
    const state: FormState = { initialValue: { ...kept, ...initialValue }, error };
    return refused({ form: name, state, candidates: commune?.candidates ?? [] }, status);
  };
  const doubt: Record<string, string[]> = {
    ...(commune?.problem ? { commune: [commune.problem] } : {}),
    ...Object.fromEntries(Object.entries(problems).map(([field, sentence]) => [field, [sentence]])),
  };
  if (parsed.status !== "success") return answer({ ...renamed(parsed.error ?? {}, rename), ...doubt }, 400);
  if (Object.keys(doubt).length > 0) return answer(doubt, 400);
  try {
    return await submission.run(parsed.value);
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) {
      if (isUnreachable(error)) {
        return answer({ "": ["Le service redémarre. Renvoyez ce formulaire dans une minute."] }, 503);
      }
      if (isUnreadable(error)) {
        return answer({ "": ["Ce formulaire n’est pas lisible. Rechargez la page et recommencez."] }, 400);
      }
      throw error;
    }
    const way = wayThrough(refusal, request);
    if (way) return redirect(way);
    return answer(renamed(errorsOf(refusal, sentences[refusal.code]), rename), statusOf(refusal));
  }
}

/** A refusal at its place: under each field it names, or over the whole form. */
function errorsOf(refusal: Refusal, sentence = refusalInFrench(refusal)): Record<string, string[]> {
  const { problems = [], field = "" } = refusal;
  if (problems.length === 0) return { [field]: [sentence] };
  return Object.fromEntries(problems.map((problem) => [problem.field, [problem.message]]));
}

function renamed(
  errors: Record<string, string[] | null>,
  names: Readonly<Record<string, string>>,
): Record<string, string[]> {
  const rows = Object.entries(errors).flatMap(([name, messages]) =>
    messages ? [[names[name] ?? name, messages] as const] : [],
  );
  return Object.fromEntries(rows);
}

/** Goes to a page of ours, which shows what was done: `?fait=enregistre`. */
export function goTo(path: string, done?: string): Response {
  if (!done) return redirect(path);
  const [address = "", fragment] = path.split("#");
  return redirect(`${address}${address.includes("?") ? "&" : "?"}fait=${done}${fragment ? `#${fragment}` : ""}`);
}
