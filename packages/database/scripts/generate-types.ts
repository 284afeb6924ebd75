// Writes src/schema.generated.ts from a database that the migrations have just made: `pnpm --filter @maillage/database types`.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";
import { migrate } from "../src/migrate.ts";
import { columnTypeModules, columnTypes } from "./column-types.ts";

const server = await startEmbeddedDatabase({ durable: false });
try {
  await migrate({ connectionString: server.ownerUrl });
  execFileSync(
    "kysely-codegen",
    [
      "--dialect=postgres",
      `--url=${server.ownerUrl}`,
      "--default-schema=public",
      "--include-pattern=public.*",
      "--exclude-pattern=kysely_*",
      "--date-parser=string",
      `--overrides=${JSON.stringify({ columns: columnTypes })}`,
      `--custom-imports=${JSON.stringify(columnTypeModules)}`,
      "--out-file=src/schema.generated.ts",
    ],
    { cwd: fileURLToPath(new URL("..", import.meta.url)), stdio: "inherit" },
  );
} finally {
  await server.stop();
}
