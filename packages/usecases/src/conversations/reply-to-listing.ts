import { insertReply } from "@maillage/database/conversations/conversations.queries";
import { insertMessage, insertPartnershipStep } from "@maillage/database/conversations/messages.queries";
import { lockListing } from "@maillage/database/listings/listings.queries";
import { findStanding } from "@maillage/database/organisations/standing.queries";
import { replyToListingInput } from "@maillage/domain/conversations/conversation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { lettersToOrganisation } from "../letters/letters-to-organisation.ts";
import { actingOf } from "../verbs/acting-of.ts";
import { verb } from "../verbs/verb.ts";
import { conversationAudit, conversationPath, excerptOf } from "./own-conversation.ts";

/** Answers a listing in the name of an organisation: opens the conversation and the partnership that may come of it. */
export const replyToListing = verb("reply-to-listing", {
  policy: "contributor",
  input: replyToListingInput,
  permission: async (work, input) => {
    const acting = actingOf(work);
    const replier = (await findStanding(work.tx, acting.organisationId, work.now)) ?? refuse("organisation_not_found");
    if (!replier.representativeVerified) refuse("organisation_not_verified");
    const listing = await lockListing(work.tx, input.listingId);
    if (listing?.status === "paused" || listing?.status === "fulfilled" || listing?.status === "expired")
      refuse("listing_not_open");
    if (listing?.status !== "published") refuse("listing_not_found");
    if (listing.organisationId === acting.organisationId) refuse("reply_to_own_listing");
    return { listing, replier };
  },
  change: async (work, { input, subject: { listing, replier } }) => {
    const { personId } = work.actor;
    const { now } = work;
    const sides = {
      listingId: listing.id,
      authorOrganisationId: listing.organisationId,
      replyingOrganisationId: replier.id,
    };
    const reply = (await insertReply(work.tx, { ...sides, personId, now })) ?? refuse("already_replied");
    const { conversationId, partnershipId } = reply;
    await insertMessage(work.tx, { conversationId, organisationId: replier.id, personId, body: input.body, now });
    await insertPartnershipStep(work.tx, {
      partnershipId,
      status: "contact",
      organisationId: replier.id,
      personId,
      reason: null,
      words: "",
      now,
    });
    const data = {
      listingTitle: listing.content.title,
      organisationName: replier.name,
      excerpt: excerptOf(input.body),
      path: conversationPath(conversationId),
    };
    return {
      value: { conversationId },
      audit: conversationAudit("listing.replied", conversationId, { listing: listing.id }),
      letters: await lettersToOrganisation(work, listing.organisationId, { template: "reply_received", data }),
    };
  },
});
