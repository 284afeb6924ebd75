// npm run check: every rule of the house, and the proof that each one sees what it forbids.
import { childEnvironment } from "@maillage/config/configuration";
import { runTask } from "../plain-failure.ts";
import { runToEnd } from "../programs.ts";
import { inRoot } from "../root.ts";

await runTask(() =>
  runToEnd({
    name: "check",
    options: [inRoot("tooling/checks/src/main.ts"), ...process.argv.slice(2)],
    environment: childEnvironment({}),
  }),
);
