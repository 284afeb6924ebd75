// npm run bench: speeds and statement counts, on the production build.
import { childEnvironment } from "@maillage/config/configuration";
import { runTask } from "../plain-failure.ts";
import { runToEnd } from "../programs.ts";
import { inRoot } from "../root.ts";
import { buildSiteIfChanged } from "../site-build.ts";

await runTask(async () => {
  const program = inRoot("tooling/bench/src/main.ts");
  // Searches at scale are asked of the API alone.
  if (!process.argv.includes("--scale")) await buildSiteIfChanged();
  return runToEnd({
    name: "bench",
    options: [program, ...process.argv.slice(2)],
    environment: childEnvironment({ NODE_ENV: "production" }),
  });
});
