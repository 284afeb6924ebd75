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
      const vite = inRoot("apps/site/node_modules/@react-router/dev/bin.cjs");
      return [
        {
          name: programNames.site,
          options: [vite, "dev", "--port", String(configuration.port), "--host", "127.0.0.1"],
          cwd: inRoot("apps/site"),
          environment,
          readyAt: `http://127.0.0.1:${configuration.port}/`,
        },
        {
          name: programNames.api,
          options: ["--watch", inRoot("apps/api/src/main.ts")],
          environment,
          readyAt: `http://127.0.0.1:${configuration.apiPort}/healthz`,
        },
        { name: programNames.worker, options: ["--watch", inRoot("apps/worker/src/main.ts")], environment },
      ];
    },
  });
});
