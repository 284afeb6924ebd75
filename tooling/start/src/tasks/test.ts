// npm test: unit, database and API tests first, then the browser's, on a fresh build of the site.
import { childEnvironment } from "@maillage/config/configuration";
import { runTask } from "../plain-failure.ts";
import { runToEnd } from "../programs.ts";
import { root } from "../root.ts";
import { buildSiteIfChanged } from "../site-build.ts";

await runTask(async () => {
  await buildSiteIfChanged();
  return runToEnd({
    name: "vitest",
    command: "vitest",
    options: ["run", ...process.argv.slice(2)],
    cwd: root,
    environment: childEnvironment({
      NODE_ENV: "test",
      // Tests own their database and their ports, whatever this shell was set up for.
      DATABASE_URL: undefined,
      MIGRATION_DATABASE_URL: undefined,
      PORT: undefined,
      API_PORT: undefined,
      SITE_URL: undefined,
      SMTP_URL: undefined,
      MAILLAGE_DATA_DIR: undefined,
      MAILLAGE_DEMO: undefined,
    }),
  });
});
