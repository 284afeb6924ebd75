import { readFile } from "node:fs/promises";
import pg from "pg";

/** Counts the SQL statements a page asks, from PostgreSQL's own log. */
export type StatementCounter = { during(act: () => Promise<unknown>): Promise<number> };

/** Makes the server log every statement of a role; the count is of the lines that appear meanwhile. */
export async function openStatementCounter(server: {
  superuserUrl: string;
  logFile: string;
  role: string;
}): Promise<StatementCounter> {
  const admin = new pg.Client({ connectionString: server.superuserUrl });
  await admin.connect();
  const settings = async (value: "all" | "none") => {
    await admin.query(`alter role ${admin.escapeIdentifier(server.role)} set log_statement = '${value}'`);
  };
  const statements = async () =>
    (await readFile(server.logFile, "utf8"))
      .split(/\n/)
      .filter((line) => /LOG: {2}(statement|execute [^:]*):/.test(line)).length;
  await settings("all");
  await admin.end();
  return {
    during: async (act) => {
      const before = await statements();
      await act();
      return (await statements()) - before;
    },
  };
}
