import { sql } from "kysely";
import pg from "pg";
import { type Database, openDatabase } from "@maillage/database/connection";
import { findMeeting } from "@maillage/database/matching/meetings.queries";
import { type LoadedKnowledge, searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import {
  canMeet,
  closenessOf,
  complementScore,
  kindsComplementing,
  leastScore,
  type Meeting,
} from "@maillage/domain/matching/complement.rules";
import { type Profile, profileOf, tellingTerms } from "@maillage/domain/matching/likeness";
import { readQuantity } from "@maillage/domain/matching/quantity";
import { rarityOf } from "@maillage/domain/search/query-understanding";
import { lookForComplements } from "@maillage/usecases/matching/look-for-complements";
import type { Size } from "./scale-world.ts";
import { openAsking, type Timing, time } from "./timings.ts";

/** What the complements of a listing cost, beside looking at every listing, and how many of the true best twenty come. */
export type MatchingMeasured = { http: Timing; alone: Timing; brute: Timing; recall: number | null };

/** The best that are compared. */
const best20 = 20;
const batch = 20_000;

type Row = Omit<Meeting, "position" | "quantity"> & {
  latitude: number | null;
  longitude: number | null;
  quantity: string | null;
};

/** Every public listing, a batch at a time, as it can meet others. */
async function* everyMeeting(db: Database): AsyncGenerator<Meeting[]> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const found = await sql<Row>`
      select entry.listing_id as id, entry.organisation_id as "organisationId", entry.kind, entry.category, entry.theme,
        tsvector_to_array(entry.lexemes) as terms, entry.latitude, entry.longitude, entry.commune_code as "communeCode",
        entry.epci_siren as "epciSiren", entry.departement_code as "departementCode",
        entry.place_region_code as "regionCode", entry.reach_kind as "reachKind", entry.reach_km as "reachKm",
        entry.starts_on as "startsOn", entry.ends_on as "endsOn", entry.labels, listing.quantity
      from listing_search as entry join listing on listing.id = entry.listing_id
      where entry.is_public and entry.listing_id > ${after}::uuid order by entry.listing_id limit ${batch}`.execute(db);
    const last = found.rows.at(-1);
    if (!last) return;
    after = last.id;
    yield found.rows.map(({ latitude, longitude, quantity, ...row }) => ({
      ...row,
      position: latitude === null || longitude === null ? null : { latitude, longitude },
      quantity: readQuantity(quantity ?? ""),
    }));
  }
}

type Scored = { id: string; score: number };
type Side = { meeting: Meeting; profile: Profile };

/** The true best of each source, found by looking at every listing there is. */
async function bestByBruteForce(
  db: Database,
  sources: readonly Side[],
  profile: (meeting: Meeting) => Profile,
): Promise<Map<string, Scored[]>> {
  const best = new Map(sources.map(({ meeting }): [string, Scored[]] => [meeting.id, []]));
  for await (const meetings of everyMeeting(db)) {
    for (const source of sources) {
      const kinds = kindsComplementing(source.meeting.kind);
      const kept = best.get(source.meeting.id) ?? [];
      for (const meeting of meetings) {
        if (!kinds.includes(meeting.kind) || !canMeet(source.meeting, meeting)) continue;
        const score = complementScore(closenessOf(source, { meeting, profile: profile(meeting) }));
        if (score >= leastScore) kept.push({ id: meeting.id, score });
      }
      kept.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)).splice(best20);
    }
  }
  return best;
}

/** The same hard conditions and a plain score, in SQL over every listing: what the candidates spare. */
function bruteStatement({ meeting: source }: Side, knowledge: LoadedKnowledge): { text: string; values: unknown[] } {
  const telling = tellingTerms(source.terms, (term) => rarityOf(term, knowledge));
  const query = telling.map((term) => `'${term}'`).join(" | ") || "'-'";
  return {
    text: `select listing_id, (category = $1)::int * 0.4 + (lexemes @@ $2::tsquery)::int * 0.3 + ts_rank(lexemes, $2::tsquery)
        + greatest(0, 1 - distance_km($3, $4, latitude, longitude) / 100) * 0.3 as score
      from listing_search where is_public and kind = any($5) and organisation_id <> $6::uuid
        and (starts_on is null or $7::date is null or starts_on <= $7::date) and (ends_on is null or $8::date is null or ends_on >= $8::date)
        and distance_km($3, $4, latitude, longitude) <= greatest(reach_km, $9)
      order by score desc, listing_id limit 20`,
    values: [
      [source.category, query, source.position?.latitude ?? 46, source.position?.longitude ?? 3],
      [
        [...kindsComplementing(source.kind)],
        source.organisationId,
        source.endsOn,
        source.startsOn,
        source.reachKm ?? 30,
      ],
    ].flat(1),
  };
}

/** Which part of the true best of each source is among those suggested, in the mean. */
async function recallOf(db: Database, sources: readonly Side[], knowledge: LoadedKnowledge): Promise<number | null> {
  const best = await bestByBruteForce(db, sources, (meeting) => profileIn(knowledge, meeting));
  const shares: number[] = [];
  for (const { meeting } of sources) {
    const wanted = best.get(meeting.id) ?? [];
    if (wanted.length === 0) continue;
    const suggested = await lookForComplements(db, meeting.id, knowledge);
    const found = new Set(suggested.slice(0, best20).map(({ otherId }) => otherId));
    shares.push(wanted.filter(({ id }) => found.has(id)).length / wanted.length);
  }
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function profileIn(knowledge: LoadedKnowledge, { terms }: Meeting): Profile {
  return profileOf(terms, { finder: knowledge.finder, rarity: (term) => rarityOf(term, knowledge) });
}

/** Measures the complements of some listings, spread over all of them; the recall takes a pass over every listing. */
export async function measureMatching(size: Size, sourcesAtMost: number): Promise<MatchingMeasured> {
  const db = openDatabase({ connectionString: size.appUrl, maxConnections: 1 });
  const client = new pg.Client({ connectionString: size.appUrl });
  await client.connect();
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
  const brute = await time((turn) => client.query({ name: "brute", ...bruteStatement(of(turn), knowledge) }), 6);
  const recall = await recallOf(db, sources, knowledge);
  asking.close();
  await client.end();
  await db.destroy();
  return { http, alone, brute, recall };
}
