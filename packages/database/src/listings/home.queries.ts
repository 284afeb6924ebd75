import { sql } from "kysely";
import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";

/** What came of the network, for the home page. */
export type NetworkFigures = {
  published: Record<ListingKind, number>;
  organisations: number;
  /** Partnerships agreed or done. */
  arrangements: number;
  /** Of which by month, the last twelve, oldest first. */
  byMonth: { month: string; count: number }[];
};

/** Figures of the whole network, recounted each time. */
export async function countNetwork(db: Connection, now: Date): Promise<NetworkFigures> {
  const kinds = await db
    .selectFrom("listing")
    .select(["kind", (eb) => eb.fn.countAll<number>().as("count")])
    .where("status", "=", "published")
    .groupBy("kind")
    .execute();
  const published = {
    need: 0,
    offer: 0,
    pooling: 0,
    partner_call: 0,
    ...Object.fromEntries(kinds.map((row) => [row.kind, row.count])),
  };
  const totals = await sql<{ organisations: number; arrangements: number }>`select
    (select count(*)::int from organisation where withdrawn_at is null) as organisations,
    (select count(*)::int from partnership where status in ('agreed', 'done')) as arrangements`.execute(db);
  const months = await sql<{ month: string; count: number }>`
    select to_char(month, 'YYYY-MM') as month, (select count(distinct partnership_id)::int from partnership_step
      where status = 'agreed' and created_at >= month and created_at < month + interval '1 month') as count
    from generate_series(date_trunc('month', ${now}::timestamptz) - interval '11 months', date_trunc('month', ${now}::timestamptz), interval '1 month') as month
    order by month`.execute(db);
  const { organisations = 0, arrangements = 0 } = totals.rows[0] ?? {};
  return { published, organisations, arrangements, byMonth: months.rows };
}
