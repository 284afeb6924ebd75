import { z } from "zod";
import { describeFailure } from "../failures.ts";
import { createCaller } from "../router.ts";
import { gone, toAnswer } from "./listings.ts";
import type { ComplementsAnswer } from "./open-data.answers.ts";
import { complementsQuery } from "./open-data.input.ts";
import { readQuery } from "./query-string.ts";
import { type Asked, badQuery, type Reply } from "./reply.ts";

const usualSize = 10;

/** `GET /api/v1/annonces/<id>/correspondances`: the published listings that complement one, with their reasons. */
export async function listComplementsOf(request: Asked & { id: string }): Promise<Reply<ComplementsAnswer>> {
  const { asked, problem } = readQuery(complementsQuery, request.query);
  if (problem) return badQuery(problem);
  if (!z.uuid().safeParse(request.id).success) return gone;
  try {
    const wanted = { listingId: request.id, size: asked.taille ?? usualSize };
    const { complements } = await createCaller(request.context).matching.complements(wanted);
    const correspondances = complements.map(({ listing, score, reasons }) => ({
      annonce: toAnswer(listing, request.siteUrl),
      score: Math.round(score * 1000) / 1000,
      raisons: reasons,
    }));
    return { status: 200, value: { correspondances } };
  } catch (error) {
    if (describeFailure(error).details.refusal === "listing_not_found") return gone;
    throw error;
  }
}
