import { sql } from "kysely";
import type { Connection, Database } from "@maillage/database/connection";
import { readCommuneCode } from "@maillage/domain/territories/codes";
import { typographicName } from "@maillage/domain/territories/name-normalisation";
import { addCommuneNames } from "./commune-names.ts";
import { type BadLine, type ByteStream, isBadLine, readDelimited } from "./delimited-text.ts";
import { importProblems } from "./import-problems.fr.ts";
import { upsertRows } from "./insert-rows.ts";

/** What the import did. `lost`: codes whose successors lead to no commune of today. */
export type MovementsReport = { lines: number; resolved: number; lost: string[]; badLines: BadLine[] };

type Movement = { date: string; from: string; name: string; to: string };

/**
 * Imports INSEE's history of communes since 1943 (mvtcommune, one line per movement): every code and name that is
 * no longer a commune then leads to today's. A code that exists today is never redirected, whatever its past.
 */
export async function importMovements(db: Database, stream: ByteStream): Promise<MovementsReport> {
  const { movements, lines, badLines } = await readMovements(stream);
  return db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = '120s'`.execute(trx);
    const current = new Set(
      (await trx.selectFrom("commune").select("code").where("ended_on", "is", null).execute()).map((row) => row.code),
    );
    const { found, lost } = followMovements(movements, current);
    await storeFormerCommunes(trx, found);
    return { lines, resolved: found.length, lost, badLines };
  });
}

async function readMovements(
  stream: ByteStream,
): Promise<{ movements: Movement[]; lines: number; badLines: BadLine[] }> {
  const movements: Movement[] = [];
  const badLines: BadLine[] = [];
  let columns: string[] | null = null;
  let lines = 0;
  for await (const entry of readDelimited(stream)) {
    if (isBadLine(entry)) badLines.push(entry);
    else if (!columns) {
      columns = entry.cells.map((cell) => cell.toUpperCase());
      if (!columns.includes("COM_AV") || !columns.includes("COM_AP")) {
        badLines.push({ line: entry.line, reason: importProblems.unknownFormat(entry.cells.join(", ").slice(0, 200)) });
        break;
      }
    } else {
      lines++;
      const names = columns;
      const cell = (name: string): string => entry.cells[names.indexOf(name)] ?? "";
      // Only a commune that becomes another commune moves: delegated and associated ones follow their own.
      if (cell("TYPECOM_AV") !== "COM" || cell("TYPECOM_AP") !== "COM" || cell("COM_AV") === cell("COM_AP")) continue;
      const from = readCommuneCode(cell("COM_AV"));
      const to = readCommuneCode(cell("COM_AP"));
      if (from && to) movements.push({ date: cell("DATE_EFF"), from, name: cell("LIBELLE_AV"), to });
      else
        badLines.push({
          line: entry.line,
          reason: importProblems.unknownCommune(`${cell("COM_AV")} → ${cell("COM_AP")}`),
        });
    }
  }
  return { movements, lines, badLines };
}

type Resolved = { code: string; communeCode: string; name: string };

/** Follows each dead code through its last movement, again and again, to a commune of today. */
export function followMovements(
  movements: readonly { date: string; from: string; name: string; to: string }[],
  current: ReadonlySet<string>,
): { found: Resolved[]; lost: string[] } {
  const last = new Map<string, Movement>();
  for (const movement of movements) {
    const known = last.get(movement.from);
    if (!known || movement.date > known.date || (movement.date === known.date && current.has(movement.to)))
      last.set(movement.from, movement);
  }
  const found: Resolved[] = [];
  const lost: string[] = [];
  for (const { from, name } of last.values()) {
    if (current.has(from)) continue;
    const visited = new Set<string>();
    let code: string | undefined = from;
    while (code !== undefined && !current.has(code) && !visited.has(code)) {
      visited.add(code);
      code = last.get(code)?.to;
    }
    if (code !== undefined && current.has(code))
      found.push({ code: from, communeCode: code, name: typographicName(name) });
    else lost.push(from);
  }
  return { found, lost };
}

async function storeFormerCommunes(trx: Connection, found: readonly Resolved[]): Promise<void> {
  const known = await trx.selectFrom("former_commune").select(["code", "kind", "name"]).execute();
  const named = new Set(known.filter((row) => row.name !== null && row.kind !== "former").map((row) => row.code));
  const rows = found
    .filter((row) => !named.has(row.code))
    .map((row) => ({
      code: row.code,
      commune_code: row.communeCode,
      name: row.name,
      kind: "former",
      source: "INSEE, mvtcommune",
    }));
  const columns = { code: "text", commune_code: "text", name: "text", kind: "text", source: "text" };
  await upsertRows(trx, rows, { table: "former_commune", columns, key: ["code"] });
  await addCommuneNames(
    trx,
    found.map((row) => ({ code: row.communeCode, name: row.name, kind: "former" })),
  );
}
