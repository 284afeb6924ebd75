// Vitest's global setup: one PostgreSQL for the whole run, with a template that every test file copies; and the browser
// unpacked once, before two files want it.

import pg from "pg";
import type { TestProject } from "vitest/node";
import { openDatabase } from "@maillage/database/connection";
import { migrate } from "@maillage/database/migrate";
import { startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";
import { createQueues } from "@maillage/jobs/create-queues";
import { importTerritories } from "@maillage/territories/import-territories";
import { unpackBrowser } from "./browser/browser.ts";
import { urlOfDatabase } from "./test-server.ts";

const template = "maillage_template";

/** Makes the template: the migrated schema, the queues and every official territory. */
async function makeTemplate(server: { superuserUrl: string; ownerUrl: string }): Promise<void> {
  const admin = new pg.Client({ connectionString: server.superuserUrl });
  await admin.connect();
  await admin.query(`create database ${template} owner maillage_owner`);
  await admin.end();
  const connectionString = urlOfDatabase(server.ownerUrl, template);
  await migrate({ connectionString, appRole: "maillage_app" });
  await createQueues({ connectionString, appRole: "maillage_app" });
  const db = openDatabase({ connectionString, maxConnections: 2 });
  await importTerritories(db);
  await db.destroy();
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // A machine without one still runs the rest; the first story says what is wrong.
  await unpackBrowser().catch(() => undefined);
  const server = await startEmbeddedDatabase({ durable: false });
  await makeTemplate(server);
  const { superuserUrl, ownerUrl, appUrl, logFile } = server;
  project.provide("testServer", { superuserUrl, ownerUrl, appUrl, template, logFile });
  return () => server.stop();
}
