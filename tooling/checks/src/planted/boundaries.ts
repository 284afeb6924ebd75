import type { Planted } from "../check.ts";
import { manifest, packageLinks, packageManifest } from "./manifests.ts";

const value = "export const value = 1;\n";
const imports = (specifier: string) => `import { value } from "${specifier}";\nexport const seen = value;\n`;
const site = "apps/site/node_modules/@maillage";

/** A small house where each wall has a hole. Packages are reached as they really are: by name, through links. */
export const plantedBoundaries: Planted = {
  files: {
    "packages/domain/package.json": packageManifest("domain"),
    "packages/domain/src/value.ts": value,
    "packages/domain/src/a.ts": 'import { b } from "./b.ts";\nexport const a = () => b;\n',
    "packages/domain/src/b.ts": 'import { a } from "./a.ts";\nexport const b = () => a;\n',
    "packages/domain/src/lost.ts": imports("./nowhere.ts"),
    "packages/domain/src/undeclared.ts": 'import left from "left-pad";\nexport const right = left;\n',
    "packages/domain/src/value.test.ts": imports("./value.ts"),
    "packages/domain/src/from-test.ts": 'import { seen } from "./value.test.ts";\nexport const again = seen;\n',
    "node_modules/left-pad/package.json": '{ "name": "left-pad", "version": "1.0.0", "main": "index.js" }\n',
    "node_modules/left-pad/index.js": "module.exports = 1;\n",
    "packages/ui/package.json": packageManifest("ui", ["domain"]),
    "packages/ui/src/knows-too-much.ts": imports("@maillage/domain/value"),
    "packages/database/package.json": packageManifest("database", ["domain"]),
    "packages/database/src/value.ts": value,
    "packages/database/src/listings.queries.ts": imports("@maillage/domain/value"),
    "packages/jobs/package.json": packageManifest("jobs"),
    "packages/jobs/src/value.ts": value,
    "packages/usecases/package.json": packageManifest("usecases"),
    "packages/usecases/src/imports-app.ts": imports("../../../apps/api/src/value.ts"),
    "packages/api/package.json": packageManifest("api", ["database", "jobs"]),
    "packages/api/src/good.ts":
      'import { seen } from "@maillage/database/listings.queries";\nexport const good = seen;\n',
    "packages/api/src/writes.ts": imports("@maillage/database/value"),
    "packages/api/src/queues.ts": imports("@maillage/jobs/value"),
    "apps/api/package.json": manifest("@maillage/app-api"),
    "apps/api/src/value.ts": value,
    "apps/site/package.json": manifest("@maillage/app-site"),
    "apps/site/app/opens-database.ts": imports("@maillage/database/value"),
    "apps/site/app/runtime.server.ts": imports("@maillage/database/value"),
    "apps/site/app/other/runtime.server.ts": imports("@maillage/usecases/imports-app"),
  },
  links: {
    ...packageLinks("ui", ["domain"]),
    ...packageLinks("database", ["domain"]),
    ...packageLinks("api", ["database", "jobs"]),
    [`${site}/database`]: "../../../../packages/database",
    [`${site}/usecases`]: "../../../../packages/usecases",
  },
  mustSay: [
    /no-cycle: packages\/domain\/src\/[ab]\.ts/,
    /no-unknown-import: packages\/domain\/src\/lost\.ts/,
    /declared-dependencies: packages\/domain\/src\/undeclared\.ts/,
    /tests-stay-in-tests: packages\/domain\/src\/from-test\.ts/,
    /packages-ui: packages\/ui\/src\/knows-too-much\.ts → packages\/domain\/src\/value\.ts/,
    /nobody-imports-an-app: packages\/usecases\/src\/imports-app\.ts/,
    /api-reads-by-queries: packages\/api\/src\/writes\.ts/,
    /packages-api: packages\/api\/src\/queues\.ts/,
    /apps-site: apps\/site\/app\/opens-database\.ts/,
    /apps-site-runtime: apps\/site\/app\/other\/runtime\.server\.ts/,
    /packages-usecases: packages\/usecases\/src\/imports-app\.ts/,
    // The good ones are not reported: the 11 faults above, and no other.
    /x 11 dependency violations/,
  ],
};
