import { type RawBuilder, sql } from "kysely";
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

/** Past this, a figure is no longer counted one by one: the home page is everybody's, and says it each time. */
const countCap = 100_000;

/** How many there are, up to the cap, read from an index made for it. */
const countOf = (rows: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(select count(*)::int from (select 1 from ${rows} limit ${countCap}) as counted)`;
const publishedOf = (kind: ListingKind): RawBuilder<number> =>
  countOf(sql`listing where status = 'published' and kind = ${kind}`);

/** Figures of the whole network, recounted each time, each up to 100,000. */
export async function countNetwork(db: Connection, now: Date): Promise<NetworkFigures> {
  type Totals = Record<ListingKind | "organisations" | "arrangements", number>;
  const totals = await sql<Totals>`select ${publishedOf("need")} as need, ${publishedOf("offer")} as offer,
    ${publishedOf("pooling")} as pooling, ${publishedOf("partner_call")} as partner_call,
    ${countOf(sql`organisation where withdrawn_at is null`)} as organisations,
    ${countOf(sql`partnership where status in ('agreed', 'done')`)} as arrangements`.execute(db);
  const months = await sql<{ month: string; count: number }>`
    with agreed as (
      select date_trunc('month', created_at) as month, count(distinct partnership_id)::int as count from partnership_step
      where status = 'agreed' and created_at >= date_trunc('month', ${now}::timestamptz) - interval '11 months'
        and created_at < date_trunc('month', ${now}::timestamptz) + interval '1 month'
      group by 1)
    select to_char(month, 'YYYY-MM') as month, coalesce(agreed.count, 0) as count
    from generate_series(date_trunc('month', ${now}::timestamptz) - interval '11 months', date_trunc('month', ${now}::timestamptz), interval '1 month') as month
    left join agreed using (month) order by month`.execute(db);
  const {
    organisations = 0,
    arrangements = 0,
    ...published
  } = totals.rows[0] ?? { need: 0, offer: 0, pooling: 0, partner_call: 0 };
  return { published, organisations, arrangements, byMonth: months.rows };
}
