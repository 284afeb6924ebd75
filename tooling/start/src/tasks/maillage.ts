// npm run maillage -- …: the operator's command line, on the operator's database or the embedded one.
import { readConfig } from "@maillage/config/configuration";
import { openRunDatabase } from "../database.ts";
import { runTask } from "../plain-failure.ts";
import { migrateDatabase, operatorEnvironment } from "../prepare.ts";
import { runToEnd } from "../programs.ts";
import { inRoot } from "../root.ts";
import { lastSiteAddress } from "../site-address.ts";

await runTask(async () => {
  const configuration = readConfig();
  const commandLine = inRoot("apps/cli/src/main.ts");
  const database = await openRunDatabase(configuration);
  try {
    await migrateDatabase(database);
    return await runToEnd({
      name: "maillage",
      options: [commandLine, ...process.argv.slice(2)],
      cwd: configuration.calledFrom,
      environment: operatorEnvironment({ ...configuration, siteUrl: lastSiteAddress(configuration) }, database),
    });
  } finally {
    await database.stop();
  }
});
