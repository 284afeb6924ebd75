import { z } from "zod";
import { listPublishedOf } from "@maillage/database/listings/listing-page.queries";
import { hasVerifiedAdministrator, listJoinRequests } from "@maillage/database/organisations/claims.queries";
import { listEvidence } from "@maillage/database/organisations/evidence.queries";
import { listMembers } from "@maillage/database/organisations/memberships.queries";
import { findOrganisationPage, findOwnOrganisation } from "@maillage/database/organisations/organisation-page.queries";
import {
  listSitemapOrganisations,
  searchOrganisations,
} from "@maillage/database/organisations/organisation-search.queries";
import { listWaitingVerifications } from "@maillage/database/organisations/verifications.queries";
import { lookUpOrganisationInput } from "@maillage/domain/organisations/organisation.input";
import { linkTokenInput } from "@maillage/domain/people/account.input";
import type { Actor } from "@maillage/domain/permissions/actor";
import { refuse } from "@maillage/domain/refusals/refusal";
import { acceptInvitation } from "@maillage/usecases/organisations/accept-invitation";
import { cancelMembershipRequest } from "@maillage/usecases/organisations/cancel-membership-request";
import { changeRole } from "@maillage/usecases/organisations/change-role";
import { claimWithSiret } from "@maillage/usecases/organisations/claim-with-siret";
import { correctOrganisation } from "@maillage/usecases/organisations/correct-organisation";
import { decideMembership } from "@maillage/usecases/organisations/decide-membership";
import { editProfile } from "@maillage/usecases/organisations/edit-profile";
import { endMembership } from "@maillage/usecases/organisations/end-membership";
import { findInvitation } from "@maillage/usecases/organisations/invitation";
import { invite } from "@maillage/usecases/organisations/invite";
import { lookUpOrganisation } from "@maillage/usecases/organisations/look-up-organisation";
import { registerOrganisation } from "@maillage/usecases/organisations/register-organisation";
import { requestMembership } from "@maillage/usecases/organisations/request-membership";
import { requestVerification } from "@maillage/usecases/organisations/request-verification";
import { uploadEvidence } from "@maillage/usecases/organisations/upload-evidence";
import { mutation, nothing, reading, router } from "../procedures.ts";
import { readOrganisationSearch } from "../search/read-organisation-search.ts";
import { searchOrganisationsInput } from "./search-organisations.input.ts";

const shortCodeInput = z.strictObject({ shortCode: z.string().regex(/^[0-9a-z]{6}$/, "Cette adresse n’existe pas.") });
const invitationInput = z.strictObject({ token: linkTokenInput });

const ownId = (actor: Actor): string => actor.acting?.organisationId ?? refuse("organisation_needed");

export const organisationsRouter = router({
  register: mutation(registerOrganisation),
  requestMembership: mutation(requestMembership),
  claimWithSiret: mutation(claimWithSiret),
  correct: mutation(correctOrganisation),
  cancelMembershipRequest: mutation(cancelMembershipRequest),
  decideMembership: mutation(decideMembership),
  invite: mutation(invite),
  acceptInvitation: mutation(acceptInvitation),
  changeRole: mutation(changeRole),
  endMembership: mutation(endMembership),
  editProfile: mutation(editProfile),
  requestVerification: mutation(requestVerification),
  uploadEvidence: mutation(uploadEvidence),

  /** What a SIRET is: on the network, in the national register, or neither. */
  lookUp: reading("signed_in")
    .input(lookUpOrganisationInput)
    .query(({ ctx, input }) => lookUpOrganisation(ctx.call, input)),

  /** The public page of an organisation, with what it publishes, and whether verified people answer for it. */
  page: reading("public")
    .input(shortCodeInput)
    .query(async ({ ctx, input }) => {
      const { db, actor, now } = ctx.call;
      const organisation = (await findOrganisationPage(db, input.shortCode, now())) ?? refuse("organisation_not_found");
      const [listings, administered] = await Promise.all([
        listPublishedOf(db, organisation.id),
        hasVerifiedAdministrator(db, organisation.id, now()),
      ]);
      return { organisation, listings, administered, isOwn: actor.memberOf.includes(organisation.id) };
    }),

  /** A page of public organisations: by name, or those that words find by their name and by what they list. */
  search: reading("public")
    .input(searchOrganisationsInput)
    .query(async ({ ctx, input }) => {
      const { wanted, ...told } = await readOrganisationSearch(ctx.call, input);
      const page = (await searchOrganisations(ctx.call.db, wanted)) ?? refuse("cursor_not_valid", { field: "cursor" });
      return { ...page, ...told };
    }),

  /** The organisation acted as: its page, its people, what it waits for. Requests to join are its administrators'. */
  mine: reading("observer")
    .input(nothing)
    .query(async ({ ctx }) => {
      const { db, actor, now } = ctx.call;
      const id = ownId(actor);
      const administers = actor.acting?.role === "administrator";
      const [organisation, members, waitingVerifications, requests, evidence] = await Promise.all([
        findOwnOrganisation(db, id, now()),
        listMembers(db, id),
        listWaitingVerifications(db, id),
        administers ? listJoinRequests(db, id) : [],
        administers ? listEvidence(db, id) : [],
      ]);
      return {
        organisation: organisation ?? refuse("organisation_not_found"),
        members,
        waitingVerifications,
        requests,
        evidence,
      };
    }),

  /** What an invitation invites to, before it is accepted; null when its link is no longer good. */
  invitation: reading("public")
    .input(invitationInput)
    .query(({ ctx, input }) => findInvitation(ctx.call.db, { ...input, now: ctx.call.now() })),

  sitemap: reading("public")
    .input(nothing)
    .query(({ ctx }) => listSitemapOrganisations(ctx.call.db)),
});
