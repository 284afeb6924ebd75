import type { z } from "zod";
import type { LinkPurpose } from "@maillage/domain/letters/letter";
import { type Api, apiFor, type RequestArgs } from "../api.server.ts";
import { asPage } from "../forms/refusals.server.ts";
import { type Answer, readForm, submit } from "../forms/submit.server.ts";

/** The token of a letter's link and whether it can still be used; looking uses nothing up. */
export async function receivedLink(
  args: RequestArgs,
  purpose: LinkPurpose,
): Promise<{ token: string; valid: boolean }> {
  const token = new URL(args.request.url).searchParams.get("lien") ?? "";
  if (token.length < 20 || token.length > 200) return { token: "", valid: false };
  const api = await apiFor(args);
  const { valid } = await asPage(args.request, api.accounts.link({ token, purpose }));
  return { token, valid };
}

/** The form of a letter's page: what it sends goes to `run`; a password typed in it never travels back. */
export async function submitLink<Schema extends z.ZodType>(
  args: RequestArgs,
  schema: Schema,
  run: (api: Api, value: z.output<Schema>) => Promise<Response>,
): Promise<Answer> {
  const { form } = await readForm(args.request);
  const api = await apiFor(args);
  return submit({ request: args.request, form, schema, hide: ["password"], run: (value) => run(api, value) });
}
