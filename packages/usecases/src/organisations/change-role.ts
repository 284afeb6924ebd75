import { updateRole } from "@maillage/database/organisations/memberships.queries";
import { changeRoleInput } from "@maillage/domain/organisations/organisation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb } from "../verbs/verb.ts";
import { membershipAudit, membershipOfOwn, refuseWithoutAdministrator } from "./own-membership.ts";

/** Gives a member another role; the organisation keeps an administrator. */
export const changeRole = verb("change-role", {
  policy: "administrator_sudo",
  input: changeRoleInput,
  permission: async (work, { membershipId }) => {
    const membership = await membershipOfOwn(work, membershipId);
    return membership.status === "approved" ? membership : refuse("membership_not_found");
  },
  change: async (work, { input: { role }, subject: membership }): Promise<Change<null>> => {
    if (membership.role === "administrator" && role !== "administrator")
      await refuseWithoutAdministrator(work, membership);
    await updateRole(work.tx, { membershipId: membership.id, role });
    return { value: null, audit: membershipAudit("role_changed", membership, { from: membership.role, to: role }) };
  },
});
