import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/build/**"];

export default defineConfig({
  test: {
    globalSetup: ["tooling/test-world/src/global-setup.ts"],
    // Two cores: one file a worker, each on its own database.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          sequence: { groupOrder: 0 },
          include: ["{packages,apps,tooling}/**/*.test.{ts,tsx}"],
          exclude: ignored,
        },
      },
      {
        extends: true,
        // After the others: a browser needs both cores to be itself.
        test: {
          name: "browser",
          include: ["tooling/**/*.story.ts"],
          exclude: ignored,
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
