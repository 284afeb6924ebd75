import { z } from "zod";
import type { ListingCard } from "@maillage/database/listings/listing-card";
import { findListingPage } from "@maillage/database/listings/listing-page.queries";
import { findListing } from "@maillage/database/listings/listings.queries";
import { findCommune } from "@maillage/database/territories/territories.queries";
import { findTerritory } from "@maillage/database/territories/territory-pages.queries";
import { listingPath } from "@maillage/domain/listings/listing-address";
import { type SearchListings, searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { usualRadiusKm } from "@maillage/domain/territories/distance";
import { formatTerritoryReference, parseTerritoryReference } from "@maillage/domain/territories/territory";
import { kindOf, natureOf } from "@maillage/domain/vocabulary/natures";
import type { PlaceRead } from "@maillage/usecases/search/place-of-text";
import { describeFailure } from "../failures.ts";
import { searchPage } from "../search/search-page.ts";
import type { ListingAnswer, ListingsAnswer, OneListingAnswer } from "./open-data.answers.ts";
import { feedQuery, type ListingsQuery, listingsQuery, whatIsWrongTogether } from "./open-data.input.ts";
import { type ParameterProblem, type ReadQuery, readQuery } from "./query-string.ts";
import { type Asked, badQuery, type Reply } from "./reply.ts";

const unknownPlace: ParameterProblem = {
  parameter: "pres_de",
  message: "Le paramètre «\u00a0pres_de\u00a0» ne désigne aucune commune connue. Vérifiez le code INSEE.",
};
const unknownTerritory: ParameterProblem = {
  parameter: "territoire",
  message: "Le paramètre «\u00a0territoire\u00a0» ne désigne aucun territoire connu. Vérifiez son code.",
};
const foreignCursor: ParameterProblem = {
  parameter: "curseur",
  message: "Le paramètre «\u00a0curseur\u00a0» ne va pas avec cette recherche. Reprenez-la sans lui.",
};

/** A card as the open data writes it. */
export function toAnswer(card: ListingCard, siteUrl: string): ListingAnswer {
  const path = listingPath({ title: card.title, communeName: card.commune?.name ?? null, shortCode: card.shortCode });
  return {
    id: card.id,
    reference: card.reference,
    nature: natureOf[card.kind],
    titre: card.title,
    resume: card.summary,
    theme: card.theme,
    categorie: card.category,
    structure: { nom: card.organisation.name, type: card.organisation.family },
    commune: card.commune ? { code: card.commune.code, nom: card.commune.name } : null,
    distance_km: card.distanceKm === null ? null : Math.round(card.distanceKm * 10) / 10,
    publiee_le: card.publishedAt?.toISOString() ?? null,
    expire_le: card.expiresOn,
    url: `${siteUrl}${path}`,
  };
}

/** The search behind a query; a former commune stands for today's. */
async function toSearch(asked: ListingsQuery, { context }: Asked): Promise<ReadQuery<SearchListings>> {
  const { db } = context.call;
  const near = asked.pres_de === undefined ? null : await findCommune(db, asked.pres_de);
  if (asked.pres_de !== undefined && !near) return { problem: unknownPlace };
  const reference = asked.territoire === undefined ? null : parseTerritoryReference(asked.territoire);
  const territory = reference && (await findTerritory(db, reference));
  if (asked.territoire !== undefined && !territory) return { problem: unknownTerritory };
  return {
    asked: {
      text: asked.q ?? "",
      kinds: asked.nature ? [kindOf(asked.nature)] : [],
      categories: asked.categorie ? [asked.categorie] : [],
      themes: asked.theme ? [asked.theme] : [],
      terms: [],
      labels: [],
      near: near && { communeCode: near.code, km: asked.rayon ?? usualRadiusKm },
      territory: territory && formatTerritoryReference(territory),
      availableFrom: asked.du ?? null,
      availableTo: asked.au ?? null,
      readPlaces: asked.lieux !== "non",
      placeKm: usualRadiusKm,
      asTyped: asked.orthographe === "exacte",
      order: null,
      size: asked.taille ?? 20,
      cursor: asked.curseur ?? null,
    },
  };
}

/** What was understood of the text. */
function filtersRead(
  place: PlaceRead | null,
  corrections: readonly { typed: string; taken: string }[],
): ListingsAnswer["filtres"] {
  const lieu = place && {
    texte: place.typed,
    nom: place.name,
    pres_de: place.communeCode,
    rayon: place.km,
    territoire: place.territory,
  };
  return { lieu, orthographe: corrections.map(({ typed, taken }) => ({ texte: typed, compris: taken })) };
}

async function search(request: Asked, asked: ListingsQuery, order: "newest" | null): Promise<Reply<ListingsAnswer>> {
  const wrong = whatIsWrongTogether(asked);
  const { asked: wanted, problem } = wrong ? { problem: wrong } : await toSearch(asked, request);
  if (problem) return badQuery(problem);
  try {
    const { page, told } = await searchPage(request.context.call, searchListingsInput.parse({ ...wanted, order }));
    const annonces = page.listings.map((card) => toAnswer(card, request.siteUrl));
    const filtres = filtersRead(told.placeRead, wanted.asTyped ? [] : told.corrections);
    return { status: 200, value: { annonces, total: page.total, suivant: page.next, filtres } };
  } catch (error) {
    if (describeFailure(error).details.refusal === "cursor_not_valid") return badQuery(foreignCursor);
    throw error;
  }
}

/** `GET /api/v1/annonces`: a page of published listings. Relevance with `q`, else distance with `pres_de`, else the newest first. */
export async function listListings(request: Asked): Promise<Reply<ListingsAnswer>> {
  const { asked, problem } = readQuery(listingsQuery, request.query);
  return problem ? badQuery(problem) : search(request, asked, null);
}

/** What the feed shows: the same filters, always the newest first. */
export async function listNewest(request: Asked): Promise<Reply<ListingsAnswer>> {
  const { asked, problem } = readQuery(feedQuery, request.query);
  return problem ? badQuery(problem) : search(request, asked, "newest");
}

/** The answer for a listing that is not there. */
export const gone: Reply<never> = {
  status: 404,
  problem: { erreur: "Cette annonce n’existe pas, ou n’est plus publiée." },
};

/** `GET /api/v1/annonces/<id>`: one published listing with its whole text. */
export async function showListing(request: Asked & { id: string }): Promise<Reply<OneListingAnswer>> {
  const { problem } = readQuery(z.strictObject({}), request.query);
  if (problem) return badQuery(problem);
  if (!z.uuid().safeParse(request.id).success) return gone;
  const { db } = request.context.call;
  const row = await findListing(db, request.id);
  const page = row?.status === "published" ? await findListingPage(db, row.shortCode) : null;
  return page ? { status: 200, value: { ...toAnswer(page, request.siteUrl), texte: page.body } } : gone;
}
