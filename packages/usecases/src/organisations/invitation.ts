import { z } from "zod";
import { peekLink } from "@maillage/auth/one-time-links";
import { findAccount } from "@maillage/database/accounts/people.queries";
import type { Connection } from "@maillage/database/connection";
import { findOrganisationById } from "@maillage/database/organisations/organisations.queries";
import { membershipRoles } from "@maillage/domain/permissions/actor";

/** What an invitation's link carries. */
export const invitationPayload = z.object({
  organisationId: z.uuid(),
  inviterId: z.uuid(),
  role: z.enum(membershipRoles),
});
export type InvitationPayload = z.output<typeof invitationPayload>;

/** What the page of an invitation shows before it is accepted. */
export type Invitation = { organisationName: string; inviterName: string; role: InvitationPayload["role"] };

/** The invitation of this link if it can still be accepted; null otherwise. Uses nothing up. */
export async function findInvitation(db: Connection, wanted: { token: string; now: Date }): Promise<Invitation | null> {
  const link = await peekLink(db, { ...wanted, purpose: "join_organisation" });
  const payload = invitationPayload.safeParse(link?.payload);
  if (!payload.success) return null;
  const organisation = await findOrganisationById(db, payload.data.organisationId);
  const inviter = await findAccount(db, payload.data.inviterId);
  if (!organisation || !inviter) return null;
  return { organisationName: organisation.name, inviterName: inviter.displayName, role: payload.data.role };
}
