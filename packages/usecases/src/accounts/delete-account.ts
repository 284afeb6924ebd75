import { z } from "zod";
import { endMembershipsOf, erasePerson } from "@maillage/database/accounts/erasure.queries";
import { listApprovedMemberships } from "@maillage/database/accounts/standing-of-person.queries";
import { listRoles, lockOrganisation } from "@maillage/database/organisations/memberships.queries";
import { whyNotStepDown } from "@maillage/domain/organisations/membership.rules";
import { refuseWhen } from "@maillage/domain/refusals/refusal";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { deletedPersonName } from "./deleted-person.fr.ts";
import { accountAudit, signedInAccount } from "./signed-in-person.ts";

/**
 * Deletes one's account: name, address, password, sessions and memberships go; what was published stays, under the
 * organisation's name. Refused to the last administrator of an organisation that has other members.
 */
export const deleteAccount = verb("delete-account", {
  policy: "sudo",
  input: z.strictObject({}),
  permission: (work) => signedInAccount(work.tx, work.actor),
  change: async (work, { subject: account }): Promise<Change<null>> => {
    await refuseToLeaveNobody(work, account.id);
    await endMembershipsOf(work.tx, { personId: account.id, now: work.now });
    await erasePerson(work.tx, {
      personId: account.id,
      email: account.email,
      formerly: account,
      displayName: deletedPersonName,
      now: work.now,
    });
    const { displayName, email } = account;
    return {
      value: null,
      audit: accountAudit("deleted", account.id),
      letters: [{ template: "account_deleted", data: { displayName }, to: { email, personId: null } }],
    };
  },
});

/** Locks each organisation in one order, so that two who leave together are judged one after the other. */
async function refuseToLeaveNobody(work: Work, personId: string): Promise<void> {
  const memberships = await listApprovedMemberships(work.tx, personId);
  const ordered = memberships.toSorted((one, other) => (one.organisationId < other.organisationId ? -1 : 1));
  for (const { organisationId, name } of ordered) {
    await lockOrganisation(work.tx, organisationId);
    const members = await listRoles(work.tx, organisationId);
    refuseWhen(whyNotStepDown(members, { personId, organisationName: name }));
  }
}
