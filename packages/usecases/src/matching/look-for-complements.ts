import type { Connection } from "@maillage/database/connection";
import { findCandidates } from "@maillage/database/matching/candidates.queries";
import { type FoundComplement, listPartners } from "@maillage/database/matching/complements.queries";
import { findMeeting } from "@maillage/database/matching/meetings.queries";
import { nearnessTo, neighboursOf } from "@maillage/domain/matching/category-neighbours";
import {
  canMeet,
  closenessOf,
  complementScore,
  kilometresBetween,
  kindsComplementing,
  leastScore,
} from "@maillage/domain/matching/complement.rules";
import { reasonsToMeet } from "@maillage/domain/matching/complement-reasons";
import { aboutConcepts, profileOf, signsOf, tellingTerms } from "@maillage/domain/matching/likeness";
import { rarityOf, type SearchKnowledge } from "@maillage/domain/search/query-understanding";

/** How many listings are looked up by their telling terms at most. */
const lookedUpAtMost = 3_000;

/** The terms that few enough have for all of these to be looked up, the rarest first. */
function lookedUp(terms: readonly string[], { listingsWith }: SearchKnowledge): string[] {
  let sum = 0;
  return [...terms]
    .sort((one, other) => listingsWith(one) - listingsWith(other))
    .filter((term) => (sum += listingsWith(term)) <= lookedUpAtMost);
}

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
  const side = { meeting: source, profile: profileOf(source.terms, likeness) };
  const candidates = await findCandidates(db, source, {
    kinds: kindsComplementing(source.kind),
    neighbours: neighboursOf(source.category),
    nearness: nearnessTo(source.category),
    tellingTerms: lookedUp(tellingTerms(source.terms, rarity), knowledge),
    signs: signsOf(side.profile),
    partners: await listPartners(db, listingId),
  });
  return candidates
    .filter((candidate) => canMeet(source, candidate))
    .map((meeting) => ({ meeting, profile: profileOf(meeting.terms, likeness) }))
    .map((other) => ({ other, score: complementScore(closenessOf(side, other)) }))
    .filter(({ score }) => score >= leastScore)
    .sort((one, two) => two.score - one.score || (one.other.meeting.id < two.other.meeting.id ? -1 : 1))
    .map(({ other, score }) => ({
      otherId: other.meeting.id,
      score,
      category: other.meeting.category,
      kilometres: kilometresBetween(source, other.meeting),
      concepts: aboutConcepts(other.meeting.terms),
      reasons: reasonsToMeet(side, other, knowledge.finder),
      backReasons: reasonsToMeet(other, side, knowledge.finder),
    }));
}
