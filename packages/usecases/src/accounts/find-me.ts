import { findAccount } from "@maillage/database/accounts/people.queries";
import {
  listApprovedMemberships,
  listWaitingRequests,
  type PersonMembership,
  type WaitingRequest,
} from "@maillage/database/accounts/standing-of-person.queries";
import { countWaiting, nothingWaits, type WaitingCounts } from "@maillage/database/accounts/waiting.queries";
import type { Connection } from "@maillage/database/connection";
import { countWaitingCases } from "@maillage/database/moderation/cases.queries";
import type { ActingAs, Actor } from "@maillage/domain/permissions/actor";

/** What every page of a signed-in person shows of them: names, the organisation acted as, what waits. */
export type Me = {
  person: { id: string; displayName: string; email: string };
  memberships: PersonMembership[];
  /** What they have asked to join and wait for. */
  requests: WaitingRequest[];
  acting: (ActingAs & { name: string; shortCode: string }) | null;
  /** Codes of the regions they moderate. */
  moderates: readonly string[];
  nationalTeam: boolean;
  /** The password was given in the last 15 minutes. */
  recentPassword: boolean;
  /** For the organisation acted as, for all of theirs when none is chosen; `desk`: cases of the regions they moderate. */
  waiting: WaitingCounts & { desk: number };
};

/** The person who asks, or null for a visitor. */
export async function findMe(db: Connection, actor: Actor): Promise<Me | null> {
  const account = actor.personId === null ? null : await findAccount(db, actor.personId);
  if (!account) return null;
  const [memberships, requests, waiting] = await Promise.all([
    listApprovedMemberships(db, account.id),
    listWaitingRequests(db, account.id),
    countAllWaiting(db, actor),
  ]);
  const acting = memberships.find((row) => row.organisationId === actor.acting?.organisationId);
  return {
    person: { id: account.id, displayName: account.displayName, email: account.email },
    memberships,
    requests,
    acting: actor.acting && acting ? { ...actor.acting, name: acting.name, shortCode: acting.shortCode } : null,
    moderates: actor.moderatedRegions,
    nationalTeam: actor.nationalTeam,
    recentPassword: actor.recentPassword,
    waiting,
  };
}

async function countAllWaiting(db: Connection, actor: Actor): Promise<Me["waiting"]> {
  // Nobody chosen yet: what waits is counted for all of them, so that the person sees there is something to choose for.
  const organisationIds = actor.acting ? [actor.acting.organisationId] : actor.memberOf;
  const counts = await Promise.all(organisationIds.map((id) => countWaiting(db, id)));
  return { ...counts.reduce(sumOfWaiting, nothingWaits), desk: await countDesk(db, actor) };
}

const sumOfWaiting = (a: WaitingCounts, b: WaitingCounts): WaitingCounts => ({
  unreadConversations: a.unreadConversations + b.unreadConversations,
  changesRequested: a.changesRequested + b.changesRequested,
  membershipRequests: a.membershipRequests + b.membershipRequests,
});

/** The same cases as the desk's own queue: never those of an organisation of theirs. */
async function countDesk(db: Connection, actor: Actor): Promise<number> {
  const { nationalTeam, moderatedRegions, memberOf } = actor;
  if (!nationalTeam && moderatedRegions.length === 0) return 0;
  const regionCodes = nationalTeam ? null : moderatedRegions;
  const load = await countWaitingCases(db, { regionCodes, exceptOrganisations: memberOf });
  return load.listings + load.verifications + load.notices;
}
