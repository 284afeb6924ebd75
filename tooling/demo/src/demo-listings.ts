import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { sql } from "kysely";
import type { Connection } from "@maillage/database/connection";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { importListings } from "@maillage/usecases/imports/import-listings";
import type { House } from "@maillage/usecases/verbs/verb";
import { monthsSinceWritten, shiftMonths } from "./shift-dates.ts";

const file = new URL("../data/listings.jsonl", import.meta.url);

type Line = {
  title: string;
  body: string;
  organisation: { name: string };
  startsOn: string | null;
  endsOn: string | null;
};

/** The lines of the file, their dates moved to the month of installation. */
async function* shiftedLines(today: string): AsyncGenerator<string> {
  const months = monthsSinceWritten(today);
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    // Our own file: each line has these.
    const listing = JSON.parse(line) as Line;
    const shown = {
      ...listing,
      startsOn: shiftMonths(listing.startsOn, months),
      endsOn: shiftMonths(listing.endsOn, months),
    };
    yield `${JSON.stringify(shown)}\n`;
  }
}

/** Imports the listings as an operator would, then lets them look as if they had come in over the last months. */
export async function loadListings(house: House, tx: Connection): Promise<void> {
  const report = await importListings(house, {
    stream: shiftedLines(calendarDate(house.now())),
    name: "listings.jsonl",
  });
  if (report.badLines > 0) throw new Error(`${report.badLines} listings of the demonstration could not be read`);
  // Spread by a hash of the reference: the order is the same on every machine, and no kind comes in a row.
  await sql`
    update listing set published_at = placed.at, created_at = placed.at, updated_at = placed.at, reviewed_at = placed.at
    from (select id, ${house.now()}::timestamptz - interval '7 hours' * (row_number() over (order by md5(reference))) as at
      from listing where created_at = ${house.now()}) as placed
    where listing.id = placed.id`.execute(tx);
}
