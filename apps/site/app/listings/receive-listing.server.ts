import type { ListingContent } from "@maillage/domain/listings/listing";
import { listingDraftInput } from "@maillage/domain/listings/listing-content.input";
import { communeWithDepartement } from "@maillage/domain/territories/territory-wording.fr";
import type { Api } from "../api.server.ts";
import { readCommune } from "../communes/commune-lookup.server.ts";
import { asPage, refusalOf } from "../forms/refusals.server.ts";
import { type Answer, goTo, submit } from "../forms/submit.server.ts";
import type { ListingDefaults } from "./listing-form-page.tsx";
import { placeOfListing } from "./place-of-listing.server.ts";

/**
 * Reads the whole form of a listing and hands its content to `run`. The commune's words are looked up; a distance says
 * nothing when the reach is a territory.
 */
export async function receiveListing(
  given: { api: Api; request: Request; form: FormData },
  run: (content: ListingContent) => Promise<Response>,
): Promise<Answer> {
  const { api, request, form } = given;
  const commune = await asPage(request, readCommune(api, form, "commune"));
  if (commune.code) form.set("communeCode", commune.code);
  if (form.get("reachKind") !== "radius") form.delete("reachKm");
  return submit({
    request,
    form,
    schema: listingDraftInput,
    beside: ["commune"],
    rename: { communeCode: "commune" },
    commune,
    run,
  });
}

/** The form of a content already written: its commune is shown by its name. */
export async function listingDefaults(
  api: Api,
  content: ListingContent,
  listing: Parameters<typeof placeOfListing>[2],
): Promise<ListingDefaults> {
  const commune = await placeOfListing(api, content, listing);
  return { ...content, commune: commune ? communeWithDepartement(commune) : "" };
}

/** Sends a saved draft; when something is missing, back to the first step that is unfinished, which says what. */
export async function sendDraft(api: Api, listingId: string): Promise<Response> {
  try {
    const { status } = await api.listings.submit({ listingId });
    return goTo(`/espace/annonces/${listingId}`, status === "published" ? "annonce-publiee" : "annonce-envoyee");
  } catch (error) {
    if (refusalOf(error)?.code !== "listing_incomplete") throw error;
    return goTo(`/espace/annonces/${listingId}/modifier?manque=oui`);
  }
}
