import { createCaller } from "../router.ts";
import type { CommunesAnswer } from "./open-data.answers.ts";
import { communesQuery } from "./open-data.input.ts";
import { readQuery } from "./query-string.ts";
import { type Asked, badQuery, type Reply } from "./reply.ts";

/** `GET /api/v1/communes`: the search of the commune field; former communes and arrondissements answer with today's. */
export async function listCommunes(request: Asked): Promise<Reply<CommunesAnswer>> {
  const { asked, problem } = readQuery(communesQuery, request.query);
  if (problem) return badQuery(problem);
  const found = await createCaller(request.context).territories.searchCommunes({
    query: asked.q ?? "",
    limit: asked.taille ?? 20,
  });
  const communes = found.map((commune) => ({
    code: commune.code,
    nom: commune.name,
    codesPostaux: commune.postalCodes,
    departement: commune.departementCode,
    region: commune.regionCode,
    epci: commune.epci?.siren ?? null,
    population: commune.population,
  }));
  return { status: 200, value: { communes } };
}
