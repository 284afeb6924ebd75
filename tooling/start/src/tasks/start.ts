// npm start: everything, ready to be used.
import { readConfig } from "@maillage/config/configuration";
import { runTask } from "../plain-failure.ts";
import { programEnvironment } from "../prepare.ts";
import { inRoot } from "../root.ts";
import { runEverything } from "../run-everything.ts";
import { buildSiteIfChanged } from "../site-build.ts";
import { programNames } from "../start.fr.ts";

await runTask(async () => {
  const configuration = readConfig();
  return runEverything(configuration, {
    alongside: buildSiteIfChanged,
    programs: (database) => {
      const environment = { LOG_LEVEL: "warn", ...programEnvironment(configuration, database), NODE_ENV: "production" };
      return [
        {
          name: programNames.site,
          options: [inRoot("apps/site/server.ts")],
          environment,
          readyAt: `http://127.0.0.1:${configuration.port}/healthz`,
        },
        {
          name: programNames.api,
          options: [inRoot("apps/api/src/main.ts")],
          environment,
          readyAt: `http://127.0.0.1:${configuration.apiPort}/healthz`,
        },
        { name: programNames.worker, options: [inRoot("apps/worker/src/main.ts")], environment },
      ];
    },
  });
});
