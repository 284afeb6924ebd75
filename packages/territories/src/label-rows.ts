import { sql } from "kysely";
import type { Connection } from "@maillage/database/connection";
import { sendRows } from "./insert-rows.ts";
import type { LabelRow } from "./label-formats.ts";

const columns = {
  label: "text",
  territory_kind: "text",
  territory_code: "text",
  detail_code: "text",
  detail_name: "text",
  valid_from: "date",
};

const toColumns = (row: LabelRow) => ({
  label: row.label,
  territory_kind: row.territoryKind,
  territory_code: row.territoryCode,
  detail_code: row.detailCode,
  detail_name: row.detailName,
  valid_from: row.validFrom,
});

/** What makes two rows say the same thing, at different times. */
export const identityOf = (row: LabelRow): string =>
  [row.label, row.territoryKind, row.territoryCode, row.detailCode].join(" ");

const sameLabel = sql`known.label = row.label and known.territory_kind = row.territory_kind
  and known.territory_code = row.territory_code and known.detail_code = row.detail_code and known.valid_to is null`;

/**
 * Records labels as in force, from this source and edition: those already there are confirmed (a start the source
 * now states is taken), the others added. Closes nothing: see `withdrawAbsentLabels`.
 */
export async function recordLabels(
  trx: Connection,
  rows: readonly LabelRow[],
  edition: { source: string; vintage: string },
): Promise<void> {
  const sent = [...new Map(rows.map((row) => [identityOf(row), toColumns(row)])).values()];
  await sendRows(trx, sent, {
    columns,
    statement: (
      source,
    ) => sql`update territory_label as known set source = ${edition.source}, vintage = ${edition.vintage},
      detail_name = coalesce(row.detail_name, known.detail_name),
      valid_from = coalesce(row.valid_from, known.valid_from)
      from ${source} where ${sameLabel}`,
  });
  await sendRows(trx, sent, {
    columns,
    statement: (source) => sql`
      insert into territory_label (label, territory_kind, territory_code, detail_code, detail_name, valid_from, source, vintage)
      select label, territory_kind, territory_code, detail_code, detail_name, valid_from, ${edition.source}, ${edition.vintage}
      from ${source} where not exists (select from territory_label as known where ${sameLabel})
      on conflict (label, territory_kind, territory_code, detail_code, valid_from)
        do update set valid_to = null, source = excluded.source, vintage = excluded.vintage`,
  });
}

/**
 * Closes the labels of the same kinds that a complete new list no longer has, on the eve of its first day; one that
 * would end before it began is removed.
 * @returns how many
 */
export async function withdrawAbsentLabels(
  trx: Connection,
  rows: readonly LabelRow[],
  effectiveOn: string,
): Promise<number> {
  const kept = JSON.stringify(rows.map(identityOf));
  const scopes = JSON.stringify([...new Set(rows.map((row) => `${row.label} ${row.territoryKind}`))]);
  const absent = sql`valid_to is null
    and label || ' ' || territory_kind in (select jsonb_array_elements_text(${scopes}::jsonb))
    and concat_ws(' ', label, territory_kind, territory_code, detail_code) not in (select jsonb_array_elements_text(${kept}::jsonb))`;
  const removed = await sql`delete from territory_label where valid_from >= ${effectiveOn}::date and ${absent}`.execute(
    trx,
  );
  const closed = await sql`update territory_label set valid_to = ${effectiveOn}::date - 1 where ${absent}`.execute(trx);
  return Number(removed.numAffectedRows ?? 0) + Number(closed.numAffectedRows ?? 0);
}
