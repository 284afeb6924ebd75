// npm run dev: the same, rebuilding and restarting as files change.
import { readConfig } from "@maillage/config/configuration";
import { runTask } from "../plain-failure.ts";
import { programEnvironment } from "../prepare.ts";
import { inRoot } from "../root.ts";
import { runEverything } from "../run-everything.ts";
import { programNames } from "../start.fr.ts";

await runTask(async () => {
  const configuration = readConfig();
  return runEverything(configuration, {
    alongside: async () => {},
    programs: (database) => {
      const environment = { ...programEnvironment(configuration, database), NODE_ENV: "development" };
      // The site's server brings Vite with it in development; Node restarts the programs themselves.
      const watching = ["--watch", "--watch-preserve-output"];
      return [
        {
          name: programNames.site,
          // Only its own files: Vite watches the rest, and writes files of its own while it starts. The condition makes
          // the server and Vite's pages share one React Router.
          options: [
            "--conditions=development",
            ...watching,
            `--watch-path=${inRoot("apps/site/server")}`,
            inRoot("apps/site/server.ts"),
          ],
          environment,
          readyAt: `http://127.0.0.1:${configuration.port}/healthz`,
        },
        {
          name: programNames.api,
          options: [...watching, inRoot("apps/api/src/main.ts")],
          environment,
          readyAt: `http://127.0.0.1:${configuration.apiPort}/healthz`,
        },
        { name: programNames.worker, options: [...watching, inRoot("apps/worker/src/main.ts")], environment },
      ];
    },
  });
});
