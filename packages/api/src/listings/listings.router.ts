import { z } from "zod";
import { findReplyOf } from "@maillage/database/conversations/conversations.queries";
import { countNetwork } from "@maillage/database/listings/home.queries";
import { findListingPage, listSitemapListings } from "@maillage/database/listings/listing-page.queries";
import { findOwnListing, listOwnListings } from "@maillage/database/listings/own-listings.queries";
import { findPhotoFile } from "@maillage/database/listings/photos.queries";
import { listLabelsOfCommune } from "@maillage/database/territories/labels.queries";
import { listingIdInput } from "@maillage/domain/listings/listing-content.input";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { maySettle } from "@maillage/domain/permissions/policy";
import { refuse } from "@maillage/domain/refusals/refusal";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { addPhoto } from "@maillage/usecases/listings/add-photo";
import { duplicateListing } from "@maillage/usecases/listings/duplicate-listing";
import { fulfilListing } from "@maillage/usecases/listings/fulfil-listing";
import { keepPhoto } from "@maillage/usecases/listings/keep-photo";
import { pauseListing } from "@maillage/usecases/listings/pause-listing";
import { removePhoto } from "@maillage/usecases/listings/remove-photo";
import { renewListing } from "@maillage/usecases/listings/renew-listing";
import { resumeListing } from "@maillage/usecases/listings/resume-listing";
import { reviseListing } from "@maillage/usecases/listings/revise-listing";
import { saveDraft } from "@maillage/usecases/listings/save-draft";
import { submitListing } from "@maillage/usecases/listings/submit-listing";
import { takeBackListing } from "@maillage/usecases/listings/take-back-listing";
import { withdrawListing } from "@maillage/usecases/listings/withdraw-listing";
import { mutation, nothing, reading, router } from "../procedures.ts";
import { searchPage } from "../search/search-page.ts";
import { withReasons } from "../search/with-reasons.ts";

const shortCodeInput = z.strictObject({ shortCode: z.string().regex(/^[0-9a-z]{6}$/, "Cette adresse n’existe pas.") });

export const listingsRouter = router({
  saveDraft: mutation(saveDraft),
  submit: mutation(submitListing),
  takeBack: mutation(takeBackListing),
  revise: mutation(reviseListing),
  pause: mutation(pauseListing),
  resume: mutation(resumeListing),
  fulfil: mutation(fulfilListing),
  renew: mutation(renewListing),
  withdraw: mutation(withdrawListing),
  duplicate: mutation(duplicateListing),
  addPhoto: mutation(addPhoto),
  removePhoto: mutation(removePhoto),
  keepPhoto: mutation(keepPhoto),

  /** A page of published listings, each with why it answers, and the place and the spelling that were understood. */
  search: reading("public")
    .input(searchListingsInput)
    .query(async ({ ctx, input }) => {
      const { page, known, told } = await searchPage(ctx.call, input);
      const listings = await withReasons(ctx.call.db, { listings: page.listings, known, near: told.near });
      return { ...page, ...told, listings };
    }),

  /** The public page of a listing, with the labels of its commune and what the reader may do. */
  page: reading("public")
    .input(shortCodeInput)
    .query(async ({ ctx, input }) => {
      const { db, actor, now } = ctx.call;
      const listing = (await findListingPage(db, input.shortCode)) ?? refuse("listing_not_found");
      const labels = listing.commune ? await listLabelsOfCommune(db, listing.commune.code, calendarDate(now())) : [];
      const acting = actor.acting;
      const isOwn = acting?.organisationId === listing.organisation.id;
      const reply = acting && !isOwn ? await findReplyOf(db, listing.id, acting.organisationId) : null;
      return { listing, labels, isOwn, ownConversationId: reply?.conversationId ?? null };
    }),

  /** The listings of the organisation acted as, whatever their state. */
  mine: reading("observer")
    .input(nothing)
    .query(({ ctx }) =>
      listOwnListings(ctx.call.db, ctx.call.actor.acting?.organisationId ?? refuse("organisation_needed")),
    ),

  /** One of them, with what its author must read and may do. */
  own: reading("observer")
    .input(listingIdInput)
    .query(async ({ ctx, input }) => {
      const { db, actor, now } = ctx.call;
      const organisationId = actor.acting?.organisationId ?? refuse("organisation_needed");
      return (await findOwnListing(db, { ...input, organisationId, now: now() })) ?? refuse("listing_not_found");
    }),

  /** The bytes of a photo: anybody's when its listing is public, its own organisation's and the desk's before. */
  photo: reading("public")
    .input(z.strictObject({ photoId: z.uuid("Cette photo n’existe pas.") }))
    .query(async ({ ctx, input }) => {
      const { db, actor } = ctx.call;
      const file = await findPhotoFile(db, input.photoId);
      const maySee = file && (file.isPublic || actor.memberOf.includes(file.organisationId) || maySettle(actor, file));
      if (!file || !maySee) refuse("photo_not_found");
      return { mediaType: file.mediaType, base64: file.bytes.toString("base64"), isPublic: file.isPublic };
    }),

  /** What came of the network, for the home page. */
  figures: reading("public")
    .input(nothing)
    .query(({ ctx }) => countNetwork(ctx.call.db, ctx.call.now())),

  sitemap: reading("public")
    .input(nothing)
    .query(({ ctx }) => listSitemapListings(ctx.call.db)),
});
