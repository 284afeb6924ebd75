// npm run evaluate: how well search and matching do on graded sets, beside plain baselines.
import { childEnvironment } from "@maillage/config/configuration";
import { runTask } from "../plain-failure.ts";
import { runToEnd } from "../programs.ts";
import { inRoot } from "../root.ts";

await runTask(() =>
  runToEnd({
    name: "evaluate",
    options: [inRoot("tooling/evaluate/src/main.ts"), ...process.argv.slice(2)],
    environment: childEnvironment({ NODE_ENV: "production" }),
  }),
);
