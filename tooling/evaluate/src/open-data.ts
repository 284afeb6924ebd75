import { z } from "zod";
import { sentences } from "./evaluate.fr.ts";
import type { GradedQuery } from "./evaluation-set.ts";
import { PlainFailure } from "./plain-failure.ts";

/** What the open data shows of a listing, as far as the evaluation reads it. */
const listing = z.object({ id: z.string(), reference: z.string().nullable(), titre: z.string() });
const listingsAnswer = z.object({ annonces: z.array(listing), total: z.int(), suivant: z.string().nullable() });
const complementsAnswer = z.object({
  correspondances: z.array(
    z.object({ annonce: listing, score: z.number().min(0).max(1), raisons: z.array(z.string()) }),
  ),
});

/** The set's ids in the order shown, and how many were found in all. */
export type Shown = { ids: string[]; total: number };
/** One suggestion: the set's id, how sure, and the reasons in French. */
export type Suggestion = { id: string; score: number; reasons: string[] };

const natureOfKind: Readonly<Record<string, string>> = {
  need: "besoin",
  offer: "offre",
  pooling: "mutualisation",
  partner_call: "appel_a_partenaires",
};

const parameterOfFilter: Readonly<Record<string, string>> = {
  kind: "nature",
  category: "categorie",
  theme: "theme",
};

/** The parameters of `GET /api/v1/annonces` for a graded query. Throws at a filter the API does not have. */
export function searchParameters({ id, text, filters, near }: GradedQuery): URLSearchParams {
  const parameters = new URLSearchParams({ q: text, taille: "20" });
  for (const [filter, value] of Object.entries(filters ?? {})) {
    const parameter = parameterOfFilter[filter];
    if (parameter === undefined) throw new PlainFailure(sentences.unknownFilter(id, filter));
    parameters.set(parameter, parameter === "nature" ? (natureOfKind[value] ?? value) : value);
  }
  if (near) {
    parameters.set("pres_de", near.commune);
    parameters.set("rayon", String(near.km));
  }
  return parameters;
}

/** A listing that is not of the set keeps the product's own id: it is graded 0 and seen in the list of the worst. */
const setIdOf = ({ id, reference }: z.output<typeof listing>): string => reference ?? `?${id}`;

async function ask(address: string): Promise<Response> {
  return fetch(address, { signal: AbortSignal.timeout(60_000) });
}

async function refusal(address: string, response: Response): Promise<PlainFailure> {
  return new PlainFailure(sentences.refused(address, response.status, (await response.text()).slice(0, 300)));
}

/** What the public search shows first for a graded query. */
export async function searchByHttp(apiUrl: string, query: GradedQuery): Promise<Shown> {
  const address = `${apiUrl}/api/v1/annonces?${searchParameters(query).toString()}`;
  const response = await ask(address);
  if (!response.ok) throw await refusal(address, response);
  const { annonces, total } = listingsAnswer.parse(await response.json());
  return { ids: annonces.map(setIdOf), total };
}

/** The product's id of each listing of the set, by the set's id. */
export async function readProductIds(apiUrl: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let next: string | null = null;
  do {
    const cursor: string = next === null ? "" : `&curseur=${encodeURIComponent(next)}`;
    const address = `${apiUrl}/api/v1/annonces?taille=100${cursor}`;
    const response = await ask(address);
    if (!response.ok) throw await refusal(address, response);
    const page: z.output<typeof listingsAnswer> = listingsAnswer.parse(await response.json());
    for (const { id, reference } of page.annonces) if (reference !== null) ids.set(reference, id);
    next = page.suivant;
  } while (next !== null);
  return ids;
}

/** The complements the product suggests for one listing, best first; null when it has no such answer yet. */
export async function complementsByHttp(apiUrl: string, productId: string): Promise<Suggestion[] | null> {
  const address = `${apiUrl}/api/v1/annonces/${productId}/correspondances?taille=10`;
  const response = await ask(address);
  if (response.status === 404) return null;
  if (!response.ok) throw await refusal(address, response);
  const { correspondances } = complementsAnswer.parse(await response.json());
  return correspondances.map(({ annonce, score, raisons }) => ({ id: setIdOf(annonce), score, reasons: raisons }));
}
