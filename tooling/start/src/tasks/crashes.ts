// npm run crashes: kill -9 in the middle of publishes, and the proof that nothing acknowledged is lost.
import { childEnvironment } from "@maillage/config/configuration";
import { runTask } from "../plain-failure.ts";
import { runToEnd } from "../programs.ts";
import { inRoot } from "../root.ts";

await runTask(() =>
  runToEnd({
    name: "crashes",
    options: [inRoot("tooling/crashes/src/main.ts"), ...process.argv.slice(2)],
    environment: childEnvironment({ NODE_ENV: "production" }),
  }),
);
