import { roleLabels } from "@maillage/domain/organisations/membership.rules";
import { apiFor, type RequestArgs } from "./api.server.ts";
import type { Viewer } from "./components/site-header.tsx";
import { asPage } from "./forms/refusals.server.ts";

/** What the header shows of the person behind a request; null for a visitor. */
export async function viewerOf(args: RequestArgs): Promise<Viewer | null> {
  const api = await apiFor(args);
  const me = await asPage(args.request, api.accounts.me());
  if (!me) return null;
  const { person, acting, memberships, moderates, nationalTeam, waiting } = me;
  return {
    displayName: person.displayName,
    acting: acting && { name: acting.name, role: roleLabels[acting.role].label.toLowerCase() },
    mayChoose: memberships.length > 1,
    moderates: moderates.length > 0 || nationalTeam,
    unreadMessages: waiting.unreadConversations,
    deskCases: waiting.desk,
  };
}
