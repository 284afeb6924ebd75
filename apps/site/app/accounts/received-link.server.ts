import type { LinkPurpose } from "@maillage/domain/letters/letter";
import { apiFor, type RequestArgs } from "../api.server.ts";
import { asPage } from "../forms/refusals.server.ts";

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
