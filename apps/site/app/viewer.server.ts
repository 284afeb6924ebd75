import { roleLabels } from "@maillage/domain/organisations/membership.rules";
import { RefusalError } from "@maillage/domain/refusals/refusal";
import { type Api, apiFor, type RequestArgs } from "./api.server.ts";
import type { Viewer } from "./components/site-header.tsx";
import { asPage, throwAsPage } from "./forms/refusals.server.ts";

type Me = NonNullable<Awaited<ReturnType<Api["accounts"]["me"]>>>;
type Found = { api: Api; me: Me | null };
const people = new WeakMap<object, Promise<Found>>();

/** The API and the person of a request, asked once though the header and the page both need them. */
export function visitorOrMember(args: RequestArgs): Promise<Found> {
  const known = people.get(args.context);
  if (known) return known;
  const asked = apiFor(args).then(async (api) => ({ api, me: await asPage(args.request, api.accounts.me()) }));
  people.set(args.context, asked);
  return asked;
}

/** What the header shows of the person behind a request; null for a visitor. */
export async function viewerOf(args: RequestArgs): Promise<Viewer | null> {
  const { me } = await visitorOrMember(args);
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

/** The person behind the request, or the sign-in page. */
export async function signedIn(args: RequestArgs): Promise<{ api: Api; me: Me }> {
  const { api, me } = await visitorOrMember(args);
  return me ? { api, me } : throwAsPage(new RefusalError({ code: "sign_in_needed" }), args.request);
}

/** The same, after asking for the password again when it was not given lately: before a form, so that nothing typed is lost. */
export async function withRecentPassword(args: RequestArgs): Promise<{ api: Api; me: Me }> {
  const person = await signedIn(args);
  return person.me.recentPassword
    ? person
    : throwAsPage(new RefusalError({ code: "password_needed_again" }), args.request);
}

/** The person and the organisation they act as, or the page where one is chosen or joined. */
export async function actingFor(args: RequestArgs): Promise<{ api: Api; me: Me; acting: NonNullable<Me["acting"]> }> {
  const { api, me } = await signedIn(args);
  const { acting } = me;
  return acting ? { api, me, acting } : throwAsPage(new RefusalError({ code: "organisation_needed" }), args.request);
}
