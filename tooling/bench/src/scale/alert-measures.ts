import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { findListingsForAlerts } from "@maillage/database/alerts/percolation.queries";
import { type Database, openDatabase } from "@maillage/database/connection";
import { type LoadedKnowledge, searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { drawLots, type Lots } from "@maillage/demo/drawing-lots";
import type { AlertQuestion, AlertSearch } from "@maillage/domain/alerts/alert";
import type { ListingForAlerts } from "@maillage/domain/alerts/alert-matches.rules";
import { anchorsOfAlert } from "@maillage/domain/alerts/anchors";
import { understandQuery } from "@maillage/domain/search/query-understanding";
import { askedWords } from "@maillage/domain/search/relevance.rules";
import { categoryCodes } from "@maillage/domain/vocabulary/vocabulary";
import { alertsMeeting } from "@maillage/usecases/alerts/match-alerts";
import type { Queries } from "./queries.ts";
import { identifier, line, type Place } from "./rows.ts";
import type { Size } from "./scale-world.ts";
import { type Timing, time } from "./timings.ts";

/** What holding one listing against so many alerts costs, beside reading every alert. */
export type AlertsMeasured = { alerts: number; anchored: Timing; sequential: Timing; met: number };

const radii = [20, 30, 50, 100] as const;
const nothing: AlertSearch = {
  text: "",
  kinds: [],
  categories: [],
  themes: [],
  terms: [],
  labels: [],
  near: null,
  territory: null,
  availableFrom: null,
  availableTo: null,
  asTyped: false,
};

/** Alerts as people save them: words near a place, a sub-category in a département, sometimes words anywhere. */
function writeAlert(
  number: number,
  given: { queries: Queries; places: readonly Place[]; asked: (text: string) => string[] },
): AlertQuestion {
  const lots: Lots = drawLots(number * 97 + 11);
  const place = lots.oneOf(given.places);
  const { latitude, longitude, departementCode, code } = place;
  const draw = lots.next();
  const text = lots.oneOf(given.queries.rare);
  if (draw < 0.35) {
    const search = { ...nothing, categories: [lots.oneOf(categoryCodes)], territory: `departement:${departementCode}` };
    return { search, asked: null, centre: null };
  }
  if (draw < 0.45) return { search: { ...nothing, text }, asked: given.asked(text), centre: null };
  const near = { communeCode: code, km: lots.oneOf(radii) };
  const centre = latitude === null || longitude === null ? null : { latitude, longitude };
  return { search: { ...nothing, text, near }, asked: given.asked(text), centre };
}

const alertColumns = `id, email, name, search, asked, latitude, longitude, read_with, read_at, frequency, is_broad, created_at, confirmed_at`;
const quoted = (terms: readonly string[]): string[] => terms.map((term) => `"${term}"`);

/** Stores the alerts from this number on, up to the other. */
async function storeAlerts(
  admin: pg.Client,
  {
    from,
    to,
    write,
    knowledge,
  }: { from: number; to: number; write: (number: number) => AlertQuestion; knowledge: LoadedKnowledge },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "maillage-alerts-"));
  chmodSync(folder, 0o755);
  const [alertFile, anchorFile] = [join(folder, "alert"), join(folder, "anchor")];
  const now = new Date().toISOString();
  await admin.query("set session_replication_role = replica");
  for (let start = from; start < to; start += 50_000) {
    const [alerts, anchors]: [string[], string[]] = [[], []];
    for (let number = start; number < Math.min(to, start + 50_000); number += 1) {
      const question = write(number);
      const { search, asked, centre } = question;
      const id = identifier(1_700_000_000_000, number, 3);
      const place = [centre?.latitude ?? null, centre?.longitude ?? null];
      const row = [id, `alerte${number}@example.fr`, "bench", JSON.stringify(search), asked && quoted(asked), ...place];
      alerts.push(line([...row, knowledge.edition, now, "daily", false, now, now]));
      for (const anchor of anchorsOfAlert(question, knowledge)) anchors.push(line([anchor, id]));
    }
    writeFileSync(alertFile, alerts.join(""), { mode: 0o644 });
    writeFileSync(anchorFile, anchors.join(""), { mode: 0o644 });
    await admin.query(`copy alert (${alertColumns}) from '${alertFile}'`);
    await admin.query(`copy alert_anchor (anchor, alert_id) from '${anchorFile}'`);
  }
  rmSync(folder, { recursive: true, force: true });
  await admin.query("vacuum analyze alert");
  await admin.query("vacuum analyze alert_anchor");
}

const sequentialPass = `select id from alert where confirmed_at is not null and paused_at is null
  and (asked is null or asked && $1::text[])
  and (latitude is null or distance_km(latitude, longitude, $2, $3) <= (search #>> '{near,km}')::int)
  and (search ->> 'territory' is null or search ->> 'territory' = any($4))
  and (search -> 'categories' = '[]' or search -> 'categories' ? $5)`;

/** Times listings held against the alerts that are stored, in both ways. */
async function holdAgainst(
  listings: readonly ListingForAlerts[],
  admin: pg.Client,
  db: Database,
): Promise<Omit<AlertsMeasured, "alerts">> {
  const met: number[] = [];
  const listingOf = (turn: number): ListingForAlerts => {
    const listing = listings[turn % listings.length];
    if (!listing) throw new Error("no listing to hold against alerts");
    return listing;
  };
  const anchored = await time(async (turn) => {
    const found = await db.transaction().execute((tx) => alertsMeeting({ tx }, listingOf(turn)));
    met.push(found.length);
  }, 30);
  const sequential = await time((turn) => {
    const { lexemes, position, territories, category } = listingOf(turn);
    const codes = Object.entries(territories).map(([kind, code]) => `${kind}:${code}`);
    const values = [[...lexemes], position?.latitude ?? null, position?.longitude ?? null, codes, category];
    return admin.query({ name: "sequential", text: sequentialPass, values });
  }, 10);
  return { anchored, sequential, met: met.reduce((sum, count) => sum + count, 0) / met.length };
}

/** Holds some listings against more and more alerts. */
export async function measureAlerts(
  size: Size,
  queries: Queries,
  counts: readonly number[],
): Promise<AlertsMeasured[]> {
  const admin = new pg.Client({ connectionString: size.superuserUrl });
  await admin.connect();
  const db = openDatabase({ connectionString: size.appUrl, maxConnections: 1 });
  const knowledge = await searchKnowledge(db);
  const known = new Map<string, string[]>();
  const asked = (text: string): string[] => {
    const terms = known.get(text) ?? [...(askedWords(understandQuery(text, knowledge))?.enough ?? ["-"])];
    known.set(text, terms);
    return terms;
  };
  const places = await admin.query<Place>(`select code, departement_code as "departementCode", latitude, longitude
    from commune where ended_on is null order by population desc limit 6000`);
  const write = (number: number) => writeAlert(number, { queries, places: places.rows, asked });
  const ids = await sql<{ id: string }>`select listing_id as id from listing_search where is_public
    order by md5(listing_id::text) limit 30`.execute(db);
  const listings = await findListingsForAlerts(
    db,
    ids.rows.map(({ id }) => id),
  );
  const measured: AlertsMeasured[] = [];
  let stored = 0;
  for (const alerts of counts) {
    await storeAlerts(admin, { from: stored, to: alerts, write, knowledge });
    stored = alerts;
    measured.push({ alerts, ...(await holdAgainst(listings, admin, db)) });
  }
  await admin.end();
  await db.destroy();
  return measured;
}
