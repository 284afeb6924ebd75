import type { Connection } from "@maillage/database/connection";
import { type FoundComplement, listPartners } from "@maillage/database/matching/complements.queries";
import { findCandidates, findMeeting } from "@maillage/database/matching/meetings.queries";
import { neighboursOf } from "@maillage/domain/matching/category-neighbours";
import {
  canMeet,
  closenessOf,
  complementScore,
  kindsComplementing,
  leastScore,
} from "@maillage/domain/matching/complement.rules";
import { reasonsToMeet } from "@maillage/domain/matching/complement-reasons";
import { profileOf, tellingTerms } from "@maillage/domain/matching/likeness";
import { rarityOf, type SearchKnowledge } from "@maillage/domain/search/query-understanding";

/**
 * The listings that complement one, of those worth suggesting, best first: those it is paired with already, weighed anew,
 * and the likeliest others; none when it is not public.
 * @returns each with its reasons, read from both sides
 */
export async function lookForComplements(
  db: Connection,
  listingId: string,
  knowledge: SearchKnowledge,
): Promise<FoundComplement[]> {
  const source = await findMeeting(db, listingId);
  if (!source) return [];
  const rarity = (term: string): number => rarityOf(term, knowledge);
  const likeness = { finder: knowledge.finder, rarity };
  const candidates = await findCandidates(db, source, {
    kinds: kindsComplementing(source.kind),
    neighbours: neighboursOf(source.category),
    tellingTerms: tellingTerms(source.terms, rarity),
    partners: await listPartners(db, listingId),
  });
  const side = { meeting: source, profile: profileOf(source.terms, likeness) };
  return candidates
    .filter((candidate) => canMeet(source, candidate))
    .map((meeting) => ({ meeting, profile: profileOf(meeting.terms, likeness) }))
    .map((other) => ({ other, score: complementScore(closenessOf(side, other)) }))
    .filter(({ score }) => score >= leastScore)
    .sort((one, two) => two.score - one.score || (one.other.meeting.id < two.other.meeting.id ? -1 : 1))
    .map(({ other, score }) => ({
      otherId: other.meeting.id,
      score,
      reasons: reasonsToMeet(side, other, knowledge.finder),
      backReasons: reasonsToMeet(other, side, knowledge.finder),
    }));
}
