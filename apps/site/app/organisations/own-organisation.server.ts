import { redirect } from "react-router";
import { whyNotAllowed } from "@maillage/domain/permissions/policy";
import type { Api, RequestArgs } from "../api.server.ts";
import { asPage, notFound } from "../forms/refusals.server.ts";
import { signedIn } from "../viewer.server.ts";

type Mine = Awaited<ReturnType<Api["organisations"]["mine"]>>;

export type OwnOrganisation = Mine & { api: Api; role: "observer" | "contributor" | "administrator" };

/**
 * The organisation of the address, acted as. A member who acts for another one is asked to switch first (a letter may
 * have led here); anyone else is told that there is no such page.
 */
export async function ownOrganisation(args: RequestArgs & { params: { structure: string } }): Promise<OwnOrganisation> {
  const { structure } = args.params;
  const { api, me } = await signedIn(args);
  const member = me.memberships.some(({ organisationId }) => organisationId === structure);
  if (!member) notFound("Cette structure n’existe pas, ou vous n’en êtes pas membre.");
  if (me.acting?.organisationId !== structure) {
    throw redirect(`/espace/agir?retour=${encodeURIComponent(new URL(args.request.url).pathname)}`);
  }
  const mine = await asPage(args.request, api.organisations.mine());
  return { ...mine, api, role: me.acting.role };
}

/** Whether this role passes the policy of administrators: pages show only what would not be refused. */
export function administers(role: OwnOrganisation["role"]): boolean {
  const acting = { organisationId: "", role, regionCode: "" };
  const actor = {
    personId: "",
    sessionId: null,
    recentPassword: false,
    nationalTeam: false,
    moderatedRegions: [],
    memberOf: [],
    acting,
  };
  return whyNotAllowed("administrator", actor) === null;
}
