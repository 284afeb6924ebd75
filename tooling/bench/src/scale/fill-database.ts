import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import pg from "pg";
import { openDatabase } from "@maillage/database/connection";
import { listConcepts, thesaurusEdition } from "@maillage/database/search/thesaurus.queries";
import { drawLots } from "@maillage/demo/drawing-lots";
import { familyShares, organisationNames } from "@maillage/demo/generated-words";
import type { Concept } from "@maillage/domain/search/thesaurus";
import {
  drawPlaces,
  entryColumns,
  line,
  listingColumns,
  listingsOfAnOrganisation,
  organisationId,
  type Place,
  shortCode,
} from "./rows.ts";
import type { Chunk, RowsToWrite, WrittenChunk } from "./write-rows.ts";

const chunkSize = 20_000;
const threads = 2;

/** Labels as many communes have, by how many live there: the bench must not need the files of the agency. */
const labelCommunes = `insert into territory_label (label, territory_kind, territory_code, source, vintage)
  select 'pvd', 'commune', code, 'bench', '2026' from commune where population between 3000 and 20000 and ended_on is null
  union all select 'frr', 'commune', code, 'bench', '2026' from commune where population < 800 and ended_on is null`;

async function readPlaces(owner: pg.Client): Promise<Place[]> {
  const found = await owner.query<Place>(`select code, name, departement_code as "departementCode",
      region_code as "regionCode", epci_siren as "epciSiren", latitude, longitude, population,
      labels_in_force(code, epci_siren) as labels
    from commune where ended_on is null order by code`);
  return found.rows;
}

const kinds = { commune: "local_authority", public_body: "local_authority" } as const;

function organisationLines(count: number, places: readonly Place[]): string {
  const placeOf = drawPlaces(places);
  const lines = Array.from({ length: count }, (_, number) => {
    const lots = drawLots(number * 13 + 5);
    const place = placeOf(number);
    const family = lots.byShare(familyShares);
    const kind = family === "commune" || family === "public_body" ? kinds[family] : "ess_structure";
    const name = lots.rarer(organisationNames[family]).replace("{lieu}", place.name);
    return line([
      organisationId(number),
      shortCode(number, 2),
      kind,
      family,
      name,
      "imported",
      place.code,
      place.regionCode,
    ]);
  });
  return lines.join("");
}

type Folder = { path: string; copy: (table: string, columns: string, file: string) => Promise<void> };

/** Indexes made after the rows are made sooner, and smaller. */
async function withoutIndexes(admin: pg.Client, tables: readonly string[], fill: () => Promise<void>): Promise<void> {
  const found = await admin.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes where tablename = any($1)
      and not exists (select from pg_constraint where conname = indexname)`,
    [tables],
  );
  for (const { name } of found.rows) await admin.query(`drop index ${name}`);
  await fill();
  await admin.query("set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2");
  for (const { made } of found.rows) await admin.query(made);
}

/** Every listing, written by threads and copied as the files come. */
async function copyListings(
  told: RowsToWrite,
  folder: Folder,
): Promise<{ terms: Map<string, number>; words: Map<string, number> }> {
  const counts = { terms: new Map<string, number>(), words: new Map<string, number>() };
  let next = 0;
  const nextChunk = (): Chunk | null => {
    if (next >= told.count) return null;
    const from = next;
    next += chunkSize;
    const file = (kind: string) => join(folder.path, `${kind}-${from}`);
    return { from, to: Math.min(next, told.count), listingFile: file("listing"), entryFile: file("entry") };
  };
  const add = (to: Map<string, number>, more: Map<string, number>): void => {
    for (const [word, count] of more) to.set(word, (to.get(word) ?? 0) + count);
  };
  const run = async (): Promise<void> => {
    const worker = new Worker(new URL("./write-rows.ts", import.meta.url), { workerData: told });
    try {
      for (let chunk = nextChunk(); chunk; chunk = nextChunk()) {
        worker.postMessage(chunk, []);
        // It answers each chunk once, with this; a fault of it is thrown here.
        const [written] = (await once(worker, "message")) as [WrittenChunk];
        await folder.copy("listing", listingColumns, written.chunk.listingFile);
        await folder.copy("listing_search", entryColumns, written.chunk.entryFile);
        add(counts.terms, written.terms);
        add(counts.words, written.words);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: threads }, run));
  return counts;
}

async function storeCounts(
  admin: pg.Client,
  { terms, words }: { terms: Map<string, number>; words: Map<string, number> },
  count: number,
): Promise<void> {
  await admin.query("delete from search_term");
  await admin.query("delete from search_word");
  const store = (table: string, column: string, entries: [string, number][]) =>
    admin.query(`insert into ${table} (${column}, listings) select * from unnest($1::text[], $2::int[])`, [
      entries.map(([word]) => word),
      entries.map(([, having]) => having),
    ]);
  await store("search_term", "term", [...terms]);
  const spelt = [...words].filter(([word, having]) => having > 1 && /^[a-z]{4,30}$/.test(word));
  await store("search_word", "word", spelt);
  await admin.query("update search_state set words_counted_at = clock_timestamp(), listings_counted = $1", [count]);
}

async function readThesaurus(ownerUrl: string): Promise<{ concepts: Concept[]; edition: number }> {
  const db = openDatabase({ connectionString: ownerUrl, maxConnections: 1 });
  const read = { concepts: await listConcepts(db), edition: await thesaurusEdition(db) };
  await db.destroy();
  return read;
}

/** Fills a fresh database with as many listings, always the same for a count; a million take some minutes. */
export async function fillDatabase(superuserUrl: string, count: number): Promise<void> {
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  const path = mkdtempSync(join(tmpdir(), "maillage-rows-"));
  // PostgreSQL runs as another account when the bench is started by root.
  chmodSync(path, 0o755);
  const copier = new pg.Pool({
    connectionString: superuserUrl,
    max: threads,
    options: "-c session_replication_role=replica",
  });
  const copy = async (table: string, columns: string, file: string): Promise<void> => {
    await copier.query(`copy ${table} (${columns}) from '${file}'`);
    rmSync(file);
  };
  try {
    await admin.query(labelCommunes);
    const places = await readPlaces(admin);
    const organisations = Math.ceil(count / listingsOfAnOrganisation);
    const file = join(path, "organisation");
    writeFileSync(file, organisationLines(organisations, places), { mode: 0o644 });
    await copy("organisation", "id, short_code, kind, family, name, origin, commune_code, region_code", file);
    // No search reads this column any longer; computing it takes longer than everything else here.
    await admin.query("alter table listing alter column search drop expression");
    const told = { ...(await readThesaurus(superuserUrl)), places, count, organisations, now: Date.now(), seed: 1 };
    await withoutIndexes(admin, ["listing", "listing_search"], async () => {
      await storeCounts(admin, await copyListings(told, { path, copy }), count);
    });
    // The entries know it already: they need not follow.
    await admin.query("set session_replication_role = replica");
    await admin.query(`insert into verification (id, organisation_id, fact, source, verifier_name)
      select gen_random_uuid(), id, 'ess_status', 'operator_import', 'bench' from organisation
      where ('x' || right(id::text, 12))::bit(48)::bigint % 3 = 0`);
    await admin.query("vacuum analyze");
  } finally {
    await copier.end();
    await admin.end();
    rmSync(path, { recursive: true, force: true });
  }
}
