import { sql } from "kysely";
import { type Database, openDatabase } from "@maillage/database/connection";
import { findMeeting, selectMeetings } from "@maillage/database/matching/meetings.queries";
import { type LoadedKnowledge, searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import {
  canMeet,
  closenessOf,
  complementScore,
  kindsComplementing,
  leastScore,
  type Meeting,
} from "@maillage/domain/matching/complement.rules";
import { type Profile, profileOf } from "@maillage/domain/matching/likeness";
import { rarityOf } from "@maillage/domain/search/query-understanding";
import { lookForComplements } from "@maillage/usecases/matching/look-for-complements";
import type { Size } from "./scale-world.ts";
import { openAsking, type Timing, time } from "./timings.ts";

/**
 * What the complements of a listing cost: asked through the public door before any are kept, looked for alone, and beside
 * it weighing every listing that can meet it; and how many of the true best twenty come.
 */
export type MatchingMeasured = { http: Timing; alone: Timing; brute: Timing; recall: number | null };

/** The best that are compared. */
const best20 = 20;

type Side = { meeting: Meeting; profile: Profile };

/** Every listing that may meet the source, told one by one in a pass over them all: all that go as far as an area, and circles. */
function everyMeeting(db: Database, { meeting: source }: Side): Promise<Meeting[]> {
  const { latitude, longitude } = source.position ?? { latitude: null, longitude: null };
  return selectMeetings(
    db,
    sql`chosen as materialized (select listing_id as id from listing_search
      where is_public and kind = any(${[...kindsComplementing(source.kind)]}::text[]) and organisation_id <> ${source.organisationId}::uuid
        and (starts_on is null or ${source.endsOn}::date is null or starts_on <= ${source.endsOn}::date)
        and (ends_on is null or ${source.startsOn}::date is null or ends_on >= ${source.startsOn}::date)
        and (reach_kind <> 'radius' or ${source.reachKind} <> 'radius' or distance_km(${latitude}::float8, ${longitude}::float8, latitude, longitude) <= greatest(reach_km, ${source.reachKm}::int)))`,
  );
}

/** The true best of a source: every listing that can meet it, weighed as the product weighs its candidates. */
async function bestByBruteForce(db: Database, source: Side, knowledge: LoadedKnowledge): Promise<string[]> {
  const meetings = await everyMeeting(db, source);
  return meetings
    .filter((meeting) => canMeet(source.meeting, meeting))
    .map((meeting) => ({ meeting, profile: profileIn(knowledge, meeting) }))
    .map((other) => ({ id: other.meeting.id, score: complementScore(closenessOf(source, other)) }))
    .filter(({ score }) => score >= leastScore)
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, best20)
    .map(({ id }) => id);
}

/** Which part of the true best of each source is among those suggested, in the mean. */
async function recallOf(db: Database, sources: readonly Side[], knowledge: LoadedKnowledge): Promise<number | null> {
  const shares: number[] = [];
  for (const source of sources) {
    const wanted = await bestByBruteForce(db, source, knowledge);
    if (wanted.length === 0) continue;
    const suggested = await lookForComplements(db, source.meeting.id, knowledge);
    const found = new Set(suggested.slice(0, best20).map(({ otherId }) => otherId));
    shares.push(wanted.filter((id) => found.has(id)).length / wanted.length);
  }
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function profileIn(knowledge: LoadedKnowledge, { terms }: Meeting): Profile {
  return profileOf(terms, { finder: knowledge.finder, rarity: (term) => rarityOf(term, knowledge) });
}

/** Measures the complements of some listings, spread over all of them; the recall takes a pass over every listing. */
export async function measureMatching(size: Size, sourcesAtMost: number): Promise<MatchingMeasured> {
  const db = openDatabase({ connectionString: size.appUrl, maxConnections: 1 });
  const asking = openAsking(size.apiUrl, 1);
  const knowledge = await searchKnowledge(db);
  const ids = await sql<{ id: string }>`select listing_id as id from listing_search where is_public
    order by md5(listing_id::text) limit ${sourcesAtMost}`.execute(db);
  const meetings = await Promise.all(ids.rows.map(({ id }) => findMeeting(db, id)));
  const sources = meetings.flatMap((meeting) => (meeting ? [{ meeting, profile: profileIn(knowledge, meeting) }] : []));
  const of = (turn: number): Side => {
    const side = sources[turn % sources.length];
    if (!side) throw new Error("no listing to match");
    return side;
  };
  const turns = 24;
  const http = await time(
    (turn) => asking.ask(`/api/v1/annonces/${of(turn).meeting.id}/correspondances?taille=20`),
    turns,
  );
  const alone = await time((turn) => lookForComplements(db, of(turn).meeting.id, knowledge), turns);
  const brute = await time((turn) => bestByBruteForce(db, of(turn), knowledge), 4);
  const recall = await recallOf(db, sources, knowledge);
  asking.close();
  await db.destroy();
  return { http, alone, brute, recall };
}
