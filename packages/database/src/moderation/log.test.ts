import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@maillage/test-world/test-database";
import { type LogLine, listLog } from "./log.queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  // Thirty lines a millisecond, a microsecond apart: what a Date cannot tell from one another.
  await sql`insert into audit_entry (id, at, action, subject_kind, subject_id, region_code)
    select gen_random_uuid(), timestamptz '2026-11-23 09:00:00Z' + (line / 30) * interval '1 millisecond' + (line % 30) * interval '1 microsecond',
      'listing.published', 'listing', line::text, (array['84', '53', null])[1 + line % 3]
    from generate_series(0, 89) as line`.execute(database.db);
});
afterAll(() => database.close());

/** The numbers of all lines shown, page after page. */
async function walk(regionCodes: readonly string[] | null): Promise<number[]> {
  const seen: number[] = [];
  let before: { at: Date; id: string } | null = null;
  for (;;) {
    const lines: LogLine[] = await listLog(database.db, { regionCodes, before, limit: 7 });
    const last = lines.at(-1);
    if (!last) return seen;
    seen.push(...lines.map((line) => Number(line.subjectId)));
    before = { at: last.at, id: last.id };
  }
}

const linesOf = (...remainders: number[]): number[] =>
  Array.from({ length: 90 }, (_, index) => 89 - index).filter((line) => remainders.includes(line % 3));

describe("the desk's log", () => {
  it("shows the lines of the regions moderated, newest first, each once, page after page", async () => {
    expect(await walk(["84"])).toEqual(linesOf(0));
    expect(await walk(["53", "84"])).toEqual(linesOf(0, 1));
  });

  it("shows those of every region to the national team, none that is of no region", async () => {
    expect(await walk(null)).toEqual(linesOf(0, 1));
  });

  it("shows nothing to a desk without a region", async () => {
    expect(await walk([])).toEqual([]);
  });
});
