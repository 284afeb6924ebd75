// Who may import whom (docs: the table of the architecture). Every rule is an error; there is no list of exceptions.

const runtimeFileOf = (app) => `^apps/${app}/.*/runtime(\\.server)?\\.ts$`;
/** Tests, what only they use (`trial-database.ts`), and the scripts that make committed files. */
const tests = ["\\.test\\.tsx?$", "/trial-[^/]+\\.ts$", "^packages/[^/]+/scripts/"];

/** `layer` may import these packages of ours and no other. */
const mayImport = {
  config: [],
  ui: [],
  domain: [],
  database: ["domain", "config"],
  mail: ["domain", "config"],
  auth: ["domain", "config", "database"],
  territories: ["domain", "config", "database"],
  jobs: ["domain", "config", "database"],
  usecases: ["domain", "database", "auth", "territories", "jobs"],
  api: ["usecases", "auth", "domain", "database"],
};

const appsMayImport = {
  site: ["api", "domain", "ui", "config"],
  api: ["api", "domain", "config"],
  worker: ["usecases", "jobs", "mail", "domain", "config"],
  cli: ["usecases", "domain", "config"],
};
const runtimeAlso = ["database", "jobs", "mail"];

const ours = "^(?:apps|packages|tooling)/";
const packagesNamed = (names) => `^packages/(?:${names.join("|")})/`;

function packageRule([name, allowed]) {
  return {
    name: `packages-${name}`,
    comment: `packages/${name} may import ${allowed.join(", ") || "nothing of ours"}.`,
    severity: "error",
    from: { path: `^packages/${name}/`, pathNot: tests },
    to: { path: ours, pathNot: packagesNamed([name, ...allowed]) },
  };
}

function appRule([name, allowed]) {
  const itself = `^apps/${name}/`;
  return [
    {
      name: `apps-${name}`,
      comment: `apps/${name} may import ${allowed.join(", ")}; only its runtime file also ${runtimeAlso.join(", ")}.`,
      severity: "error",
      from: { path: itself, pathNot: [...tests, runtimeFileOf(name)] },
      to: { path: ours, pathNot: [itself, packagesNamed(allowed)] },
    },
    {
      name: `apps-${name}-runtime`,
      comment: `The runtime file of apps/${name} may import ${[...allowed, ...runtimeAlso].join(", ")}.`,
      severity: "error",
      from: { path: runtimeFileOf(name) },
      to: { path: ours, pathNot: [itself, packagesNamed([...allowed, ...runtimeAlso])] },
    },
  ];
}

export default {
  forbidden: [
    ...Object.entries(mayImport).map(packageRule),
    ...Object.entries(appsMayImport).flatMap(appRule),
    {
      name: "api-reads-by-queries",
      comment: "packages/api reads through *.queries.ts, and knows of the database's types only.",
      severity: "error",
      from: { path: "^packages/api/", pathNot: tests },
      to: { path: "^packages/database/", pathNot: "\\.queries\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nobody-imports-an-app",
      comment: "What two programs need belongs in a package.",
      severity: "error",
      from: { path: "^(?:apps|packages|tooling)/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "tests-import-no-program",
      comment: "Tests may also use the test world and the embedded database, no other tool.",
      severity: "error",
      from: { path: tests, pathNot: "^tooling/" },
      to: { path: "^tooling/", pathNot: "^tooling/(?:test-world|embedded-database)/" },
    },
    {
      name: "no-cycle",
      comment: "Two files that need each other are one thought, or lack a third file.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "declared-dependencies",
      comment: "A package imports only what its own package.json declares.",
      severity: "error",
      from: { path: ours },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-unknown-import",
      comment: "Every import leads to a file.",
      severity: "error",
      from: { path: ours },
      to: { couldNotResolve: true, pathNot: "^virtual:|^\\./\\+types/|/\\+types/" },
    },
    {
      name: "tests-stay-in-tests",
      comment: "What runs for users never imports a test.",
      severity: "error",
      from: { path: ours, pathNot: tests },
      to: { path: tests, pathNot: "^tooling/" },
    },
    {
      name: "no-development-dependency",
      comment: "What runs for users imports dependencies, not devDependencies.",
      severity: "error",
      from: { path: "^(?:apps|packages)/", pathNot: [...tests, "\\.config\\.ts$", "\\.examples\\.tsx$"] },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        // The development server and the build, which never run for users.
        pathNot: "/node_modules/(vite|@react-router/(dev|fs-routes))/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(?:^|/)(?:build|\\.react-router|coverage|\\.turbo)/|\\.generated\\.ts$" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
    moduleSystems: ["es6"],
  },
};
